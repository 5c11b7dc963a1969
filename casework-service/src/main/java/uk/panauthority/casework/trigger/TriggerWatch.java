package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.panauthority.common.timer.TimedWork;

/**
 * Looks at absences that have changed, and at those that go on and have become too long. The platform looks by itself: an
 * authority that reports one absence may not see the others that count with it.
 */
@ApplicationScoped
public class TriggerWatch implements TimedWork {

    private final CountedEpisodeRepository episodes;
    private final TriggerAssessment assessment;

    public TriggerWatch(CountedEpisodeRepository episodes, TriggerAssessment assessment) {
        this.episodes = episodes;
        this.assessment = assessment;
    }

    @Override
    public String name() {
        return "triggers";
    }

    @Override
    public int run(Instant now, int limit) {
        List<CountedEpisode> due = episodes.due(now, limit);
        due.forEach(episode -> assessment.assess(episode, now));
        return due.size();
    }
}
