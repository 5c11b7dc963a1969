package uk.panauthority.casework.privacy.accesslog;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * How far a reader of the log has come.
 *
 * @param before entries before this one come next
 * @param page which page that is, counted from 0
 */
record LogCursor(long before, int page) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8}):(\\d{1,18}):(\\d{1,6})");

    /**
     * Reads a cursor of this question.
     *
     * @param pages how many pages anybody may turn
     * @throws Problem {@code paging-invalid} when it is none of this question's, {@code search-too-broad} beyond the pages
     */
    static LogCursor of(@Nullable String text, LogQuestion question, int pages) {
        if (text == null) {
            return new LogCursor(Long.MAX_VALUE, 0);
        }
        Matcher matcher = TEXT.matcher(decoded(text));
        if (!matcher.matches() || !matcher.group(1).equals(question.fingerprint())) {
            throw Problem.of(CommonProblem.PAGING_INVALID, "The cursor is not one of this list.");
        }
        LogCursor cursor = new LogCursor(Long.parseLong(matcher.group(2)), Integer.parseInt(matcher.group(3)));
        if (cursor.page >= pages) {
            throw Problem.of(CaseworkProblem.SEARCH_TOO_BROAD, "Narrow the question by time, child or user.");
        }
        return cursor;
    }

    /** The cursor of the page after the one that ends with this entry. */
    String next(LogQuestion question, long last) {
        String text = question.fingerprint() + ":" + last + ":" + (page + 1);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
