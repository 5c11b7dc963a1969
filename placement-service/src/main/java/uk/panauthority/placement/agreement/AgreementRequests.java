package uk.panauthority.placement.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about agreements. */
public final class AgreementRequests {

    private AgreementRequests() {}

    /** The provider gives the agreement back. */
    public record Return(@NotNull @OnTheCalendar LocalDate signedOn) {}

    /**
     * The end of a review.
     *
     * @param whatChanged the outcome in words; a review never ends without it
     */
    public record CloseReview(
            @NotNull UUID reviewId,

            @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String whatChanged) {}
}
