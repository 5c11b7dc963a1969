package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.time.PlatformClock;

/** The use cases of the report: written by the interviewer, approved or sent back by a second person. */
@ApplicationScoped
public class ReportService {

    private final InterviewDesk desk;
    private final InterviewCodes codes;
    private final InterviewTasks tasks;
    private final Outbox outbox;

    public ReportService(InterviewDesk desk, InterviewCodes codes, InterviewTasks tasks, Outbox outbox) {
        this.desk = desk;
        this.codes = codes;
        this.tasks = tasks;
        this.outbox = outbox;
    }

    @Transactional
    InterviewView write(UUID id, VersionTag tag, InterviewRequests.Report report) {
        return desk.change(id, tag, "write", (interview, caller, now) -> {
            List<InterviewReport.Action> actions = report.actions().stream()
                    .map(a -> new InterviewReport.Action(a.what(), a.who(), a.by()))
                    .toList();
            interview.write(
                    new InterviewReport(
                            caller.username(),
                            now,
                            report.pushFactors(),
                            report.pullFactors(),
                            report.childWords(),
                            report.analysis(),
                            actions,
                            report.recommendations()),
                    caller);
            codes.requireKnown(report, LocalDate.ofInstant(now, PlatformClock.LONDON));
        });
    }

    @Transactional
    InterviewView submit(UUID id, VersionTag tag) {
        return desk.change(id, tag, "submit", (interview, caller, now) -> {
            interview.submit(caller, now);
            tasks.signOff(interview, now);
        });
    }

    @Transactional
    InterviewView sendBack(UUID id, VersionTag tag, InterviewRequests.SendingBack back) {
        return desk.change(id, tag, "return", (interview, caller, now) -> {
            interview.sendBack(new Review(now, caller.username(), back.comments()), caller);
            tasks.done(TaskQueue.INTERVIEW_SIGN_OFF, interview);
        });
    }

    @Transactional
    InterviewView signOff(UUID id, VersionTag tag) {
        return desk.change(id, tag, "signOff", (interview, caller, now) -> {
            outbox.publish(interview.signOff(caller, now));
            tasks.done(TaskQueue.INTERVIEW_SIGN_OFF, interview);
        });
    }
}
