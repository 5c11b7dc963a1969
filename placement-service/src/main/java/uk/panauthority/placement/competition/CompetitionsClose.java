package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.timer.TimedWork;

/** Closes competitions whose deadline has passed, and tells how many were asked and have answered. */
@ApplicationScoped
class CompetitionsClose implements TimedWork {

    private final CompetitionRepository repository;
    private final MiniCompetitionService competitions;
    private final Outbox outbox;

    CompetitionsClose(CompetitionRepository repository, MiniCompetitionService competitions, Outbox outbox) {
        this.repository = repository;
        this.competitions = competitions;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "competitions-close";
    }

    @Override
    public int run(Instant now, int limit) {
        List<MiniCompetition> due = repository.dueAt(now, limit);
        for (MiniCompetition competition : due) {
            if (competition.closesBy(now)) {
                outbox.publish(MiniCompetitionService.closed(competition, competitions.counts(competition.id())));
            }
        }
        return due.size();
    }
}
