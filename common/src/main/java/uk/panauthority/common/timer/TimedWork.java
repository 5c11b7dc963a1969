package uk.panauthority.common.timer;

import java.time.Instant;

/**
 * Work that falls due because time has passed. Found by the runner as a bean; called again and again, so that what was
 * done must no longer be found due: each run sees only what an earlier one has left.
 */
public interface TimedWork {

    /** A name that no other work of this service has: lower case, with hyphens. */
    String name();

    /**
     * Does what is due, in a transaction of its own and for the purpose {@code CLOCK}. When it throws, what this call did
     * is undone, the other works go on, and it is tried again later.
     *
     * @param now what counts as the present
     * @param limit how many records at most, so that no transaction grows without bound
     * @return how many records were worked on; {@code limit} asks to be called again at once
     */
    int run(Instant now, int limit);
}
