package uk.panauthority.casework.placementlink;

import java.util.Locale;

/** How postcodes are compared: without blanks, in capitals. */
public final class HomePostcode {

    private HomePostcode() {}

    public static String of(String written) {
        return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
