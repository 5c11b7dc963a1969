package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;

/**
 * The work that an interview gives the delivering authority, in its queues. Which tasks are open follows from the
 * interview alone, so that none is forgotten whatever way it came to its state.
 */
@ApplicationScoped
public class InterviewTasks {

    private static final Set<TaskQueue> QUEUES = EnumSet.of(
            TaskQueue.INTERVIEW_ALLOCATE,
            TaskQueue.INTERVIEW_OFFER,
            TaskQueue.INTERVIEW_HOLD,
            TaskQueue.INTERVIEW_SIGN_OFF,
            TaskQueue.INTERVIEW_SHARE);

    private final TaskService tasks;
    private final InterviewClocks clocks;

    public InterviewTasks(TaskService tasks, InterviewClocks clocks) {
        this.tasks = tasks;
        this.clocks = clocks;
    }

    /** Something to do, by when, and by which rule. */
    private record Due(Instant at, String rule, TaskPriority priority) {}

    /** Opens what the interview needs now and closes what it does not need any more. */
    void follow(ReturnHomeInterview interview) {
        Map<TaskQueue, Due> wanted = wanted(interview);
        Set<TaskQueue> unneeded = EnumSet.copyOf(QUEUES);
        unneeded.removeAll(wanted.keySet());
        close(unneeded, interview);
        wanted.forEach((queue, due) -> open(queue, interview, due));
    }

    /** As {@link #follow}, with other due times: what is open is closed and opened again. */
    void reschedule(ReturnHomeInterview interview) {
        close(QUEUES, interview);
        wanted(interview).forEach((queue, due) -> open(queue, interview, due));
    }

    private Map<TaskQueue, Due> wanted(ReturnHomeInterview interview) {
        Map<TaskQueue, Due> wanted = new EnumMap<>(TaskQueue.class);
        switch (interview.state()) {
            case OFFER_DUE -> wanted.put(TaskQueue.INTERVIEW_OFFER, byDeadline(interview, TaskPriority.NORMAL));
            case OFFERED, ACCEPTED, SCHEDULED ->
                wanted.put(TaskQueue.INTERVIEW_HOLD, byDeadline(interview, TaskPriority.NORMAL));
            case SUBMITTED ->
                wanted.put(
                        TaskQueue.INTERVIEW_SIGN_OFF, after(interview.writeUp().submittedAt(), clocks::ofSignOff));
            case SIGNED_OFF ->
                wanted.put(TaskQueue.INTERVIEW_SHARE, after(interview.writeUp().signedOffAt(), clocks::ofSharing));
            case DECLINED, NOT_POSSIBLE, NOT_OFFERED, CANCELLED, HELD, DRAFT, RETURNED, SHARED -> {}
        }
        if (interview.state().awaitsTheChild() && interview.given().standing().isEmpty()) {
            boolean again = interview.given().latest().isPresent();
            wanted.put(
                    TaskQueue.INTERVIEW_ALLOCATE,
                    byDeadline(interview, again ? TaskPriority.HIGH : TaskPriority.NORMAL));
        }
        return wanted;
    }

    private static Due byDeadline(ReturnHomeInterview interview, TaskPriority priority) {
        CoveredEpisode urgent = interview.coverage().mostUrgent();
        return new Due(urgent.deadline(), urgent.rule(), priority);
    }

    private static Due after(@Nullable Instant start, Function<Instant, InterviewClock> rule) {
        InterviewClock clock = rule.apply(Objects.requireNonNull(start));
        return new Due(clock.deadline(start), clock.rule(), TaskPriority.NORMAL);
    }

    private void open(TaskQueue queue, ReturnHomeInterview interview, Due due) {
        tasks.open(
                queue,
                interview.deliveringLa(),
                InterviewService.SUBJECT,
                interview.id().toString(),
                interview.childRef(),
                due.at(),
                due.rule(),
                due.priority());
    }

    private void close(Set<TaskQueue> queues, ReturnHomeInterview interview) {
        tasks.close(queues, InterviewService.SUBJECT, interview.id().toString());
    }
}
