package uk.panauthority.casework.attachment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/** The name that a sender gives a file in {@code Content-Disposition} (RFC 6266). It is judged, and then forgotten. */
final class FileNameHeader {

    private static final Pattern PLAIN = Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))");
    private static final Pattern ENCODED = Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)");

    private FileNameHeader() {}

    /** The name; null when there is none. A name that cannot be decoded is refused like any other bad one. */
    static @Nullable String name(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher encoded = ENCODED.matcher(header);
        if (encoded.find()) {
            try {
                return URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw Problem.of(CaseworkProblem.ATTACHMENT_NAME);
            }
        }
        Matcher plain = PLAIN.matcher(header);
        if (!plain.find()) {
            return null;
        }
        return plain.group(1) == null ? plain.group(2) : plain.group(1);
    }
}
