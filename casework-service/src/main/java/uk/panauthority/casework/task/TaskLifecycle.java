package uk.panauthority.casework.task;

import static uk.panauthority.casework.task.TaskAction.CLAIM;
import static uk.panauthority.casework.task.TaskAction.CLOSE;
import static uk.panauthority.casework.task.TaskAction.HAND_OVER;
import static uk.panauthority.casework.task.TaskParty.OWNER;
import static uk.panauthority.casework.task.TaskState.CLOSED;
import static uk.panauthority.casework.task.TaskState.OPEN;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** The table of a task. Nobody closes a task by hand: the record that asked for it does. */
public final class TaskLifecycle {

    private static final String[] WORKERS = {
        "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER", "TEAM_MANAGER"
    };

    public static final Lifecycle<TaskState, TaskAction, TaskParty> TABLE =
            Lifecycle.<TaskState, TaskAction, TaskParty>of("Task", OPEN)
                    .move(OPEN, CLAIM, OPEN, by(OWNER, WORKERS))
                    .move(OPEN, HAND_OVER, OPEN, by(OWNER, WORKERS))
                    .automatic(OPEN, CLOSE, CLOSED, "what it asked for is done, or no longer needed")
                    .build();

    private TaskLifecycle() {}
}
