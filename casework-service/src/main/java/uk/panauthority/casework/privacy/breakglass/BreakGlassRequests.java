package uk.panauthority.casework.privacy.breakglass;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests about emergency reads. */
public final class BreakGlassRequests {

    private BreakGlassRequests() {}

    /**
     * An emergency.
     *
     * @param childRef one child; a list is taken apart here only so that two can be refused by name
     */
    public record Opening(
            @Schema(implementation = String.class, description = "The reference of one child.")
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            @NotNull
            @Size(max = 100)
            List<@NotNull @Size(max = 200) String> childRef,

            @Nullable @Size(max = 4000) String reason) {}

    /** What the reviewer found. */
    public record ReviewOutcome(
            @NotNull Outcome outcome,
            @Nullable @Size(max = 4000) String note) {}

    /** Whether the emergency read was right. */
    public enum Outcome {
        OK(BreakGlassState.REVIEWED_OK),
        CONCERN(BreakGlassState.REVIEWED_CONCERN);

        private final BreakGlassState state;

        Outcome(BreakGlassState state) {
            this.state = state;
        }

        BreakGlassState state() {
            return state;
        }
    }
}
