package uk.panauthority.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

/**
 * The second belt: the relation of the caller's organisation to a record. A record without such a relation does not
 * exist for the caller, and the answer is the same as for an id that was never given.
 */
@ApplicationScoped
public class AccessRule {

    /**
     * The record, when the caller's organisation may know of it.
     *
     * @throws Problem {@code not-found} when there is none or it is another organisation's
     */
    public <T extends Shared> T visible(Optional<T> found, Caller caller) {
        return found.filter(r -> r.visibleTo().contains(caller.organisation())).orElseThrow(Problem::notFound);
    }
}
