package uk.panauthority.casework.episode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * What a list of episodes is narrowed to; what is absent does not narrow. Nothing is searched by part of a word: whoever
 * looks for a child knows whom.
 *
 * @param reference a force's reference, whole
 * @param from first local day of which something of the absence is looked for
 * @param to last such day
 */
public record EpisodeSearch(
        @Nullable EpisodeState state,
        @Nullable String childRef,
        @Nullable String reference,
        @Nullable UUID homeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final Pattern WHOLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/-]{1,63}");
    private static final int MOST_DAYS = 366;

    /**
     * Reads the query parameters.
     *
     * @throws Problem {@code search-too-broad} for wildcards, a single letter, or more than 366 days; {@code
     *     code-not-valid} and {@code field-invalid} for what is no state, id or day
     */
    static EpisodeSearch of(
            @Nullable String state,
            @Nullable String childRef,
            @Nullable String reference,
            @Nullable String homeId,
            @Nullable String from,
            @Nullable String to) {
        LocalDate first = day(from, "from");
        LocalDate last = day(to, "to");
        if (first != null && last != null && first.plusDays(MOST_DAYS).isBefore(last)) {
            throw Problem.at("to", CaseworkProblem.SEARCH_TOO_BROAD, "At most 366 days are searched at a time.");
        }
        return new EpisodeSearch(
                stateOf(state), whole(childRef, "childRef"), whole(reference, "reference"), idOf(homeId), first, last);
    }

    private static @Nullable String whole(@Nullable String text, String parameter) {
        if (text != null && !WHOLE.matcher(text).matches()) {
            throw Problem.at(parameter, CaseworkProblem.SEARCH_TOO_BROAD, "Give the whole reference.");
        }
        return text;
    }

    private static @Nullable UUID idOf(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.at("homeId", CommonProblem.FIELD_INVALID, "This is not an id.");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text, String parameter) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.at(parameter, CommonProblem.FIELD_INVALID, "This is not a day in the form 2026-03-28.");
        }
    }

    private static @Nullable EpisodeState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(EpisodeState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "This state is not known."));
    }

    /** Whether it narrows by nothing but state: the list itself, not a search in it. */
    boolean isPlain() {
        return childRef == null && reference == null && homeId == null && from == null && to == null;
    }

    /** A cursor is good for one search only. */
    String name() {
        return "missing-episodes:" + this;
    }
}
