package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.time.PlatformClock;

/** The use cases of duties. Requests for a duty and clocks that need one may come in either order. */
@ApplicationScoped
public class DutyService {

    private static final String SUBJECT = "interview-duty";

    private final InterviewDutyRepository duties;
    private final StandingDefaults defaults;
    private final DutyAgreementClock agreementClock;
    private final HostedChildren register;
    private final TaskService tasks;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public DutyService(
            InterviewDutyRepository duties,
            StandingDefaults defaults,
            DutyAgreementClock agreementClock,
            HostedChildren register,
            TaskService tasks,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.duties = duties;
        this.defaults = defaults;
        this.agreementClock = agreementClock;
        this.register = register;
        this.tasks = tasks;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The duty that holds as a clock starts: the one agreed for the placement; else a proposed one, which falls to the
     * standing default; else a new standing default. Where two authorities are concerned, both get a task to agree.
     *
     * @param placementId the placement the child is missing from, or null for a child without one
     * @param at when the clock starts, which decides the row of the dated table
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DutyDecision dutyFor(
            @Nullable UUID placementId, String childRef, String responsibleLa, String hostLa, Instant at) {
        InterviewDuty duty = duties.holdOf(placementId, childRef, responsibleLa, hostLa)
                .orElseGet(() -> create(placementId, childRef, responsibleLa, hostLa, at));
        if (duty.inForce().isEmpty()) {
            duty.clockStarts(standing(duty.responsibleLa(), duty.hostLa(), at), clock.instant());
            askForAgreement(duty, TaskPriority.HIGH);
        }
        DutyVersion held =
                duty.inForceOn(LocalDate.ofInstant(at, PlatformClock.LONDON)).orElseThrow();
        return new DutyDecision(
                duty.id(),
                held.number(),
                held.deliverer().name(),
                partOf(held.deliveringLa(), responsibleLa, hostLa),
                held.state().name());
    }

    /**
     * Work is given to one of the two authorities that whoever asks knows of; where care has passed on and the record that
     * asks has not followed yet, its own responsible authority keeps it.
     */
    private static String partOf(String deliveringLa, String responsibleLa, String hostLa) {
        return deliveringLa.equals(hostLa) ? hostLa : responsibleLa;
    }

    /** A placement outside the responsible authority's area is being ordered: both authorities are asked to agree. */
    @Transactional(Transactional.TxType.MANDATORY)
    void requested(UUID placementId, String childRef, String responsibleLa, String hostLa) {
        if (duties.holdOf(placementId, childRef, responsibleLa, hostLa).isEmpty()) {
            askForAgreement(create(placementId, childRef, responsibleLa, hostLa, clock.instant()), TaskPriority.NORMAL);
        }
    }

    @Transactional
    public DutyView get(UUID id) {
        Caller caller = currentCaller.get();
        InterviewDuty duty = access.visible(duties.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).concerning(duty.visibleTo()));
        return DutyView.of(duty, caller);
    }

    @Transactional
    public Page<DutyView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        Page<DutyView> shown = Page.of(
                duties.pageOf(caller.organisation(), page), page, InterviewDuty::id, d -> DutyView.of(d, caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                shown.items().stream().map(d -> d.id().toString()).toList(),
                shown.items().stream().map(DutyView::childRef).collect(Collectors.toSet())));
        return shown;
    }

    @Transactional
    DutyView propose(UUID id, VersionTag tag, DutyRequests.Proposal proposal) {
        Caller caller = currentCaller.get();
        InterviewDuty duty = access.visible(duties.findByIdOptional(id), caller);
        tag.mustMatch(duty.version());
        duty.propose(
                proposal.deliverer(),
                proposal.basis(),
                defaults.usesPlatform(duty.hostLa(), today()),
                caller,
                clock.instant());
        return changed(duty, "propose", caller);
    }

    @Transactional
    DutyView agree(UUID id, VersionTag tag, DutyRequests.Agreement agreement) {
        Caller caller = currentCaller.get();
        InterviewDuty duty = access.visible(duties.findByIdOptional(id), caller);
        tag.mustMatch(duty.version());
        boolean hostUsesPlatform = defaults.usesPlatform(duty.hostLa(), today());
        duty.agree(agreement.hostEvidenceReference(), hostUsesPlatform, caller, clock.instant())
                .ifPresent(outbox::publish);
        return changed(duty, "agree", caller);
    }

    @Transactional
    DutyView takeOver(UUID id, VersionTag tag, DutyRequests.TakeOver takeOver) {
        Caller caller = currentCaller.get();
        InterviewDuty duty = access.visible(duties.findByIdOptional(id), caller);
        tag.mustMatch(duty.version());
        duty.takeOver(
                takeOver.by(),
                takeOver.from(),
                standing(takeOver.by(), duty.hostLa(), clock.instant()),
                caller,
                clock.instant());
        return changed(duty, "take-over", caller);
    }

    @Transactional
    DutyView instruct(UUID id, VersionTag tag, DutyRequests.Instructions instructions) {
        Caller caller = currentCaller.get();
        InterviewDuty duty = access.visible(duties.findByIdOptional(id), caller);
        tag.mustMatch(duty.version());
        duty.instruct(instructions.contact(), instructions.standingInstructions(), caller);
        duties.flush();
        register.instructed(duty.placementId(), duty.contact(), duty.standingInstructions());
        audit.record(AuditEntry.done("instruct", SUBJECT, id.toString())
                .concerning(duty.visibleTo())
                .about(Set.of(duty.childRef())));
        return DutyView.of(duty, caller);
    }

    private DutyView changed(InterviewDuty duty, String action, Caller caller) {
        duties.flush();
        askForAgreement(duty, TaskPriority.NORMAL);
        audit.record(AuditEntry.done(action, SUBJECT, duty.id().toString()).concerning(duty.visibleTo()));
        return DutyView.of(duty, caller);
    }

    private InterviewDuty create(
            @Nullable UUID placementId, String childRef, String responsibleLa, String hostLa, Instant at) {
        InterviewDuty duty = new InterviewDuty(
                placementId, childRef, responsibleLa, hostLa, standing(responsibleLa, hostLa, at), clock.instant());
        duties.persist(duty);
        return duty;
    }

    /** Open tasks say whose word is missing now, and nothing else. */
    private void askForAgreement(InterviewDuty duty, TaskPriority priority) {
        if (!duty.concernsTwoAuthorities()) {
            return;
        }
        String id = duty.id().toString();
        tasks.close(TaskQueue.DUTY_AGREE, SUBJECT, id);
        Instant dueAt = agreementClock.dueAt(duty.latest().proposedAt());
        duty.stillToAgree()
                .forEach(authority -> tasks.open(
                        TaskQueue.DUTY_AGREE,
                        authority,
                        SUBJECT,
                        id,
                        duty.childRef(),
                        dueAt,
                        DutyAgreementClock.RULE,
                        priority));
    }

    private StandingDefaults.Default standing(String responsibleLa, String hostLa, Instant at) {
        return defaults.delivererOn(LocalDate.ofInstant(at, PlatformClock.LONDON), today(), responsibleLa, hostLa);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
