package uk.panauthority.casework.privacy.accesslog;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * What is asked of the log: about one child, one user, or both. There is no question about everybody.
 *
 * @param childRef reference of a child, whole
 * @param user name of a person or system, whole
 */
record LogQuestion(
        @Nullable String childRef,
        @Nullable String user,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@:-]{2,99}");

    /**
     * Reads the question.
     *
     * @throws Problem {@code search-too-broad} when neither is named, or by a pattern or by less than three letters
     */
    static LogQuestion of(
            @Nullable String childRef, @Nullable String user, @Nullable String from, @Nullable String to) {
        if (childRef == null && user == null) {
            throw Problem.of(CaseworkProblem.SEARCH_TOO_BROAD, "Name a child or a user.");
        }
        requireWhole("childRef", childRef);
        requireWhole("user", user);
        return new LogQuestion(childRef, user, instant("from", from), instant("to", to));
    }

    /** What the log itself says was searched for. */
    String subject() {
        return childRef != null ? childRef : String.valueOf(user);
    }

    /** Names the list, so that a cursor is good for this question only. */
    String fingerprint() {
        return "%08x".formatted(hashCode());
    }

    private static void requireWhole(String parameter, @Nullable String text) {
        if (text != null && !WHOLE.matcher(text).matches()) {
            throw Problem.at(parameter, CaseworkProblem.SEARCH_TOO_BROAD, "Give the whole name, without wildcards.");
        }
    }

    private static @Nullable Instant instant(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.at(parameter, CommonProblem.FIELD_INVALID, "Times are RFC 3339 in UTC.");
        }
    }
}
