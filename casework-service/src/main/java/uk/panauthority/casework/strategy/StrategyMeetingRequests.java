package uk.panauthority.casework.strategy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people send about strategy meetings. */
final class StrategyMeetingRequests {

    private static final String TEXT = "[^\\x00\\p{Cs}]*";

    private StrategyMeetingRequests() {}

    /** When the meeting will be. */
    public record Arrangement(@NotNull Instant at) {}

    /**
     * The meeting that was held.
     *
     * @param decisions may be left out, and is then refused by the meeting itself
     */
    public record Held(
            @NotNull Instant heldAt,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Present> attendees,
            @Nullable @Size(max = 50) List<@NotNull @Valid Decided> decisions) {

        List<Attendee> present() {
            return attendees.stream()
                    .map(a -> new Attendee(a.role(), a.organisation()))
                    .toList();
        }

        List<Decision> decided() {
            return decisions == null
                    ? List.of()
                    : decisions.stream()
                            .map(d -> new Decision(d.what(), d.owner(), d.measure(), d.by()))
                            .toList();
        }
    }

    /** Somebody who took part. */
    public record Present(
            @NotNull AttendeeRole role,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,59}")
            String organisation) {}

    /** Something that was decided. */
    public record Decided(
            @NotBlank @Size(max = 1000) @Pattern(regexp = TEXT)
            String what,

            @NotBlank @Size(max = 200) @Pattern(regexp = TEXT)
            String owner,

            @NotBlank @Size(max = 500) @Pattern(regexp = TEXT)
            String measure,

            @NotNull LocalDate by) {}

    /** Why no meeting is needed. */
    public record NotNeeded(
            @Nullable @Size(max = 2000) @Pattern(regexp = TEXT)
            String reason) {}
}
