package uk.panauthority.placement.returns.rule;

import java.util.Locale;

/** Postcodes of cells, compared without spaces and case. */
final class Postcodes {

    private Postcodes() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String postcode) {
        return postcode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
