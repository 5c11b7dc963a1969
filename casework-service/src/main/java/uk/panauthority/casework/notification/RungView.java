package uk.panauthority.casework.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of asking an authority to acknowledge a message, as that authority sees it.
 *
 * @param step 0 for the first
 * @param dueAt when somebody else is told; absent for the managers, after whom there is nobody
 * @param waiting nobody has acknowledged and nobody was told after this
 * @param openedAt when one of those told read the message; reading is not acknowledging
 */
public record RungView(
        UUID id,
        UUID notificationId,
        String organisation,
        int step,
        ToldParty told,
        @Nullable String person,
        TellingCause cause,
        Instant toldAt,
        @Nullable Instant dueAt,
        boolean waiting,
        @Nullable Instant openedAt,
        @Nullable String openedBy) {}
