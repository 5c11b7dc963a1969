package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.episode.Reports.STAFFORDSHIRE;
import static uk.panauthority.casework.episode.Reports.cancellation;
import static uk.panauthority.casework.episode.Reports.correction;
import static uk.panauthority.casework.episode.Reports.found;
import static uk.panauthority.casework.episode.Reports.hours;
import static uk.panauthority.casework.episode.Reports.missing;
import static uk.panauthority.casework.episode.Reports.prevention;
import static uk.panauthority.casework.episode.Reports.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Messages arrive late, twice and in the wrong order, from two forces that do not know of each other. What they add up to
 * must not depend on it, once a person has merged what tells of the same absence.
 */
class ReportOrderPropertyTest {

    /** Two absences of one child; the first is reported by two forces, and each of the six types of message occurs. */
    private static final List<Report> MESSAGES = Stream.of(
                    missing("CHS-1", hours(0)),
                    missing("CHS-1", hours(0.25)).version(2).level(RiskLevel.LOW),
                    risk("CHS-1", hours(1), RiskLevel.HIGH),
                    found("CHS-1", hours(5)),
                    correction("CHS-1", hours(7)).startedAt(hours(0.5)).returnedAt(hours(4)),
                    prevention("CHS-1", hours(6)),
                    missing("STA-7", hours(0.4)).by(STAFFORDSHIRE),
                    risk("STA-7", hours(2), RiskLevel.MEDIUM).by(STAFFORDSHIRE),
                    found("STA-7", hours(4)).by(STAFFORDSHIRE),
                    missing("STA-9", hours(50)).by(STAFFORDSHIRE),
                    found("STA-9", hours(60)).by(STAFFORDSHIRE),
                    cancellation("STA-9", hours(61)).by(STAFFORDSHIRE))
            .map(Reports::made)
            .toList();

    private record End(
            EpisodeState state,
            @Nullable Instant start,
            @Nullable Instant end,
            Instant reported,
            List<RiskLevel> risks,
            RiskLevel risk,
            List<Segment> segments,
            List<String> references,
            int talks,
            long voidsProposed) {

        static End of(Episode episode) {
            Course course = episode.course();
            return new End(
                    episode.state(),
                    course.startedAt(),
                    course.returnedAt(),
                    course.knownSince(),
                    course.riskHistory().stream().map(RiskEntry::level).toList(),
                    course.risk(),
                    course.segments(),
                    course.references(),
                    Remarks.of(episode.reports()).preventionInterviews().size(),
                    episode.proposals().stream().filter(Proposal::pending).count());
        }
    }

    @Property(tries = 500)
    @Label("any order and repetition of the messages of two forces ends in the same episodes")
    void any_order_and_repetition_ends_in_the_same_state(@ForAll("deliveries") List<Report> deliveries) {
        // Given
        Absences absences = new Absences();

        // When
        deliveries.forEach(absences::receive);
        absences.mergeWhatOverlaps();

        // Then
        assertThat(absences.waiting.values()).isEmpty();
        assertThat(ends(absences)).containsExactly(FIRST, SECOND);
    }

    @Property(tries = 250)
    @Label("it does not matter when in between a person merges")
    void merging_early_or_late_ends_in_the_same_state(@ForAll("deliveries") List<Report> deliveries) {
        // Given
        Absences absences = new Absences();

        // When
        for (Report report : deliveries) {
            absences.receive(report);
            boolean firstAbsenceKnown = absences.episodes.stream()
                    .anyMatch(e -> e.wasReportedMissing()
                            && hours(40).isAfter(e.course().knownSince()));
            if (firstAbsenceKnown
                    && absences.waiting.values().stream()
                            .noneMatch(r -> r.reference().equals("STA-9"))) {
                absences.mergeWhatOverlaps();
            }
        }
        absences.mergeWhatOverlaps();

        // Then
        assertThat(absences.waiting.values()).isEmpty();
        assertThat(ends(absences)).containsExactly(FIRST, SECOND);
    }

    private static final End FIRST = new End(
            EpisodeState.CLOSED,
            hours(0.5),
            hours(4),
            hours(0.5),
            List.of(RiskLevel.MEDIUM, RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.MEDIUM),
            RiskLevel.MEDIUM,
            List.of(new Segment(SegmentKind.M, hours(0.5), hours(4))),
            List.of("CHS-1", "STA-7"),
            1,
            0);

    private static final End SECOND = new End(
            EpisodeState.CLOSED,
            hours(50),
            hours(60),
            hours(50.5),
            List.of(RiskLevel.MEDIUM),
            RiskLevel.MEDIUM,
            List.of(new Segment(SegmentKind.M, hours(50), hours(60))),
            List.of("STA-9"),
            0,
            1);

    private static List<End> ends(Absences absences) {
        return absences.live()
                .map(End::of)
                .sorted(Comparator.comparing(End::reported))
                .toList();
    }

    /** All at least once, in any order, with up to eight repeats anywhere. */
    @Provide
    Arbitrary<List<Report>> deliveries() {
        return Arbitraries.of(MESSAGES)
                .list()
                .ofMaxSize(8)
                .flatMap(repeats -> Arbitraries.shuffle(
                        Stream.concat(MESSAGES.stream(), repeats.stream()).toList()));
    }
}
