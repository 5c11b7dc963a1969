package uk.panauthority.casework.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** What people do about escalations: see who was told, open what they were told, name the senior manager. */
@ApplicationScoped
public class EscalationService {

    private final EscalationRepository escalations;
    private final OverdueListRepository lists;
    private final SeniorManagerRepository seniorManagers;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public EscalationService(
            EscalationRepository escalations,
            OverdueListRepository lists,
            SeniorManagerRepository seniorManagers,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.escalations = escalations;
        this.lists = lists;
        this.seniorManagers = seniorManagers;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<EscalationView> list(@Nullable Boolean opened, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<EscalationView> found = Page.of(
                escalations.pageOf(caller.organisation(), opened, page), page, Escalation::id, e -> e.view(caller));
        listed("escalation", found.items().stream().map(EscalationView::id).toList());
        return found;
    }

    @Transactional
    EscalationView get(UUID id) {
        Caller caller = currentCaller.get();
        Escalation escalation = access.visible(escalations.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", "escalation", id.toString()));
        return escalation.view(caller);
    }

    @Transactional
    EscalationView open(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Escalation escalation = access.visible(escalations.findByIdOptional(id), caller);
        tag.mustMatch(escalation.version());
        outbox.publish(escalation.open(caller, clock.instant()));
        escalations.flush();
        audit.record(AuditEntry.done("open", "escalation", id.toString()));
        return escalation.view(caller);
    }

    @Transactional
    Page<OverdueListView> lists(PageRequest page) {
        Caller caller = currentCaller.get();
        Page<OverdueListView> found =
                Page.of(lists.pageOf(caller.organisation(), page), page, OverdueList::id, list -> list.view(caller));
        listed("overdue-list", found.items().stream().map(OverdueListView::id).toList());
        return found;
    }

    @Transactional
    OverdueListView openList(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        OverdueList list = access.visible(lists.findByIdOptional(id), caller);
        tag.mustMatch(list.version());
        list.open(caller, clock.instant());
        lists.flush();
        audit.record(AuditEntry.done("open", "overdue-list", id.toString()));
        return list.view(caller);
    }

    @Transactional
    List<SeniorManagerView> seniorManagers() {
        audit.record(AuditEntry.read("list", "senior-manager", "*"));
        return seniorManagers.of(currentCaller.get().organisation()).stream()
                .map(SeniorManager::view)
                .toList();
    }

    /** Names a successor; the one before is senior manager until the day before. */
    @Transactional
    SeniorManagerView name(TaskRequests.Naming naming) {
        Caller caller = currentCaller.get();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        Optional<SeniorManager> latest =
                seniorManagers.of(caller.organisation()).stream().findFirst();
        boolean past = naming.validFrom().isBefore(today)
                || latest.filter(m -> !m.validFrom().isBefore(naming.validFrom()))
                        .isPresent();
        if (past) {
            throw Problem.at(
                    "/validFrom", CommonProblem.FIELD_INVALID, "A successor begins today or later, after the last.");
        }
        latest.ifPresent(manager -> manager.until(naming.validFrom()));
        seniorManagers.flush();
        SeniorManager named = new SeniorManager(naming.person(), naming.validFrom(), caller, clock.instant());
        seniorManagers.persistAndFlush(named);
        SeniorManagerView view = named.view();
        audit.record(AuditEntry.done("name", "senior-manager", view.id().toString()));
        return view;
    }

    private void listed(String subject, List<UUID> ids) {
        audit.record(AuditEntry.listed(subject, ids.stream().map(UUID::toString).toList(), Set.of()));
    }
}
