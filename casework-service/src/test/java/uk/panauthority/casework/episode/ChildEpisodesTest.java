package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.duty.DutyDecision;

class ChildEpisodesTest {

    private static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

    @Test
    void a_found_report_before_any_other_opens_an_episode_that_awaits_its_start() {
        // Given
        Report found = found("A", 1, hours(5));

        // When
        Episode episode = opened(found);

        // Then
        assertThat(episode.course().state()).isEqualTo(EpisodeState.AWAITING_START);
        assertThat(episode.course().returnedAt()).isEqualTo(hours(5));
    }

    @Test
    void a_missing_report_of_another_reference_completes_the_episode_that_awaits_its_start() {
        // Given
        Episode awaiting = opened(found("A", 1, hours(5)));

        // When
        Ruling ruling = new ChildEpisodes(List.of(awaiting)).rule(missing("B", 1, hours(1)));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Joins(awaiting));
    }

    @Test
    void a_missing_report_of_a_time_after_the_known_return_is_another_absence() {
        // Given
        Episode awaiting = opened(found("A", 1, hours(5)));

        // When
        Ruling ruling = new ChildEpisodes(List.of(awaiting)).rule(missing("B", 1, hours(6)));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Opens());
    }

    @Test
    void a_second_report_while_the_child_is_away_is_a_merge_candidate() {
        // Given
        Episode open = opened(missing("A", 1, hours(0)));

        // When
        Ruling ruling = new ChildEpisodes(List.of(open)).rule(missing("B", 1, hours(2)));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Withheld(EpisodeFault.EPISODE_OVERLAP));
    }

    @Test
    void an_absence_may_begin_when_the_one_before_has_ended() {
        // Given
        Episode closed = opened(missing("A", 1, hours(0)));
        closed.add(found("A", 1, hours(3)));

        // When
        Ruling ruling = new ChildEpisodes(List.of(closed)).rule(missing("B", 1, hours(3)));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Opens());
    }

    @Test
    void a_found_report_that_tells_another_return_waits_and_the_first_stays() {
        // Given
        Episode closed = opened(missing("A", 1, hours(0)));
        closed.add(found("A", 1, hours(3)));

        // When
        Ruling ruling = new ChildEpisodes(List.of(closed)).rule(found("B", 1, hours(2)));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Withheld(EpisodeFault.CONFLICTING_END));
        assertThat(closed.course().returnedAt()).isEqualTo(hours(3));
    }

    @Test
    void a_newer_version_of_the_found_report_corrects_the_return() {
        // Given
        Episode closed = opened(missing("A", 1, hours(0)));
        closed.add(found("A", 1, hours(3)));
        Report corrected = found("A", 2, hours(4));

        // When
        Ruling ruling = new ChildEpisodes(List.of(closed)).rule(corrected);

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Joins(closed));
        assertThat(closed.courseWith(corrected).returnedAt()).isEqualTo(hours(4));
    }

    @Test
    void a_return_before_the_start_waits_for_a_correction() {
        // Given
        Episode open = opened(missing("A", 1, hours(2)));

        // When
        Ruling ruling = new ChildEpisodes(List.of(open)).rule(found("A", 1, hours(1)));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Withheld(EpisodeFault.END_BEFORE_START));
    }

    @Test
    void a_risk_change_about_no_known_absence_waits() {
        // When
        Ruling ruling = new ChildEpisodes(List.of()).rule(risk("A", hours(1), RiskLevel.HIGH));

        // Then
        assertThat(ruling).isEqualTo(new Ruling.Withheld(EpisodeFault.EPISODE_NOT_KNOWN));
    }

    @Test
    void a_risk_change_after_the_return_joins_the_history_and_reopens_nothing() {
        // Given
        Episode closed = opened(missing("A", 1, hours(0)));
        closed.add(found("A", 1, hours(3)));

        // When
        closed.add(risk("A", hours(4), RiskLevel.HIGH));

        // Then
        assertThat(closed.course().state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(closed.course().risk()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void a_late_older_risk_change_joins_the_history_at_its_own_time() {
        // Given
        Episode open = opened(missing("A", 1, hours(0)));
        open.add(risk("A", hours(4), RiskLevel.LOW));

        // When
        open.add(risk("B", hours(2), RiskLevel.HIGH));

        // Then
        assertThat(open.course().risk()).isEqualTo(RiskLevel.LOW);
        assertThat(open.course().riskHistory())
                .extracting(RiskEntry::level)
                .containsExactly(RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.LOW);
    }

    @Test
    void when_the_child_is_located_missing_ends_and_away_begins_without_gap() {
        // Given
        Episode open = opened(missing("A", 1, hours(0)));

        // When
        open.add(report(ReportKind.FOUND, "A", 1, hours(2), null, null, hours(2), null));

        // Then
        assertThat(open.course().state()).isEqualTo(EpisodeState.OPEN);
        assertThat(open.course().segments())
                .containsExactly(
                        new Segment(SegmentKind.M, hours(0), hours(2)), new Segment(SegmentKind.A, hours(2), null));
    }

    private static Instant hours(int hours) {
        return TEN.plusSeconds(hours * 3600L);
    }

    private static Report missing(String reference, int version, Instant start) {
        return report(ReportKind.MISSING, reference, version, start, start, RiskLevel.MEDIUM, null, null);
    }

    private static Report found(String reference, int version, Instant returned) {
        return report(ReportKind.FOUND, reference, version, returned, null, null, null, returned);
    }

    private static Report risk(String reference, Instant told, RiskLevel level) {
        return report(ReportKind.RISK, reference, 1, told, null, level, null, null);
    }

    private static Report report(
            ReportKind kind,
            String reference,
            int version,
            Instant told,
            Instant start,
            RiskLevel risk,
            Instant located,
            Instant returned) {
        return new Report(
                UUID.randomUUID(),
                kind,
                "E23000006",
                reference,
                version,
                told,
                told,
                start,
                kind == ReportKind.MISSING ? SegmentKind.M : null,
                risk,
                located,
                returned);
    }

    private static Episode opened(Report first) {
        return new Episode(
                UUID.randomUUID(),
                new EpisodeSetting("E06000006-1", "E06000006", "E06000006", null, null, null),
                first,
                new DutyDecision(UUID.randomUUID(), 1, "RESPONSIBLE_OWN", "E06000006", "STANDING_DEFAULT"),
                TEN);
    }
}
