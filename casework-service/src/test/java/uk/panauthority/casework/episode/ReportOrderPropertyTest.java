package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import uk.panauthority.casework.duty.DutyDecision;

/** Messages arrive late, twice and in the wrong order; what they add up to must not depend on it. */
class ReportOrderPropertyTest {

    private static final Instant T = Instant.parse("2026-03-10T08:00:00Z");

    private static final Report MISSING_1 = report(ReportKind.MISSING, 1, 0, T, RiskLevel.MEDIUM, null);
    private static final Report MISSING_2 = report(ReportKind.MISSING, 2, 30, T.plusSeconds(900), RiskLevel.LOW, null);
    private static final Report RISK = report(ReportKind.RISK, 1, 60, null, RiskLevel.HIGH, null);
    private static final Report FOUND = report(ReportKind.FOUND, 1, 120, null, null, T.plusSeconds(7200));

    /** The episodes of one child and the reports that wait, as the service keeps them. */
    private static final class Absences {

        private final List<Episode> episodes = new ArrayList<>();
        private final List<Report> waiting = new ArrayList<>();

        void receive(Report report) {
            boolean repeated = episodes.stream().anyMatch(e -> e.holds(report)) || waiting.contains(report);
            if (repeated) {
                return;
            }
            if (!placed(report)) {
                waiting.add(report);
                return;
            }
            while (waiting.removeIf(this::placed)) {
                // Each success may let another fit.
            }
        }

        private boolean placed(Report report) {
            return switch (new ChildEpisodes(episodes).rule(report)) {
                case Ruling.Joins(Episode episode) -> {
                    episode.add(report);
                    yield true;
                }
                case Ruling.Opens() -> {
                    episodes.add(opened(report));
                    yield true;
                }
                case Ruling.Withheld(EpisodeFault fault) -> false;
            };
        }
    }

    @Property(tries = 2000)
    @Label("any order and repetition of the messages about one absence ends in the same episode")
    void any_order_and_repetition_ends_in_the_same_state(@ForAll("deliveries") List<Report> deliveries) {
        // Given
        Absences absences = new Absences();

        // When
        deliveries.forEach(absences::receive);

        // Then
        assertThat(absences.waiting).isEmpty();
        assertThat(absences.episodes).hasSize(1);
        Course course = absences.episodes.getFirst().course();
        assertThat(course.state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(course.startedAt()).isEqualTo(T.plusSeconds(900));
        assertThat(course.returnedAt()).isEqualTo(T.plusSeconds(7200));
        assertThat(course.risk()).isEqualTo(RiskLevel.HIGH);
        assertThat(course.riskHistory())
                .extracting(RiskEntry::level)
                .containsExactly(RiskLevel.MEDIUM, RiskLevel.LOW, RiskLevel.HIGH);
        assertThat(course.segments())
                .containsExactly(new Segment(SegmentKind.M, T.plusSeconds(900), T.plusSeconds(7200)));
    }

    /** All four at least once, in any order, with up to eight repeats anywhere. */
    @Provide
    Arbitrary<List<Report>> deliveries() {
        List<Report> all = List.of(MISSING_1, MISSING_2, FOUND, RISK);
        return Arbitraries.of(all)
                .list()
                .ofMaxSize(8)
                .flatMap(repeats -> Arbitraries.shuffle(
                        Stream.concat(all.stream(), repeats.stream()).toList()));
    }

    private static Episode opened(Report first) {
        return new Episode(
                UUID.randomUUID(),
                new EpisodeSetting("E06000006-1", "E06000006", "E06000006", null, null, null),
                first,
                new DutyDecision(UUID.randomUUID(), 1, "RESPONSIBLE_OWN", "E06000006", "STANDING_DEFAULT"),
                T);
    }

    private static Report report(
            ReportKind kind, int version, int minutes, Instant start, RiskLevel risk, Instant returned) {
        return new Report(
                UUID.randomUUID(),
                kind,
                "E23000006",
                "CHS-1",
                version,
                T.plusSeconds(1800 + minutes * 60L),
                T.plusSeconds(1800 + minutes * 60L),
                start,
                kind == ReportKind.MISSING ? SegmentKind.M : null,
                risk,
                null,
                returned);
    }
}
