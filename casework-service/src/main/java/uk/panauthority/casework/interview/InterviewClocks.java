package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;

/** The dated rules of the clocks of interviews. */
@ApplicationScoped
public class InterviewClocks {

    private static final String INTERVIEW = "D5";
    private static final String SIGN_OFF = "SIGN_OFF";
    private static final String SHARING = "D9";

    private final DatedTable rules = DatedTable.load("reference/interview-clock.csv", "rule");
    private final Clock clock;

    public InterviewClocks(Clock clock) {
        this.clock = clock;
    }

    /** The rule for an interview after a return at this time. */
    InterviewClock ofReturn(Instant returnedAt) {
        return rule(INTERVIEW, returnedAt);
    }

    /** The rule for the second person's look at a report submitted at this time. */
    InterviewClock ofSignOff(Instant submittedAt) {
        return rule(SIGN_OFF, submittedAt);
    }

    /** The rule for sharing what an interview brought, after sign-off at this time. */
    InterviewClock ofSharing(Instant signedOffAt) {
        return rule(SHARING, signedOffAt);
    }

    /** When the deadline of an episode begins to be near. */
    Instant dueSoonAt(CoveredEpisode episode) {
        return episode.deadline().minus(ofReturn(episode.returnedAt()).dueSoon());
    }

    /** Every clock of interviews that holds on this day, as its owner may check it. */
    List<ClockRuleView> rulesOn(LocalDate day) {
        return rules.allOn(day).map(ClockRuleView::of).toList();
    }

    /** A time before the table begins can only be a mistyped one; today's rule then holds until it is corrected. */
    private InterviewClock rule(String code, Instant start) {
        return Stream.of(start, clock.instant())
                .map(at -> rules.on(LocalDate.ofInstant(at, PlatformClock.LONDON), code))
                .flatMap(Optional::stream)
                .findFirst()
                .map(row -> clock(code, row))
                .orElseThrow(() -> new IllegalStateException("no rule " + code + " holds"));
    }

    private static InterviewClock clock(String code, DatedRow row) {
        return new InterviewClock(
                code,
                Duration.ofHours(row.number("hours")),
                Duration.ofHours(row.number("due_soon_hours")),
                row.citation());
    }
}
