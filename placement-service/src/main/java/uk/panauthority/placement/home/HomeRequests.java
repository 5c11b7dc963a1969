package uk.panauthority.placement.home;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;
import uk.panauthority.placement.geography.Postcode;

/** What callers send about homes. */
public final class HomeRequests {

    private static final String CHILDRENS_HOME = "CHILDRENS_HOME";
    private static final int LONGEST_CONDITIONS = 4000;

    private HomeRequests() {}

    /**
     * A home as it stands in the register of Ofsted, or a household of foster carers under the number of their agency.
     *
     * @param kind a code of the dated table; {@code CHILDRENS_HOME} when it is left out
     * @param urn seven digits, or SC and six digits
     * @param name of a household none, since it would name the carers
     * @param householdRef the agency's own reference of a household, and nothing else
     * @param providerId the organisation that runs it, as in its tokens
     * @param authority GSS code of the upper-tier authority in whose area it stands
     * @param places how many children it is registered for, or the carers approved for
     * @param needs codes of what it caters for
     * @param conditions of the registration, as Ofsted words them
     */
    public record Register(
            @Nullable @Size(max = 60) String kind,

            @NotNull @Pattern(regexp = "\\d{7}|SC\\d{6}", message = "seven digits, or SC and six digits")
            String urn,

            @Nullable @Size(min = 1, max = 200) @Pattern(regexp = PlainText.LINE)
            String name,

            @Nullable @Pattern(regexp = "[A-Za-z0-9/-]{1,40}", message = "letters, digits, hyphens and strokes")
            String householdRef,

            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String providerId,

            @NotNull
            @Pattern(
                    regexp = "(E06|E08|E09|E10|W06|S12|N09)\\d{6}",
                    message = "the GSS code of an upper-tier authority")
            String authority,

            @NotBlank @Size(max = 12) String postcode,
            @NotNull @Min(1) @Max(500) Integer places,

            @Nullable @Size(max = 20) List<@NotNull @Size(max = 60) String> needs,

            @Nullable @Size(max = LONGEST_CONDITIONS) @Pattern(regexp = PlainText.LINES)
            String conditions,

            @Nullable @Pattern(regexp = "[A-Z0-9]{8}", message = "eight letters and digits")
            String companyNumber) {

        /** @throws Problem {@code postcode-malformed}; {@code field-invalid} for a household with a name or without reference */
        HomeFacts facts() {
            String code = kind == null ? CHILDRENS_HOME : kind;
            boolean household = code.equals(Home.FOSTER_HOUSEHOLD);
            if (household == (name != null && !name.isBlank())) {
                throw Problem.at("/name", CommonProblem.FIELD_INVALID, "Every home but a household has a name.");
            }
            if (household != (householdRef != null)) {
                throw Problem.at("/householdRef", CommonProblem.FIELD_INVALID, "For a household, and only for one.");
            }
            return new HomeFacts(
                    code,
                    urn,
                    name,
                    householdRef,
                    providerId,
                    authority,
                    Postcode.read(postcode),
                    places,
                    needs == null ? List.of() : needs.stream().distinct().toList(),
                    conditions,
                    companyNumber);
        }
    }

    /**
     * What is said of a home, whole: what is left out is said no more.
     *
     * @param needs codes of what it caters for
     */
    public record Describe(
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 60) String> needs,

            @Nullable @Size(max = LONGEST_CONDITIONS) @Pattern(regexp = PlainText.LINES)
            String conditions,

            @Nullable @Pattern(regexp = "[A-Z0-9]{8}", message = "eight letters and digits")
            String companyNumber) {}

    /** The overall grade of an inspection, and its day. */
    public record Grade(
            @NotNull @Size(max = 60) String grade,
            @NotNull @OnTheCalendar LocalDate gradedOn) {}

    /**
     * Another number of places.
     *
     * @param from the first day of it, at the latest today
     */
    public record ChangeCapacity(
            @NotNull @Min(1) @Max(500) Integer places,
            @NotNull @OnTheCalendar LocalDate from) {}

    /** @param closedOn the first day on which no child may come any more, at the latest today */
    public record Close(@NotNull @OnTheCalendar LocalDate closedOn) {}
}
