package uk.panauthority.common.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * What part of a list is asked for. Lists run from the newest record to the oldest, by id.
 *
 * @param limit how many items, 1 to 100
 * @param after the last id of the page before, or null for the first page
 * @param list names the list and its filters; a cursor is good for that list only
 */
public record PageRequest(int limit, @Nullable UUID after, String list) {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{8}):([0-9a-f-]{36})");

    /**
     * Reads the query parameters of a list.
     *
     * @throws Problem {@code paging-invalid} when the limit is outside 1 to 100, or the cursor is not one of this list
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor, String list) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Problem.of(CommonProblem.PAGING_INVALID, "The limit is 1 to 100.");
        }
        return new PageRequest(size, cursor == null ? null : decode(cursor, list), list);
    }

    String cursor(UUID last) {
        String text = fingerprint(list) + ":" + last;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static UUID decode(String cursor, String list) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher matcher = CURSOR.matcher(text);
            if (matcher.matches() && matcher.group(1).equals(fingerprint(list))) {
                return UUID.fromString(matcher.group(2));
            }
        } catch (IllegalArgumentException e) {
            // Not base64, or not an id: the same answer as for a cursor of another list.
        }
        throw Problem.of(CommonProblem.PAGING_INVALID, "The cursor is not one of this list.");
    }

    private static String fingerprint(String list) {
        return "%08x".formatted(list.hashCode());
    }
}
