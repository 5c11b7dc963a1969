package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
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
    private final ContractCheck contracts;
    private final Independence independence;
    private final InterviewCodes codes;
    private final Outbox outbox;

    public InterviewService(
            InterviewDesk desk,
            ContractCheck contracts,
            Independence independence,
            InterviewCodes codes,
            Outbox outbox) {
        this.desk = desk;
        this.contracts = contracts;
        this.independence = independence;
        this.codes = codes;
        this.outbox = outbox;
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
                String person = named(order);
                interview.nameInterviewer(
                        person, independence.require(interview, caller.organisation(), person, now), caller);
                return;
            }
            interview.requireMayAllocate(caller);
            String organisation = order.interviewerOrganisation();
            IndependenceCheck proof = independence.require(interview, organisation, order.interviewer(), now);
            UUID contractId = contracts.requireForAllocation(interview, organisation, now);
            outbox.publish(interview.allocate(
                    Allocation.given(organisation, contractId, order.interviewer(), caller.username(), proof), caller));
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
        });
    }

    @Transactional
    InterviewView changeMind(UUID id, VersionTag tag) {
        return reachingOut(id, tag, "changeMind", (interview, caller, now) -> {
            interview.changeMind(caller);
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
            interview
                    .given()
                    .rechecked(independence.require(
                            interview, allocation.organisation(), holder(allocation, caller), holding.heldAt()));
            outbox.publish(held, holding.heldAt());
        });
    }

    /** An organisation whose contract has ended does not go on for the authority that gave it the interview. */
    private InterviewView reachingOut(UUID id, VersionTag tag, String action, InterviewDesk.Change change) {
        return desk.change(id, tag, action, (interview, caller, now) -> {
            interview
                    .allocation()
                    .filter(a -> a.organisation().equals(caller.organisation()))
                    .ifPresent(a -> {
                        contracts.requireStillLive(a, now);
                        requireIndependent(a);
                    });
            change.make(interview, caller, now);
        });
    }

    private static void requireIndependent(Allocation allocation) {
        if (allocation.lostIndependence()) {
            throw Problem.of(CaseworkProblem.NOT_INDEPENDENT)
                    .with("facts", allocation.laterChecks().getLast().facts());
        }
    }

    /** The person who was named, or whoever of the organisation reports that it was held. */
    private static @Nullable String holder(Allocation allocation, Caller caller) {
        if (allocation.interviewer() != null) {
            return allocation.interviewer();
        }
        return caller.organisation().equals(allocation.organisation()) ? caller.username() : null;
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

    /** The facts of the interviews with ids after this one, in their order: for features that have to catch up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<InterviewFacts> factsAfter(UUID last, int limit) {
        return desk.after(last, limit);
    }

    /** What was done for the child was done after the return, and has been done. */
    private static void requireSinceReturn(String pointer, Instant at, ReturnHomeInterview interview, Instant latest) {
        if (at.isBefore(interview.coverage().firstReturn())) {
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
}
