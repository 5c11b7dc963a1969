package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells besides the times and levels that every one may have.
 *
 * @param returnWithdrawn the return that was told did not happen
 * @param kindSince since when the report's kind holds; null where it holds from the start
 * @param turns the changes of kind as staff decided them; null where they did not
 * @param talkedAt when the police talked with the child
 * @param outcome code of what came of that talk
 * @param how code of how the child was found
 * @param harmed whether the child was found hurt
 * @param warningFlags codes of concern
 * @param words what staff wrote; the words of a force stay in its message
 */
public record ReportDetails(
        boolean returnWithdrawn,
        @Nullable Instant kindSince,
        @Nullable List<Turn> turns,
        @Nullable Instant talkedAt,
        @Nullable String outcome,
        @Nullable String how,
        boolean harmed,
        List<String> warningFlags,
        @Nullable SealedWords words) {

    static final ReportDetails NONE = new Maker().made();

    public ReportDetails {
        turns = turns == null ? null : List.copyOf(turns);
        warningFlags = List.copyOf(Objects.requireNonNullElse(warningFlags, List.of()));
    }

    public static Maker with() {
        return new Maker();
    }

    /** Gathers details; what is not given is absent. */
    public static final class Maker {

        private boolean returnWithdrawn;
        private @Nullable Instant kindSince;
        private @Nullable List<Turn> turns;
        private @Nullable Instant talkedAt;
        private @Nullable String outcome;
        private @Nullable String how;
        private boolean harmed;
        private List<String> warningFlags = List.of();
        private @Nullable SealedWords words;

        private Maker() {}

        public Maker returnWithdrawn(boolean withdrawn) {
            returnWithdrawn = withdrawn;
            return this;
        }

        public Maker kindSince(@Nullable Instant since) {
            kindSince = since;
            return this;
        }

        public Maker turns(@Nullable List<Turn> decided) {
            turns = decided;
            return this;
        }

        public Maker talk(@Nullable Instant at, @Nullable String code) {
            talkedAt = at;
            outcome = code;
            return this;
        }

        public Maker how(@Nullable String code) {
            how = code;
            return this;
        }

        public Maker harmed(boolean hurt) {
            harmed = hurt;
            return this;
        }

        public Maker warningFlags(List<String> codes) {
            warningFlags = codes;
            return this;
        }

        public Maker words(@Nullable SealedWords closed) {
            words = closed;
            return this;
        }

        public ReportDetails made() {
            return new ReportDetails(
                    returnWithdrawn, kindSince, turns, talkedAt, outcome, how, harmed, warningFlags, words);
        }
    }
}
