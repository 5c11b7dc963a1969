package uk.panauthority.casework.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** Bodies of the requests about messages, besides the messages themselves. */
public final class NotificationRequests {

    private NotificationRequests() {}

    /** A person's decision on whom a message is about. */
    public record Resolution(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}") String childRef) {}

    /** The episode that tells of the same absence. */
    public record Merging(@NotNull UUID episodeId) {}
}
