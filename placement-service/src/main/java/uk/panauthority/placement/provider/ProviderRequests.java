package uk.panauthority.placement.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about providers. */
public final class ProviderRequests {

    private ProviderRequests() {}

    /**
     * The caller's own organisation.
     *
     * @param companyNumber eight characters, as Companies House gives it
     * @param kinds codes of the list of kinds
     * @param urns seven digits, or SC and six digits
     */
    public record Register(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String name,

            @NotNull @Pattern(regexp = "\\d{8}|[A-Z]{2}\\d{6}", message = "eight digits, or two letters and six digits")
            String companyNumber,

            @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 40) String> kinds,

            @NotNull @Size(max = 500)
            List<@NotNull @Pattern(regexp = "\\d{7}|SC\\d{6}", message = "seven digits, or SC and six digits") String>
                    urns) {}

    /**
     * A paper.
     *
     * @param kind a code of the list of documents
     * @param expiresOn the last day on which it holds; insurances have one
     */
    public record Document(
            @NotNull @Size(max = 60) String kind,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String reference,

            @NotNull @OnTheCalendar LocalDate issuedOn,
            @Nullable @OnTheCalendar LocalDate expiresOn) {}
}
