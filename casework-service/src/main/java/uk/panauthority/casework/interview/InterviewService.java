package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.interviewer.ContractEnding;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * The use cases of interviews up to the meeting with the child. How they come into being is {@link InterviewOpening}'s,
 * what is written about them {@link ReportService}'s.
 */
@ApplicationScoped
public class InterviewService {

    /** How interviews are named in tasks and audit. */
    static final String SUBJECT = "return-interview";

    /** An appointment beyond this can only be a slip: the interview is due within days. */
    private static final Duration FARTHEST_APPOINTMENT = Duration.ofDays(90);

    private final InterviewDesk desk;
    private final InterviewRepository interviews;
    private final ContractCheck contracts;
    private final Independence independence;
    private final InterviewCodes codes;
    private final InterviewTasks tasks;
    private final InterviewNews news;
    private final Outbox outbox;
    private final AuditTrail audit;

    public InterviewService(
            InterviewDesk desk,
            InterviewRepository interviews,
            ContractCheck contracts,
            Independence independence,
            InterviewCodes codes,
            InterviewTasks tasks,
            InterviewNews news,
            Outbox outbox,
            AuditTrail audit) {
        this.desk = desk;
        this.interviews = interviews;
        this.contracts = contracts;
        this.independence = independence;
        this.codes = codes;
        this.tasks = tasks;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public InterviewView get(UUID id) {
        return desk.read(id);
    }

    @Transactional
    public Page<InterviewView> list(@Nullable InterviewState state, PageRequest page) {
        return desk.list(state, page);
    }

    /**
     * The delivering authority gives the interview to an organisation; the organisation that has it names its interviewer.
     */
    @Transactional
    InterviewView allocate(UUID id, VersionTag tag, InterviewRequests.AllocationOrder order) {
        return desk.change(id, tag, "allocate", (interview, caller, now) -> {
            if (isOwnNaming(interview, order, caller)) {
                interview.nameInterviewer(named(order), caller);
                return;
            }
            interview.requireMayAllocate(caller);
            String organisation = order.interviewerOrganisation();
            IndependenceCheck proof = independence.require(interview, organisation, now);
            UUID contractId = contracts.requireForAllocation(interview, organisation, now);
            outbox.publish(interview.allocate(
                    Allocation.given(organisation, contractId, order.interviewer(), caller.username(), proof), caller));
            tasks.done(TaskQueue.INTERVIEW_ALLOCATE, interview);
        });
    }

    @Transactional
    InterviewView attempt(UUID id, VersionTag tag, InterviewRequests.Attempt attempt) {
        return reachingOut(id, tag, "attempt", (interview, caller, now) -> {
            requireSinceReturn("/at", attempt.at(), interview, now);
            interview.attempt(
                    new InterviewAttempt(attempt.at(), attempt.channel(), attempt.result(), null, caller.username()),
                    caller);
        });
    }

    @Transactional
    InterviewView offer(UUID id, VersionTag tag, InterviewRequests.Offer offer) {
        return reachingOut(id, tag, "offer", (interview, caller, now) -> {
            requireSinceReturn("/offeredAt", offer.offeredAt(), interview, now);
            InterviewAttempt made = new InterviewAttempt(
                    offer.offeredAt(),
                    offer.channel(),
                    InterviewAttempt.Result.OFFERED,
                    offer.offeredTo(),
                    caller.username());
            outbox.publish(interview.offer(made, caller), offer.offeredAt());
            tasks.done(TaskQueue.INTERVIEW_OFFER, interview);
        });
    }

    @Transactional
    InterviewView accept(UUID id, VersionTag tag, InterviewRequests.Acceptance acceptance) {
        return reachingOut(id, tag, "accept", (interview, caller, now) -> {
            requireSinceReturn("/acceptedAt", acceptance.acceptedAt(), interview, now);
            interview.accept(acceptance.acceptedAt(), caller);
        });
    }

    /** A refusal counts only with the carer's chance to speak (duty D7). */
    @Transactional
    InterviewView decline(UUID id, VersionTag tag, InterviewRequests.Refusal refusal) {
        return reachingOut(id, tag, "decline", (interview, caller, now) -> {
            // First the state: what is wrong with the content of a refusal that cannot be recorded helps nobody.
            InterviewEvents.InterviewDeclined declined = interview.decline(
                    new Decline(now, refusal.reasonCode(), refusal.saidBy(), refusal.carerView(), caller.username()),
                    caller);
            codes.requireDeclineReason(refusal.reasonCode(), day(now));
            if (!Boolean.TRUE.equals(refusal.carerViewOffered())) {
                throw Problem.at(
                        "/carerViewOffered",
                        CaseworkProblem.CARER_VIEW_MISSING,
                        "Only an offered view can be recorded.");
            }
            outbox.publish(declined);
            tasks.done(TaskQueue.INTERVIEW_ALLOCATE, interview);
        });
    }

    @Transactional
    InterviewView changeMind(UUID id, VersionTag tag) {
        return reachingOut(id, tag, "changeMind", (interview, caller, now) -> {
            interview.changeMind(caller);
            tasks.reschedule(interview);
        });
    }

    @Transactional
    InterviewView schedule(UUID id, VersionTag tag, InterviewRequests.Appointment appointment) {
        return reachingOut(id, tag, "schedule", (interview, caller, now) -> {
            requireSinceReturn("/at", appointment.at(), interview, now.plus(FARTHEST_APPOINTMENT));
            interview.schedule(appointment.at(), caller);
        });
    }

    @Transactional
    InterviewView miss(UUID id, VersionTag tag, InterviewRequests.Missed missed) {
        return reachingOut(id, tag, "miss", (interview, caller, now) -> {
            requireSinceReturn("/at", missed.at(), interview, now);
            interview.miss(
                    new InterviewAttempt(
                            missed.at(),
                            missed.channel(),
                            InterviewAttempt.Result.NOT_ATTENDED,
                            null,
                            caller.username()),
                    caller);
        });
    }

    /** Contract and independence must hold at the time of the meeting as well as when the interview was given. */
    @Transactional
    InterviewView hold(UUID id, VersionTag tag, InterviewRequests.Holding holding) {
        return desk.change(id, tag, "hold", (interview, caller, now) -> {
            Allocation allocation = interview.allocationToHoldBy(caller);
            InterviewEvents.InterviewHeld held = interview.hold(holding.heldAt(), holding.seenAlone(), caller);
            requireNotAfter("/heldAt", holding.heldAt(), now);
            contracts.requireStillLive(allocation, holding.heldAt());
            independence.require(interview, allocation.organisation(), holding.heldAt());
            outbox.publish(held, holding.heldAt());
            tasks.done(TaskQueue.INTERVIEW_ALLOCATE, interview);
        });
    }

    /** A contract ends: what was given under it and not yet held is given anew, and until then says why. */
    void suspendAllocations(@Observes ContractEnding ending) {
        for (ReturnHomeInterview interview : interviews.notHeldUnder(ending.contractId())) {
            interview.suspendAllocation(ending.effectiveOn(), ending.groundCode());
            if (interview.state().awaitsTheChild()) {
                tasks.allocate(interview, TaskPriority.HIGH);
            }
            news.changed(interview);
            audit.record(
                    AuditEntry.done("suspendAllocation", SUBJECT, interview.id().toString())
                            .because(ending.groundCode())
                            .concerning(interview.visibleTo()));
        }
    }

    /** An organisation whose contract has ended does not go on for the authority that gave it the interview. */
    private InterviewView reachingOut(UUID id, VersionTag tag, String action, InterviewDesk.Change change) {
        return desk.change(id, tag, action, (interview, caller, now) -> {
            interview
                    .allocation()
                    .filter(a -> a.organisation().equals(caller.organisation()))
                    .ifPresent(a -> contracts.requireStillLive(a, now));
            change.make(interview, caller, now);
        });
    }

    private static boolean isOwnNaming(
            ReturnHomeInterview interview, InterviewRequests.AllocationOrder order, Caller caller) {
        return !caller.organisation().equals(interview.deliveringLa())
                && caller.organisation().equals(order.interviewerOrganisation())
                && interview.partiesOf(caller.organisation()).contains(InterviewParty.ALLOCATED);
    }

    private static String named(InterviewRequests.AllocationOrder order) {
        if (order.interviewer() == null) {
            throw Problem.at("/interviewer", CommonProblem.FIELD_INVALID, "Name the person who will hold it.");
        }
        return order.interviewer();
    }

    /** What was done for the child was done after the return, and has been done. */
    private static void requireSinceReturn(String pointer, Instant at, ReturnHomeInterview interview, Instant latest) {
        if (at.isBefore(interview.firstReturn())) {
            throw Problem.at(pointer, CaseworkProblem.TIMES_INCONSISTENT, "The time lies before the return.");
        }
        requireNotAfter(pointer, at, latest);
    }

    private static void requireNotAfter(String pointer, Instant at, Instant latest) {
        if (at.isAfter(latest)) {
            throw Problem.at(pointer, CaseworkProblem.TIMES_INCONSISTENT, "The time lies too far in the future.");
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.LONDON);
    }

    /** The facts of the interviews with ids after this one, in their order: for features that have to catch up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<InterviewFacts> factsAfter(UUID last, int limit) {
        return interviews.after(last, limit).stream().map(InterviewFacts::of).toList();
    }
}
