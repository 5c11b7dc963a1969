package uk.panauthority.gateway;

import java.util.regex.Pattern;

/**
 * An address as it may stand in a log. Addresses carry ids and codes; where a caller put something else in the place of an
 * id, by mistake perhaps a name, a star is written.
 */
final class LoggedPath {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[EW]\\d{8}-[A-Za-z0-9]{1,20}");

    /** {@code /api/casework/v1/children/{id}}: the first segment that may name one record. */
    private static final int FIRST_ID = 5;

    private LoggedPath() {}

    static String of(String path) {
        String[] segments = path.split("/", -1);
        boolean operator = segments.length > FIRST_ID - 1 && segments[FIRST_ID - 1].equals("operator");
        for (int i = 0; i < segments.length; i++) {
            boolean wordFits = i != FIRST_ID || operator;
            boolean plain = segments[i].isEmpty()
                    || ID.matcher(segments[i]).matches()
                    || (wordFits && WORD.matcher(segments[i]).matches());
            segments[i] = plain ? segments[i] : "*";
        }
        return String.join("/", segments);
    }
}
