package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.returns.rule.ReturnYear;

/** Records that a return has been sent, and keeps what was open in it for the next year's rules. */
@ApplicationScoped
public class SentReturnService {

    private static final String SUBJECT = "sent-return";

    private final SentReturnRepository repository;
    private final AuthorityReturn children;
    private final ReturnExport export;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public SentReturnService(
            SentReturnRepository repository,
            AuthorityReturn children,
            ReturnExport export,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.children = children;
        this.export = export;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code return-breaches}; {@code field-invalid} for a day before the end of the year or to come */
    @Transactional
    public SentReturnView send(ReturnYear year, LocalDate sentOn) {
        Caller caller = currentCaller.get();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        if (!sentOn.isAfter(year.last()) || sentOn.isAfter(today)) {
            throw Problem.at(
                    "/sentOn", CommonProblem.FIELD_INVALID, "A return is sent after its year, and not in the future.");
        }
        export.refuseWhileOpen(year);
        SentReturn sent = new SentReturn(caller, year.label(), sentOn, clock.instant());
        List<SentPlace> open = new ArrayList<>();
        children.each(
                caller.organisation(),
                today,
                (child, rows) ->
                        SentPlace.of(sent, child.childRef(), rows.in(year)).ifPresent(open::add));
        sent.leavesOpen(open.size());
        repository.persistAndFlush(sent);
        open.forEach(repository::keep);
        repository.flush();
        audit.record(AuditEntry.done("send", SUBJECT, sent.id().toString()));
        return SentReturnView.of(sent);
    }

    @Transactional
    public SentReturnView get(UUID id) {
        return SentReturnView.of(access.visible(repository.findByIdOptional(id), currentCaller.get()));
    }

    @Transactional
    public Page<SentReturnView> list(PageRequest page) {
        return Page.of(
                repository.newestOf(currentCaller.get().organisation(), page),
                page,
                SentReturn::id,
                SentReturnView::of);
    }
}
