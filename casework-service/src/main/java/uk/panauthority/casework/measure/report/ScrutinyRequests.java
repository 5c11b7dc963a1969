package uk.panauthority.casework.measure.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is sent to make a scrutiny pack. */
public final class ScrutinyRequests {

    private ScrutinyRequests() {}

    /** @param quarterFrom first day of the quarter: of January, April, July or October */
    public record Making(@NotNull LocalDate quarterFrom) {}

    /** @param text what the manager says about the figures; no child may be recognised in it */
    public record Narration(@NotBlank @Size(max = 20_000) String text) {}
}
