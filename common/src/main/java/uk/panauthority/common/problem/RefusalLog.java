package uk.panauthority.common.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Counts refusals by their code, and remembers in the audit who tried what: a person or system that reaches for another
 * organisation's records must be seen. Requests without a valid token are counted only; nobody stands behind them.
 */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);

    private final MeterRegistry metrics;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final UriInfo uri;
    private final Request request;

    public RefusalLog(MeterRegistry metrics, AuditTrail audit, CurrentCaller caller, UriInfo uri, Request request) {
        this.metrics = metrics;
        this.audit = audit;
        this.caller = caller;
        this.uri = uri;
        this.request = request;
    }

    /** Called once the refused transaction has ended, so that the entry outlives it. */
    void note(ProblemType type) {
        metrics.counter("refusals", "code", type.code()).increment();
        // On an event loop no record was looked for yet: the address itself was wrong.
        if (isAboutAccess(type) && BlockingOperationControl.isBlockingAllowed() && caller.known()) {
            remember(type);
        }
    }

    private static boolean isAboutAccess(ProblemType type) {
        return type.status() == 403 || type.status() == 404;
    }

    private void remember(ProblemType type) {
        try {
            audit.recordApart(AuditEntry.refused(request.getMethod(), "address", uri.getPath(), type.code()));
        } catch (RuntimeException e) {
            // The refusal stands all the same; that it was not remembered is for a person to know.
            LOG.error("a refusal could not be written to the audit", e);
        }
    }
}
