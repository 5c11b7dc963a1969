package uk.panauthority.common.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.audit.AuditVerification;
import uk.panauthority.common.audit.AuditVerifier;
import uk.panauthority.common.event.ParkedEvents;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** An operator's use cases. Each works under the operator's purpose and is audited under the operator's own name. */
@ApplicationScoped
public class OperatorService {

    private static final String SUBJECT_TYPE = "received-event";

    private final ParkedEvents events;
    private final AuditVerifier verifier;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    public OperatorService(ParkedEvents events, AuditVerifier verifier, AuditTrail audit, CurrentCaller caller) {
        this.events = events;
        this.verifier = verifier;
        this.audit = audit;
        this.caller = caller;
    }

    @Transactional
    Page<ParkedEventView> list(PageRequest request) {
        beginAsOperator();
        try {
            List<ParkedEvents.Parked> rows = events.list(request.after(), request.limit() + 1);
            return Page.of(rows, request, ParkedEvents.Parked::eventId, ParkedEventView::of);
        } finally {
            caller.actAsCaller();
        }
    }

    /** The event is tried again, and with it what it held back. */
    @Transactional
    ParkedEventView replay(UUID id) {
        return change(id, AuditEntry.done("replay", SUBJECT_TYPE, id.toString()), () -> events.replay(id));
    }

    /**
     * The event is given up, and what it held back goes on without it.
     *
     * @throws Problem {@code reason-required} without a reason
     */
    @Transactional
    ParkedEventView discard(UUID id, @Nullable DiscardReason reason) {
        if (reason == null) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why the event is given up.");
        }
        AuditEntry entry =
                AuditEntry.done("discard", SUBJECT_TYPE, id.toString()).because(reason.name());
        return change(id, entry, () -> events.discard(id));
    }

    /** Not one transaction: the check reads in steps, and the chain may grow meanwhile. */
    AuditVerification verifyAudit() {
        beginAsOperator();
        try {
            return verifier.verify();
        } finally {
            caller.actAsCaller();
        }
    }

    private interface Change {
        boolean made();
    }

    private ParkedEventView change(UUID id, AuditEntry entry, Change change) {
        beginAsOperator();
        try {
            if (events.find(id).isEmpty()) {
                throw Problem.notFound();
            }
            if (!change.made()) {
                throw Problem.of(CommonProblem.TRANSITION_REFUSED).with("allowedActions", List.of());
            }
            caller.actAsCaller();
            audit.record(entry);
            return ParkedEventView.of(events.find(id).orElseThrow(Problem::notFound));
        } finally {
            caller.actAsCaller();
        }
    }

    /** Before the transaction first touches the database: its purpose is set when it takes its connection. */
    private void beginAsOperator() {
        caller.actAs(Purpose.OPERATOR, caller.get().organisation());
    }
}
