package uk.panauthority.casework.trigger;

import uk.panauthority.casework.task.TaskPriority;

/** What a crossing asks people to do. */
public enum TriggerAction {
    /** A multi-agency strategy meeting is arranged and held, or found not needed. */
    STRATEGY_MEETING(TaskPriority.HIGH),
    /** The child is flagged as repeatedly absent and put to the exploitation panel. */
    REPEAT_PANEL(TaskPriority.NORMAL),
    /** The return interview goes before others. */
    INTERVIEW_PRIORITY(TaskPriority.HIGH),
    /** The team manager is told. */
    MANAGER_TOLD(TaskPriority.HIGH),
    /** The senior manager is told. */
    SENIOR_MANAGER_TOLD(TaskPriority.HIGH),
    /** The team manager is called, within the hour. */
    MANAGER_CALL(TaskPriority.HIGH),
    /** The home is reviewed together with those who place children there. */
    HOME_REVIEW(TaskPriority.NORMAL),
    /** Nothing: an authority that does not follow a rule of the product says so with a rule of its own. */
    NONE(TaskPriority.LOW);

    private final TaskPriority priority;

    TriggerAction(TaskPriority priority) {
        this.priority = priority;
    }

    TaskPriority priority() {
        return priority;
    }
}
