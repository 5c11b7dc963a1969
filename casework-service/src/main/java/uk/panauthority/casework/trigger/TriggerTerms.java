package uk.panauthority.casework.trigger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Where a rule draws its line: so many absences, of these kinds and at least this dangerous or long, in so many local
 * calendar days that end on and include the day on which the newest of them began.
 *
 * @param minRisk only absences that were ever judged at least so dangerous count; null for all
 * @param awayHours only absences longer than so many elapsed hours count; null for all
 * @param onlyFoundHarmed only absences from which the child came back hurt count
 * @param dueWithin in how much elapsed time somebody must act, from when the crossing was noticed
 */
record TriggerTerms(
        int count,
        int windowDays,
        Set<SegmentKind> kinds,
        @Nullable RiskLevel minRisk,
        @Nullable Integer awayHours,
        boolean onlyFoundHarmed,
        TriggerScope scope,
        TriggerAction action,
        Duration dueWithin) {

    private static final int MOST_COUNT = 100;
    private static final int LONGEST_WINDOW_DAYS = 366;
    private static final int LONGEST_AWAY_HOURS = 24 * 366;
    private static final long LONGEST_DUE_HOURS = 24L * 90;

    TriggerTerms {
        kinds = Set.copyOf(kinds);
    }

    /**
     * Refuses a line that could never, or would always, be crossed.
     *
     * @throws Problem {@code rule-invalid}
     */
    void requireSensible() {
        require(count >= 1 && count <= MOST_COUNT, "/count", "The count is 1 to 100.");
        require(windowDays >= 1 && windowDays <= LONGEST_WINDOW_DAYS, "/windowDays", "The window is 1 to 366 days.");
        require(!kinds.isEmpty(), "/kinds", "A rule counts at least one kind.");
        require(
                awayHours == null || awayHours >= 1 && awayHours <= LONGEST_AWAY_HOURS,
                "/awayHours",
                "The length of an absence is 1 to 8784 hours.");
        require(
                minRisk == null || minRisk.compareTo(RiskLevel.NO_APPARENT) > 0,
                "/minRisk",
                "A least risk is LOW, MEDIUM or HIGH.");
        require(
                dueWithin.isPositive() && dueWithin.toHours() <= LONGEST_DUE_HOURS,
                "/dueWithinHours",
                "The due time is 1 to 2160 hours.");
    }

    /** Whether this absence is one of those that the rule counts, as far as is known at this time. */
    boolean counts(Absence absence, Instant now) {
        return (absence.startKnown() || count == 1)
                && absence.kinds().stream().anyMatch(kinds::contains)
                && (minRisk == null || absence.highestRisk().compareTo(minRisk) >= 0)
                && (!onlyFoundHarmed || absence.foundHarmed())
                && (awayHours == null || absence.awayLongerThan(Duration.ofHours(awayHours), now));
    }

    /** Whether a day lies in the window that ends with the other. */
    boolean inWindow(LocalDate day, LocalDate last) {
        return !day.isAfter(last) && day.isAfter(last.minusDays(windowDays));
    }

    private static void require(boolean holds, String pointer, String sentence) {
        if (!holds) {
            throw Problem.at(pointer, CaseworkProblem.RULE_INVALID, sentence);
        }
    }
}
