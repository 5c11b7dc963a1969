package uk.panauthority.casework.interview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the return interview form that are more than a text or a list of codes; part numbers are those of the form.
 * Other people are references to where their records are kept, never names. Codes are of dated lists.
 */
final class InterviewForm {

    private static final String WORDS = "[^\\x00\\p{Cs}]*";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    /** A record's number or id: it has a digit, which keeps a name from being taken for one. */
    private static final String REFERENCE = "(?=.*[0-9])[A-Za-z0-9-]{3,60}";

    private InterviewForm() {}

    /** The child's word on sharing what was said. */
    public enum Consent {
        GIVEN,
        REFUSED,
        NOT_ASKED
    }

    /** Who was in the room besides the interviewer. */
    public enum Company {
        ALONE,
        ADVOCATE,
        PARENT_OR_CARER,
        SOCIAL_WORKER,
        OTHER
    }

    /** Whether help was there that the child wanted or needed. */
    public enum Support {
        NOT_NEEDED,
        PRESENT,
        NOT_AVAILABLE
    }

    /** A child's answer. */
    public enum Answer {
        YES,
        NO,
        UNSURE
    }

    /** How sure an indicator is. */
    public enum Level {
        NONE,
        SUSPECTED,
        DISCLOSED
    }

    /**
     * Part 1, administration (duty D6).
     *
     * @param companyWishedByChild whether the child asked for the company; null when alone
     * @param lateReasonCode why it was held after a deadline; null when in time or not known
     */
    public record Administration(
            @NotNull Consent consentToShare,
            @NotNull Company company,
            @Nullable Boolean companyWishedByChild,
            @NotNull Support advocate,
            @NotNull Support interpreter,
            @NotNull Boolean confidentialityExplained,
            @NotNull Boolean neutralPlace,
            @Nullable @Pattern(regexp = CODE) String lateReasonCode) {}

    /** Part 3, while away. */
    public record WhileAway(
            @NotNull @Size(max = 30) List<@NotNull @Valid Place> places,
            @NotNull @Size(max = 30) List<@NotNull @Valid Person> people,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> travel,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> money,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> substances,
            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = CODE) String> harm,
            @Nullable Answer thoughtMissing,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String words) {

        WhileAway withoutPeople() {
            return new WhileAway(places, List.of(), travel, money, substances, harm, thoughtMissing, words);
        }
    }

    /** Where the child was: a kind of place, and the interviewer's words on it. */
    public record Place(
            @NotNull @Pattern(regexp = CODE) String kindCode,

            @Nullable @Size(max = 2_000) @Pattern(regexp = WORDS)
            String words) {}

    /** Somebody the child was with, by the reference of a record that is kept elsewhere. */
    public record Person(
            @NotNull @Pattern(regexp = REFERENCE) String reference,
            @NotNull @Pattern(regexp = CODE) String relationCode) {}

    /** Part 4, the return. */
    public record OnReturn(
            @NotNull @Pattern(regexp = CODE) String howCode,
            @NotNull Answer feltSafe,
            @Nullable Answer wantedToReturn,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String words) {}

    /** Part 5, one indicator of harm or exploitation. */
    public record Indicator(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Level level) {}

    /**
     * Part 7, the carer's or parent's view (duty D7).
     *
     * @param words what was said; null when the offer was not taken up
     */
    public record CarerView(
            @NotNull Boolean offered,
            @NotNull Boolean given,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String words) {}
}
