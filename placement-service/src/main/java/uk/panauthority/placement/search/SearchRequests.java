package uk.panauthority.placement.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about searches. */
public final class SearchRequests {

    private SearchRequests() {}

    /** Why a rung is skipped. */
    public record Skip(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** Why each home that was found is not used. */
    public record Exhaust(@NotNull @Size(max = 200) List<@NotNull @Valid Unused> candidates) {}

    /** One home that is not used, with a code of the table of candidate reasons. */
    public record Unused(
            @NotNull UUID homeId, @NotNull @Size(max = 60) String reasonNotUsed) {}

    /** A search of an open rung. */
    public record Run(
            @NotNull UUID stepId, @NotNull @OnTheCalendar LocalDate firstNight) {}

    /** Which home is chosen, and why when it is not the first. */
    public record Choose(
            @NotNull UUID homeId,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}
}
