package uk.panauthority.common.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The version that a caller has read and now wants to change: the {@code If-Match} header, RFC 9110. */
public record VersionTag(long version) {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    /**
     * Reads the header.
     *
     * @throws Problem {@code precondition-required} when it is missing, {@code version-mismatch} when it is not one of
     *     our tags: such a tag can match no version
     */
    public static VersionTag of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(CommonProblem.PRECONDITION_REQUIRED);
        }
        Matcher matcher = STRONG.matcher(ifMatch.trim());
        if (!matcher.matches()) {
            throw Problem.of(CommonProblem.VERSION_MISMATCH);
        }
        return new VersionTag(Long.parseLong(matcher.group(1)));
    }

    /**
     * Refuses a change that was decided on an older version.
     *
     * @throws Problem {@code version-mismatch}
     */
    public void mustMatch(long current) {
        if (version != current) {
            throw Problem.of(CommonProblem.VERSION_MISMATCH);
        }
    }
}
