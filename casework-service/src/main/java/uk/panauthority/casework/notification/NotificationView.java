package uk.panauthority.casework.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A message as its force and the authorities told see it. It names nobody and repeats nothing of the content.
 *
 * @param version the record's version, for If-Match
 * @param messageVersion the message's own version
 * @param acknowledgeRule code of the rule that the deadline comes from
 * @param acknowledgedBy the user name of who acknowledged it
 * @param escalatedAt when somebody else was first told because nobody had acknowledged it in time
 * @param suggestions children of the caller's own authority that may be meant, the likeliest first
 */
public record NotificationView(
        UUID id,
        NotificationState state,
        long version,
        List<String> actions,
        String force,
        String reference,
        MessageType type,
        int messageVersion,
        Instant receivedAt,
        @Nullable UUID episodeId,
        @Nullable String childRef,
        @Nullable Instant acknowledgeBy,
        @Nullable String acknowledgeRule,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant escalatedAt,
        List<Suggestion> suggestions,
        List<MessageWarning> warnings)
        implements Versioned {}
