package uk.panauthority.casework.notification;

import java.util.UUID;

/** What became of a message that could be read. */
public sealed interface IntakeOutcome {

    /**
     * It was kept, now or before: the first receipt, byte for byte.
     *
     * @param repeated it had come before
     */
    record Kept(UUID notificationId, String receipt, NotificationState state, boolean repeated)
            implements IntakeOutcome {}

    /** Another content has come under the same key before. */
    record Conflicting(UUID notificationId) implements IntakeOutcome {}

    /** It speaks of another force's report; to its sender there is no such thing. */
    record Foreign(UUID notificationId) implements IntakeOutcome {}
}
