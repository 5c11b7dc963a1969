package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the Missing table, in the words of the file.
 *
 * @param child the authority's number of the child
 * @param dob date of birth
 * @param missing {@code M} or {@code A}
 * @param misStart first day
 * @param misEnd last day; empty while the period is open
 * @param placementEndedOn last day of the placement that the child left, from the Episodes table; null while it goes on
 *     or when the child was in none
 * @param origin where the row comes from, for whoever must put it right
 */
public record MissingRow(
        String child,
        String dob,
        String missing,
        String misStart,
        String misEnd,
        @Nullable LocalDate placementEndedOn,
        Origin origin) {

    /** The headings of the file, in the order that the Department demands. */
    public static final List<String> COLUMNS = List.of("CHILD", "DOB", "MISSING", "MIS_START", "MIS_END");

    /** Where a row comes from. */
    public sealed interface Origin {

        /** A name of the row that stays the same as long as the row is about the same thing. */
        String key();
    }

    /**
     * A segment of an episode.
     *
     * @param episodeId the episode
     * @param ordinal place of the segment in it, from 0
     */
    public record OfEpisode(java.util.UUID episodeId, int ordinal) implements Origin {

        @Override
        public String key() {
            return episodeId + "/" + ordinal;
        }
    }

    /** A row of a file that somebody else made: its place there, from 1. */
    public record OfFile(long line) implements Origin {

        @Override
        public String key() {
            return "line/" + line;
        }
    }

    /** A row of last year's return that has no counterpart: its first day. */
    public record OfLastYear(String misStart) implements Origin {

        @Override
        public String key() {
            return "last-year/" + misStart;
        }
    }

    /** The first day, if the cell holds one. */
    public Optional<LocalDate> start() {
        return ReturnDate.day(misStart);
    }

    /** The last day, if the cell holds one. */
    public Optional<LocalDate> end() {
        return ReturnDate.day(misEnd);
    }

    /** The cells in the order of {@link #COLUMNS}. */
    public List<String> cells() {
        return List.of(child, dob, missing, misStart, misEnd);
    }

    /** The record holds a date of birth and must not reach a log by accident. */
    @Override
    public String toString() {
        return "MissingRow[" + origin.key() + "]";
    }
}
