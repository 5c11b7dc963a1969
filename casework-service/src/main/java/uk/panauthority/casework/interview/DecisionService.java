package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.interview.InterviewSettings.Setting;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** The ways in which an interview does not take place although the child has not declined it. */
@ApplicationScoped
public class DecisionService {

    private final InterviewDesk desk;
    private final InterviewSettings settings;
    private final InterviewCodes codes;
    private final SkippingRules skipping;

    public DecisionService(
            InterviewDesk desk, InterviewSettings settings, InterviewCodes codes, SkippingRules skipping) {
        this.desk = desk;
        this.settings = settings;
        this.codes = codes;
        this.skipping = skipping;
    }

    /** Enough tries on enough days, or a danger; in either case the carer is offered the chance to speak. */
    @Transactional
    InterviewView notPossible(UUID id, VersionTag tag, InterviewRequests.Impossible impossible) {
        return desk.change(id, tag, "notPossible", (interview, caller, now) -> {
            interview.notPossible(
                    new NotPossible(
                            now,
                            impossible.ground(),
                            impossible.note(),
                            Boolean.TRUE.equals(impossible.carerViewOffered()),
                            impossible.carerView(),
                            caller.username()),
                    caller);
            switch (impossible.ground()) {
                case ATTEMPTS -> requireAttempts(interview, now);
                case SAFETY -> requireReason("/note", impossible.note());
            }
            if (!Boolean.TRUE.equals(impossible.carerViewOffered())) {
                throw Problem.at(
                        "/carerViewOffered",
                        CaseworkProblem.CARER_VIEW_MISSING,
                        "The carer must be offered the chance to speak.");
            }
        });
    }

    /** No interview is offered; refused where the guidance's list applies, unless it is said why nevertheless. */
    @Transactional
    InterviewView decideNot(UUID id, VersionTag tag, InterviewRequests.DecisionNot decision) {
        return desk.change(id, tag, "decideNot", (interview, caller, now) -> {
            interview.require(InterviewAction.DECIDE_NOT, caller);
            codes.require("/reasonCode", InterviewCodes.CodeList.NOT_OFFERED_REASON, decision.reasonCode(), day(now));
            List<String> applying = skipping.applying(interview, decision.concerns(), now);
            boolean overridden = decision.overrideReason() != null
                    && !decision.overrideReason().isBlank();
            if (!applying.isEmpty() && !overridden) {
                throw Problem.of(CaseworkProblem.MUST_NOT_BE_SKIPPED).with("because", applying);
            }
            interview.decideNot(
                    new NotOffered(
                            now,
                            caller.username(),
                            decision.reasonCode(),
                            decision.because(),
                            applying,
                            applying.isEmpty() ? null : decision.overrideReason()),
                    caller);
        });
    }

    private void requireAttempts(ReturnHomeInterview interview, Instant now) {
        List<InterviewAttempt> failed = interview.outreach().failedAttempts();
        long days = failed.stream().map(a -> day(a.at())).distinct().count();
        int attemptsNeeded = settings.number(Setting.NOT_POSSIBLE_ATTEMPTS, interview.deliveringLa(), day(now));
        int daysNeeded = settings.number(Setting.NOT_POSSIBLE_DAYS, interview.deliveringLa(), day(now));
        if (failed.size() < attemptsNeeded || days < daysNeeded) {
            throw Problem.of(CaseworkProblem.ATTEMPTS_TOO_FEW)
                    .with("attempts", failed.size())
                    .with("days", days)
                    .with("attemptsNeeded", attemptsNeeded)
                    .with("daysNeeded", daysNeeded);
        }
    }

    private static void requireReason(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.at(pointer, CommonProblem.REASON_REQUIRED, "Say what the danger is.");
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.LONDON);
    }
}
