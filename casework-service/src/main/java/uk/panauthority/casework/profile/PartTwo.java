package uk.panauthority.casework.profile;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Part 2: what is known of this one absence. Texts are kept as given. */
public record PartTwo(
        @Nullable @Size(max = 2000) @Pattern(regexp = TEXT) String clothing,
        @Nullable @PastOrPresent Instant lastSeenAt,
        @Nullable @Size(max = 500) @Pattern(regexp = TEXT) String lastSeenWhere,
        @Nullable @Size(max = 500) @Pattern(regexp = TEXT) String lastSeenBy,

        @Nullable @Size(max = 10_000) @Pattern(regexp = TEXT)
        String circumstances,

        @Nullable @Size(max = 500) @Pattern(regexp = TEXT) String takenAlong) {

    private static final String TEXT = "[^\\p{Cs}\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]*";

    /** What is known about a child must not reach a log by accident. */
    @Override
    public String toString() {
        return "PartTwo[withheld:" + hashCode() + "]";
    }
}
