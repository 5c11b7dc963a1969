package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/**
 * What the return owes to time: absences that were recorded before it followed them, and those that are still open when a
 * new year begins, which belong to that year's file as well.
 */
@ApplicationScoped
public class ReturnsCatchUp implements TimedWork {

    private final ReturnPeriodRepository periods;
    private final ReturnsFollow follow;
    private final ReturnCheck check;
    private final EpisodeService episodes;

    /** Once there is no earlier absence there never will be: the question is too large to be asked all the time. */
    private volatile boolean followsAll;

    public ReturnsCatchUp(
            ReturnPeriodRepository periods, ReturnsFollow follow, ReturnCheck check, EpisodeService episodes) {
        this.periods = periods;
        this.follow = follow;
        this.check = check;
        this.episodes = episodes;
    }

    @Override
    public String name() {
        return "ssda903-catch-up";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int run(Instant now, int limit) {
        List<UUID> earlier = followsAll ? List.of() : periods.episodesWithout(limit);
        followsAll = earlier.isEmpty();
        earlier.forEach(id -> follow.follow(episodes.factsOf(id)));
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        ReturnYear year = ReturnYear.of(today);
        List<Object[]> unchecked = periods.uncheckedIn(year.last(), limit - earlier.size());
        unchecked.forEach(child -> check.check((String) child[0], (String) child[1], today));
        return earlier.size() + unchecked.size();
    }
}
