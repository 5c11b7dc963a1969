package uk.panauthority.placement.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.PlainText;

/** What callers send about consequences. */
public final class ConsequenceRequests {

    private ConsequenceRequests() {}

    /**
     * What was decided.
     *
     * @param decision a code of the dated table
     */
    public record Close(
            @NotNull @Size(max = 60) String decision,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String rationale) {}
}
