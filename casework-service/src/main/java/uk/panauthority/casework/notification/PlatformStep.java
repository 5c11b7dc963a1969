package uk.panauthority.casework.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Runs one step of a caller's request as the platform's own work: in a transaction of its own, for a stated purpose, on
 * behalf of the caller's organisation. Row-level security shows that step what the purpose needs; before and after it the
 * request is the caller's again.
 */
@ApplicationScoped
public class PlatformStep {

    private final CurrentCaller currentCaller;

    public PlatformStep(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    <T> T run(Purpose purpose, String organisation, Callable<T> work) {
        currentCaller.actAs(purpose, organisation);
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            currentCaller.actAsCaller();
        }
    }
}
