package uk.panauthority.placement.papers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about the times of papers. */
public final class PaperRequests {

    private PaperRequests() {}

    /**
     * Another time, for the other side to accept.
     *
     * @param reason why the time that was agreed is not kept
     */
    public record NewTime(
            @NotNull @OnTheCalendar Instant dueAt,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}
}
