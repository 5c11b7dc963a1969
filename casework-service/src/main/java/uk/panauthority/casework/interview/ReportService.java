package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** The use cases of the report: written by the interviewer, approved or sent back by a second person. */
@ApplicationScoped
public class ReportService {

    private final InterviewDesk desk;
    private final ReportCodes codes;
    private final InterviewCodes needs;
    private final Clock clock;
    private final Outbox outbox;

    public ReportService(InterviewDesk desk, ReportCodes codes, InterviewCodes needs, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.codes = codes;
        this.needs = needs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    InterviewView write(UUID id, VersionTag tag, InterviewRequests.Report report) {
        return desk.change(id, tag, "write", (interview, caller, now) -> {
            InterviewReport words = report.writtenBy(caller.username(), now);
            interview.write(words, caller);
            codes.requireKnown(report, words.indicators(), LocalDate.ofInstant(now, PlatformClock.LONDON));
            requireLate(interview, words);
        });
    }

    /** The report, for a need from the dated list. */
    @Transactional
    InterviewReport read(UUID id, @Nullable String need) {
        if (need == null || need.isBlank()) {
            throw Problem.at("need", CommonProblem.REASON_REQUIRED, "Say for which need it is read.");
        }
        needs.require(
                "need",
                InterviewCodes.CodeList.NEED_TO_READ,
                need,
                LocalDate.now(clock.withZone(PlatformClock.LONDON)));
        return desk.readForNeed(id, need);
    }

    @Transactional
    InterviewView submit(UUID id, VersionTag tag) {
        return desk.change(id, tag, "submit", (interview, caller, now) -> {
            interview.submit(caller, now);
        });
    }

    @Transactional
    InterviewView sendBack(UUID id, VersionTag tag, InterviewRequests.SendingBack back) {
        return desk.change(id, tag, "return", (interview, caller, now) -> {
            interview.sendBack(new Review(now, caller.username(), back.comments()), caller);
        });
    }

    @Transactional
    InterviewView signOff(UUID id, VersionTag tag) {
        return desk.change(id, tag, "signOff", (interview, caller, now) -> {
            outbox.publish(interview.signOff(caller, now));
        });
    }

    /** Late or early is computed; a reason for what was not late contradicts the times. */
    private static void requireLate(ReturnHomeInterview interview, InterviewReport words) {
        if (words.lateReasonCode() != null && !interview.wasLate()) {
            throw Problem.at(
                    "/administration/lateReasonCode",
                    CommonProblem.FIELD_INVALID,
                    "By its times the interview was not late.");
        }
    }
}
