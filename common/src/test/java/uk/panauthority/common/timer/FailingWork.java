package uk.panauthority.common.timer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Timed work that never succeeds. */
@ApplicationScoped
class FailingWork implements TimedWork {

    private volatile int tries;

    @Override
    public String name() {
        return "failing";
    }

    @Override
    public int run(Instant now, int limit) {
        tries++;
        throw new IllegalStateException("this work always fails");
    }

    int tries() {
        return tries;
    }
}
