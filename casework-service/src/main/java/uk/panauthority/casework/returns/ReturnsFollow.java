package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.casework.care.CareFacts;
import uk.panauthority.casework.care.CareListener;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeListener;
import uk.panauthority.casework.episode.Segment;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.casework.placementlink.PlacementListener;

/** The return follows every change of an absence, a placement or a child's care, in the transaction that makes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReturnsFollow implements EpisodeListener, PlacementListener, CareListener {

    private final ReturnPeriodRepository periods;
    private final ReturnCheck check;

    public ReturnsFollow(ReturnPeriodRepository periods, ReturnCheck check) {
        this.periods = periods;
        this.check = check;
    }

    @Override
    public void changed(EpisodeFacts episode, EpisodeChange change) {
        follow(episode);
    }

    void follow(EpisodeFacts episode) {
        check.reach(episode.childRef());
        List<ReturnPeriod> known = periods.ofEpisode(episode.episodeId());
        // An episode without a segment still has its row, or it would be looked for again and again.
        List<Segment> segments =
                episode.segments().isEmpty() ? List.of(new Segment(SegmentKind.M, null, null)) : episode.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (i < known.size()) {
                known.get(i).follow(episode, segments.get(i));
            } else {
                periods.persist(new ReturnPeriod(i, episode, segments.get(i)));
            }
        }
        known.stream().filter(p -> p.ordinal() >= segments.size()).forEach(periods::delete);
        periods.flush();
        check.check(episode.childRef(), episode.responsibleLa());
    }

    /** An absence that was opened without this placement is told of as changed. */
    @Override
    public void started(KnownPlacement placement, Instant startedAt) {}

    /** From now on an absence from this placement needs an end (rule 575). */
    @Override
    public void ended(KnownPlacement placement, LocalDate endedOn) {
        check.check(placement.childRef(), placement.responsibleLa());
    }

    /** From now on an absence from this period of care may need an end (rule 577), or be one from home (578, 581). */
    @Override
    public void changed(CareFacts care) {
        check.check(care.childRef(), care.responsibleLa());
    }
}
