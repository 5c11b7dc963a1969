package uk.panauthority.placement.hostnotice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.WorkingDays;
import uk.panauthority.placement.placement.InOut;
import uk.panauthority.placement.placement.PlannedPlacement;

/** Owes, sends and shows notices to host authorities, each in one transaction. Orders out of area make them. */
@ApplicationScoped
public class HostNoticeService {

    private static final String SUBJECT = "host-notice";

    private final HostNoticeRepository repository;
    private final HostNoticeTables tables;
    private final WorkingDays workingDays;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public HostNoticeService(
            HostNoticeRepository repository,
            HostNoticeTables tables,
            WorkingDays workingDays,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.tables = tables;
        this.workingDays = workingDays;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A placement is planned, in the transaction of its order; out of area its host is to be told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void planned(PlannedPlacement plan) {
        if (InOut.of(plan.parties().responsibleLa(), plan.hostLa()) == InOut.OUT) {
            HostNotice notice = HostNotice.owed(plan, tables.rule(plan.orderDueAt() != null, plan.start()));
            repository.persist(notice);
            audit.record(AuditEntry.done("owe", SUBJECT, notice.id().toString()));
        }
    }

    @Transactional
    public HostNoticeView send(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        HostNotice notice = own(id, caller);
        tag.mustMatch(notice.version());
        notice.send(caller, clock.instant());
        repository.flush();
        audit.record(AuditEntry.done("send", SUBJECT, id.toString()).concerning(notice.visibleTo()));
        return view(notice, caller);
    }

    @Transactional
    public HostNoticeView get(UUID id) {
        Caller caller = currentCaller.get();
        HostNotice notice = own(id, caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).concerning(notice.visibleTo()));
        return view(notice, caller);
    }

    @Transactional
    public Page<HostNoticeView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(repository.newestOf(caller.organisation(), page), page, HostNotice::id, notice -> {
            audit.record(
                    AuditEntry.read("read", SUBJECT, notice.id().toString()).concerning(notice.visibleTo()));
            return view(notice, caller);
        });
    }

    @Transactional
    public HostedChildView acknowledge(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        HostNotice notice = hosted(id, caller);
        tag.mustMatch(notice.version());
        notice.acknowledge(caller, clock.instant());
        repository.flush();
        audit.record(AuditEntry.done("acknowledge", SUBJECT, id.toString()).concerning(notice.visibleTo()));
        return HostedChildView.of(notice, caller);
    }

    @Transactional
    public HostedChildView getHosted(UUID id) {
        Caller caller = currentCaller.get();
        HostNotice notice = hosted(id, caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).concerning(notice.visibleTo()));
        return HostedChildView.of(notice, caller);
    }

    @Transactional
    public Page<HostedChildView> listHosted(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(repository.sentTo(caller.organisation(), page), page, HostNotice::id, notice -> {
            audit.record(
                    AuditEntry.read("read", SUBJECT, notice.id().toString()).concerning(notice.visibleTo()));
            return HostedChildView.of(notice, caller);
        });
    }

    /** The responsible authority's side of it, which the host does not see. */
    private HostNotice own(UUID id, Caller caller) {
        HostNotice notice = access.visible(repository.findByIdOptional(id), caller);
        if (!notice.partiesOf(caller).contains(HostParty.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        return notice;
    }

    private HostNotice hosted(UUID id, Caller caller) {
        HostNotice notice = access.visible(repository.findByIdOptional(id), caller);
        if (!notice.isHost(caller)) {
            throw Problem.notFound();
        }
        return notice;
    }

    private HostNoticeView view(HostNotice notice, Caller caller) {
        return HostNoticeView.of(notice, caller, workingDays::after, clock.instant());
    }
}
