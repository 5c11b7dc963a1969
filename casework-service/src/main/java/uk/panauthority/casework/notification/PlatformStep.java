package uk.panauthority.casework.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.PersistenceProblems;
import uk.panauthority.common.problem.Problem;

/**
 * Runs one step of a caller's request as the platform's own work: in a transaction of its own, for a stated purpose, on
 * behalf of the caller's organisation. Row-level security shows that step what the purpose needs; before and after it the
 * request is the caller's again.
 *
 * <p>A step that meets another writer at the same record is taken back by the database and tried again: a force cannot
 * look at the record anew and decide, as a person with a stale page can.
 */
@ApplicationScoped
public class PlatformStep {

    private static final int ATTEMPTS = 5;

    private final CurrentCaller currentCaller;
    private final PersistenceProblems failures;

    public PlatformStep(CurrentCaller currentCaller, PersistenceProblems failures) {
        this.currentCaller = currentCaller;
        this.failures = failures;
    }

    /** @param work runs once for each attempt, each in a transaction of its own */
    <T> T run(Purpose purpose, String organisation, Callable<T> work) {
        currentCaller.actAs(purpose, organisation);
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                try {
                    return QuarkusTransaction.requiringNew().call(work);
                } catch (RuntimeException e) {
                    if (!metAnotherWriter(e)) {
                        throw e;
                    }
                }
            }
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            currentCaller.actAsCaller();
        }
    }

    /** A refusal that the work itself pronounced stands. */
    private boolean metAnotherWriter(RuntimeException e) {
        return !(e instanceof Problem)
                && failures.of(e)
                        .filter(problem -> problem.type() == CommonProblem.VERSION_MISMATCH)
                        .isPresent();
    }
}
