package uk.panauthority.common.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.timer.TimedWork;

/**
 * Lets one work do what is due at a time. A round of the whole clock does also what all other tests have left behind, which
 * is thousands of records when the time lies far ahead.
 */
@ApplicationScoped
public class PassingTime {

    /** Of records in one transaction: few, since every query in it looks through all of them for changes. */
    private static final int BATCH = 20;

    private final ActingAs acting;

    public PassingTime(ActingAs acting) {
        this.acting = acting;
    }

    /** As the runner does, but what fails is thrown. */
    public void until(Instant now, TimedWork work) {
        int done = BATCH;
        while (done >= BATCH) {
            done = acting.forPurpose(Purpose.CLOCK, () -> work.run(now, BATCH));
        }
    }
}
