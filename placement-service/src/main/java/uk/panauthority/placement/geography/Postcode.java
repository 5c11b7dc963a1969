package uk.panauthority.placement.geography;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * A postcode of the right form (BS 7666), written with one space. Whether it exists is for {@link PostcodeDirectory} to say.
 *
 * @param text for example {@code ST1 1AA}
 */
public record Postcode(String text) {

    private static final int INWARD = 3;
    private static final Pattern FORM = Pattern.compile(
            "(GIR0AA|[A-PR-UWYZ](\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])\\d[ABD-HJLNP-UW-Z]{2})");

    /**
     * Reads a postcode whatever its case and spaces.
     *
     * @throws Problem {@code postcode-malformed}
     */
    public static Postcode read(String given) {
        return read(given, "/postcode");
    }

    /**
     * Reads a postcode of another field.
     *
     * @param pointer where it stands in the request
     * @throws Problem {@code postcode-malformed}
     */
    public static Postcode read(String given, String pointer) {
        return find(given)
                .orElseThrow(() -> Problem.at(
                        pointer, PlacementProblem.POSTCODE_MALFORMED, "This is not the form of a postcode."));
    }

    /** Reads a postcode whatever its case and spaces; empty when it has not the form of one. */
    public static Optional<Postcode> find(String given) {
        String plain = given.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(plain).matches()) {
            return Optional.empty();
        }
        int outward = plain.length() - INWARD;
        return Optional.of(new Postcode(plain.substring(0, outward) + " " + plain.substring(outward)));
    }

    /** As postcodes are compared: without the space. */
    public String plain() {
        return text.replace(" ", "");
    }
}
