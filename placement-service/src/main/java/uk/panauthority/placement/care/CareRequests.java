package uk.panauthority.placement.care;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about a child's care. */
public final class CareRequests {

    private static final String CODE = "[A-Z0-9]{1,6}";
    private static final String UPN = "[A-Z]\\d{11}[A-Z0-9]|UN[1-5]";

    private CareRequests() {}

    /**
     * The facts of the Header.
     *
     * @param sex M, F or U
     * @param upn pupil number, or UN1 to UN5
     * @param mother absent means no
     * @param unaccompanied absent means no
     */
    public record Header(
            @NotNull @Pattern(regexp = CODE) String sex,
            @NotNull @OnTheCalendar LocalDate bornOn,
            @NotNull @Pattern(regexp = CODE) String ethnicity,

            @NotNull @Pattern(regexp = UPN, message = "a pupil number, or UN1 to UN5")
            String upn,

            @Nullable Boolean mother,
            @Nullable @OnTheCalendar LocalDate motherOfBornOn,
            @Nullable Boolean unaccompanied,
            @Nullable @Size(max = 12) String homePostcode) {}

    /**
     * A period of care; told again with the same first day to tell its end or to correct it.
     *
     * @param endCode a REC code; given with the day and only then
     */
    public record Period(
            @NotNull @OnTheCalendar LocalDate from,
            @Nullable @OnTheCalendar LocalDate to,
            @Nullable @Pattern(regexp = CODE) String endCode) {}

    /** A legal status with the need, and its first day; told again to correct it. */
    public record Status(
            @NotNull @OnTheCalendar LocalDate since,
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull @Pattern(regexp = CODE) String need) {}

    /** A review that was held. */
    public record Review(
            @NotNull @OnTheCalendar LocalDate heldOn,
            @NotNull @Pattern(regexp = CODE) String code) {}

    /** An order on deprivation of liberty; told again with the same first day to tell its end or to correct it. */
    public record Order(
            @NotNull @OnTheCalendar LocalDate start,
            @Nullable @OnTheCalendar LocalDate end,

            @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.LINE)
            String courtReference) {}
}
