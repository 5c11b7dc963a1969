package uk.panauthority.placement.home;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import uk.panauthority.placement.form.PlainText;

/** What callers send about homes. */
public final class HomeRequests {

    private HomeRequests() {}

    /**
     * A home as it stands in the register of Ofsted.
     *
     * @param urn seven digits, or SC and six digits
     * @param providerId the organisation that runs it, as in its tokens
     * @param authority GSS code of the upper-tier authority in whose area it stands
     * @param places how many children it is registered for
     */
    public record Register(
            @NotNull @Pattern(regexp = "\\d{7}|SC\\d{6}", message = "seven digits, or SC and six digits")
            String urn,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String name,

            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String providerId,

            @NotNull
            @Pattern(
                    regexp = "(E06|E08|E09|E10|W06|S12|N09)\\d{6}",
                    message = "the GSS code of an upper-tier authority")
            String authority,

            @NotBlank @Size(max = 12) String postcode,
            @NotNull @Min(1) @Max(500) Integer places) {}
}
