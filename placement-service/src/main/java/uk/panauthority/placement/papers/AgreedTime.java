package uk.panauthority.placement.papers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time by which a paper is to be there.
 *
 * @param reason why the earlier time is not kept; absent for the first, which was agreed with the emergency itself
 * @param proposedBy who named it, for which organisation
 * @param acceptedBy who agreed for the other side; absent for the first, which the parties agreed before it was recorded
 */
public record AgreedTime(
        AgreedTimeState state,
        Instant dueAt,
        @Nullable String reason,
        String proposedBy,
        String proposedFor,
        Instant proposedAt,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt) {

    AgreedTime accepted(String by, Instant at) {
        return new AgreedTime(AgreedTimeState.AGREED, dueAt, reason, proposedBy, proposedFor, proposedAt, by, at);
    }

    AgreedTime superseded() {
        return AgreedTimeLifecycle.TABLE.happens(state, AgreedTimeAction.SUPERSEDE)
                ? new AgreedTime(
                        AgreedTimeLifecycle.TABLE.automatically(state, AgreedTimeAction.SUPERSEDE),
                        dueAt,
                        reason,
                        proposedBy,
                        proposedFor,
                        proposedAt,
                        acceptedBy,
                        acceptedAt)
                : this;
    }
}
