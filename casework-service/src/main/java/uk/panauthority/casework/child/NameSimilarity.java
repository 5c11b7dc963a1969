package uk.panauthority.casework.child;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether two names may be one name written by two people: a slip of a letter, a short form, an accent left out, given and
 * family name exchanged. For suggestions to a person only; it proves nothing.
 */
public final class NameSimilarity {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final int SHORT = 5;
    private static final int SHORT_FORM = 3;

    private NameSimilarity() {}

    /** Compares two keys of {@link NameKey}, which are not equal. */
    public static boolean similar(String oneKey, String otherKey) {
        String[] one = parts(oneKey);
        String[] other = parts(otherKey);
        return (givenSimilar(one[0], other[0]) && near(one[1], other[1]))
                || (near(one[0], other[1]) && near(one[1], other[0]));
    }

    /** Whether somebody who is called by this one word may be meant. */
    public static boolean calledBy(String alias, String key) {
        String called = plain(alias.strip().toLowerCase(java.util.Locale.ROOT));
        String[] name = parts(key);
        return called.equals(name[0])
                || called.equals(name[1])
                || called.equals(name[0] + " " + name[1])
                || (called.length() >= SHORT_FORM && name[0].startsWith(called));
    }

    private static boolean givenSimilar(String one, String other) {
        return near(one, other)
                || (Math.min(one.length(), other.length()) >= SHORT_FORM
                        && (one.startsWith(other) || other.startsWith(one)));
    }

    private static boolean near(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) <= SHORT ? 1 : 2;
        return !one.isEmpty() && !other.isEmpty() && distance(one, other) <= allowed;
    }

    private static String[] parts(String key) {
        String[] parts = plain(key).split("\\|", 2);
        return parts.length == 2 ? parts : new String[] {parts[0], ""};
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Letters to change, leave out, put in or exchange with their neighbour (optimal string alignment). */
    static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }
}
