package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;

/** The work that an interview gives the delivering authority, in its queues. */
@ApplicationScoped
public class InterviewTasks {

    private final TaskService tasks;
    private final InterviewClocks clocks;

    public InterviewTasks(TaskService tasks, InterviewClocks clocks) {
        this.tasks = tasks;
        this.clocks = clocks;
    }

    void allocate(ReturnHomeInterview interview, TaskPriority priority) {
        byDeadline(TaskQueue.INTERVIEW_ALLOCATE, interview, priority);
    }

    void offer(ReturnHomeInterview interview) {
        byDeadline(TaskQueue.INTERVIEW_OFFER, interview, TaskPriority.NORMAL);
    }

    void signOff(ReturnHomeInterview interview, Instant submittedAt) {
        InterviewClock clock = clocks.ofSignOff(submittedAt);
        open(TaskQueue.INTERVIEW_SIGN_OFF, interview, clock.deadline(submittedAt), clock.rule(), TaskPriority.NORMAL);
    }

    void done(TaskQueue queue, ReturnHomeInterview interview) {
        tasks.close(queue, InterviewService.SUBJECT, interview.id().toString());
    }

    /** The deadline has moved: open work is due by the new one. */
    void reschedule(ReturnHomeInterview interview) {
        done(TaskQueue.INTERVIEW_ALLOCATE, interview);
        done(TaskQueue.INTERVIEW_OFFER, interview);
        boolean allocated =
                interview.allocation().filter(a -> a.suspendedFrom() == null).isPresent();
        if (interview.state().awaitsTheChild() && !allocated) {
            allocate(interview, TaskPriority.NORMAL);
        }
        if (interview.state() == InterviewState.OFFER_DUE) {
            offer(interview);
        }
    }

    private void byDeadline(TaskQueue queue, ReturnHomeInterview interview, TaskPriority priority) {
        CoveredEpisode urgent = interview.mostUrgent();
        open(queue, interview, urgent.deadline(), urgent.rule(), priority);
    }

    private void open(
            TaskQueue queue, ReturnHomeInterview interview, Instant dueAt, String rule, TaskPriority priority) {
        tasks.open(
                queue,
                interview.deliveringLa(),
                InterviewService.SUBJECT,
                interview.id().toString(),
                interview.childRef(),
                dueAt,
                rule,
                priority);
    }
}
