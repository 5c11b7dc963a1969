package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static uk.panauthority.casework.episode.Reports.STAFFORDSHIRE;
import static uk.panauthority.casework.episode.Reports.cancellation;
import static uk.panauthority.casework.episode.Reports.correction;
import static uk.panauthority.casework.episode.Reports.found;
import static uk.panauthority.casework.episode.Reports.hours;
import static uk.panauthority.casework.episode.Reports.located;
import static uk.panauthority.casework.episode.Reports.missing;
import static uk.panauthority.casework.episode.Reports.prevention;
import static uk.panauthority.casework.episode.Reports.risk;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChildEpisodesTest {

    private final Absences absences = new Absences();

    @Test
    @Tag("I27")
    void a_found_report_before_any_other_opens_an_episode_that_awaits_its_start() {
        // When
        absences.receive(found("A", hours(5)));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.AWAITING_START);
        assertThat(absences.only().course().returnedAt()).isEqualTo(hours(5));
    }

    @Test
    void a_missing_report_of_another_reference_completes_the_episode_that_awaits_its_start() {
        // Given
        absences.after(found("A", hours(5)));

        // When
        absences.receive(missing("B", hours(1)));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(absences.only().course().references()).containsExactly("A", "B");
    }

    @Test
    void a_missing_report_of_a_time_after_the_known_return_is_another_absence() {
        // Given
        absences.after(found("A", hours(5)));

        // When
        absences.receive(missing("B", hours(6)));

        // Then
        assertThat(absences.episodes)
                .extracting(Episode::state)
                .containsExactly(EpisodeState.AWAITING_START, EpisodeState.OPEN);
    }

    @Test
    @Tag("I25")
    void a_second_report_while_the_child_is_away_is_a_merge_candidate() {
        // Given
        Reports second = missing("B", hours(2)).by(STAFFORDSHIRE);
        absences.after(missing("A", hours(0)));

        // When
        absences.receive(second);

        // Then
        assertThat(absences.faultOf(second)).isEqualTo(EpisodeFault.EPISODE_OVERLAP);
        assertThat(absences.only().course().references()).containsExactly("A");
    }

    @Test
    void a_merge_keeps_all_references_the_earliest_report_and_the_later_start() {
        // Given
        absences.after(missing("A", hours(2)), missing("B", hours(1)).by(STAFFORDSHIRE));

        // When
        absences.mergeWhatOverlaps();

        // Then
        Course course = absences.only().course();
        assertThat(course.references()).containsExactly("A", "B");
        assertThat(course.knownSince()).isEqualTo(hours(1.5));
        assertThat(course.startedAt()).isEqualTo(hours(2));
        assertThat(absences.only().visibleTo()).containsExactlyInAnyOrder("E06000006", Reports.CHESHIRE, STAFFORDSHIRE);
    }

    @Test
    void an_absence_may_begin_when_the_one_before_has_ended() {
        // Given
        absences.after(missing("A", hours(0)), found("A", hours(3)));

        // When
        absences.receive(missing("B", hours(3)));

        // Then
        assertThat(absences.episodes)
                .extracting(Episode::state)
                .containsExactly(EpisodeState.CLOSED, EpisodeState.OPEN);
    }

    @Test
    @Tag("I26")
    void a_found_report_that_tells_another_return_waits_and_the_first_stays() {
        // Given
        Reports other = found("B", hours(2));
        absences.after(missing("A", hours(0)), found("A", hours(3)));

        // When
        absences.receive(other);

        // Then
        assertThat(absences.faultOf(other)).isEqualTo(EpisodeFault.CONFLICTING_END);
        assertThat(absences.only().course().returnedAt()).isEqualTo(hours(3));
    }

    @Test
    void a_newer_version_of_the_found_report_corrects_the_return() {
        // Given
        absences.after(missing("A", hours(0)), found("A", hours(3)));

        // When
        absences.receive(found("A", hours(4)).version(2));

        // Then
        assertThat(absences.only().course().returnedAt()).isEqualTo(hours(4));
    }

    @Test
    @Tag("I21")
    void a_return_before_the_start_waits_for_a_correction() {
        // Given
        Reports early = found("A", hours(1));
        absences.after(missing("A", hours(2)), early);
        assertThat(absences.faultOf(early)).isEqualTo(EpisodeFault.END_BEFORE_START);

        // When
        absences.receive(correction("A", hours(3)).startedAt(hours(0)));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(absences.only().course().startedAt()).isEqualTo(hours(0));
        assertThat(absences.only().course().returnedAt()).isEqualTo(hours(1));
        assertThat(absences.waiting).isEmpty();
    }

    @Test
    void a_risk_change_about_no_known_absence_waits() {
        // Given
        Reports change = risk("A", hours(1), RiskLevel.HIGH);

        // When
        absences.receive(change);

        // Then
        assertThat(absences.faultOf(change)).isEqualTo(EpisodeFault.EPISODE_NOT_KNOWN);
    }

    @Test
    void a_risk_change_after_the_return_joins_the_history_and_reopens_nothing() {
        // Given
        absences.after(missing("A", hours(0)), found("A", hours(3)));

        // When
        absences.receive(risk("A", hours(4), RiskLevel.HIGH));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(absences.only().course().risk()).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void a_late_older_risk_change_joins_the_history_at_its_own_time() {
        // Given
        absences.after(missing("A", hours(0)), risk("A", hours(4), RiskLevel.LOW));

        // When
        absences.receive(risk("B", hours(2), RiskLevel.HIGH));

        // Then
        assertThat(absences.only().course().risk()).isEqualTo(RiskLevel.LOW);
        assertThat(absences.only().course().riskHistory())
                .extracting(RiskEntry::level)
                .containsExactly(RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.LOW);
    }

    @Test
    void when_the_child_is_located_missing_ends_and_away_begins_without_gap() {
        // Given
        absences.after(missing("A", hours(0)));

        // When
        absences.receive(located("A", hours(2)));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.OPEN);
        assertThat(absences.only().course().segments())
                .containsExactly(
                        new Segment(SegmentKind.M, hours(0), hours(2)), new Segment(SegmentKind.A, hours(2), null));
    }

    @Test
    void when_whereabouts_are_lost_again_away_becomes_missing_in_the_same_episode() {
        // Given
        absences.after(missing("A", hours(0)), located("A", hours(2)));

        // When
        absences.receive(risk("A", hours(5), RiskLevel.HIGH)
                .kind(SegmentKind.M)
                .with(ReportDetails.with().kindSince(hours(4))));

        // Then
        assertThat(absences.only().course().segments())
                .containsExactly(
                        new Segment(SegmentKind.M, hours(0), hours(2)),
                        new Segment(SegmentKind.A, hours(2), hours(4)),
                        new Segment(SegmentKind.M, hours(4), null));
    }

    @Test
    void a_child_seen_again_after_it_was_located_went_missing_again_and_the_first_start_stays() {
        // Given
        absences.after(
                missing("A", hours(0)),
                located("A", hours(2)),
                missing("B", hours(6)).by(STAFFORDSHIRE));

        // When
        absences.mergeWhatOverlaps();

        // Then
        assertThat(absences.only().course().startedAt()).isEqualTo(hours(0));
        assertThat(absences.only().course().segments())
                .containsExactly(
                        new Segment(SegmentKind.M, hours(0), hours(2)),
                        new Segment(SegmentKind.A, hours(2), hours(6)),
                        new Segment(SegmentKind.M, hours(6), null));
    }

    @Test
    void a_correction_overrides_the_statement_of_its_reference_and_both_stay_on_the_record() {
        // Given
        absences.after(missing("A", hours(0)), found("A", hours(5)));

        // When
        absences.receive(correction("A", hours(8)).returnedAt(hours(6)));

        // Then
        assertThat(absences.only().course().returnedAt()).isEqualTo(hours(6));
        assertThat(absences.only().course().returnRecordedAt()).isEqualTo(hours(8));
        assertThat(absences.only().reports()).extracting(Report::returnedAt).contains(hours(5), hours(6));
    }

    @Test
    void a_correction_that_takes_the_return_back_opens_the_episode_until_another_is_told() {
        // Given
        absences.after(missing("A", hours(0)), found("A", hours(5)));

        // When
        absences.receive(correction("A", hours(6)).with(ReportDetails.with().returnWithdrawn(true)));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.OPEN);
        absences.receive(found("A", hours(9)).version(2));
        assertThat(absences.only().state()).isEqualTo(EpisodeState.CLOSED);
        assertThat(absences.only().course().returnedAt()).isEqualTo(hours(9));
    }

    @Test
    void a_correction_before_what_it_corrects_is_kept_and_applied_when_that_arrives() {
        // Given
        Reports early = correction("A", hours(2)).startedAt(hours(1));
        absences.after(early);
        assertThat(absences.faultOf(early)).isEqualTo(EpisodeFault.EPISODE_NOT_KNOWN);

        // When
        absences.receive(missing("A", hours(0)));

        // Then
        assertThat(absences.waiting).isEmpty();
        assertThat(absences.only().course().startedAt()).isEqualTo(hours(1));
    }

    @Test
    void a_cancellation_proposes_a_void_and_changes_no_state() {
        // Given
        absences.after(missing("A", hours(0)));

        // When
        absences.receive(cancellation("A", hours(1)));

        // Then
        assertThat(absences.only().state()).isEqualTo(EpisodeState.OPEN);
        assertThat(absences.only().proposals())
                .extracting(Proposal::kind, Proposal::reason, Proposal::state)
                .containsExactly(tuple(ProposalKind.VOID, ProposalReason.CANCELLED_BY_FORCE, ProposalState.PENDING));
    }

    @Test
    void another_forces_reference_is_not_the_same_though_it_reads_the_same() {
        // Given
        Reports foreign = cancellation("A", hours(1)).by(STAFFORDSHIRE);
        absences.after(missing("A", hours(0)));

        // When
        absences.receive(foreign);

        // Then
        assertThat(absences.faultOf(foreign)).isEqualTo(EpisodeFault.EPISODE_NOT_KNOWN);
        assertThat(absences.only().proposals()).isEmpty();
    }

    @Test
    void a_police_talk_is_kept_with_the_absence_that_has_ended() {
        // Given
        absences.after(missing("A", hours(0)), found("A", hours(3)));

        // When
        absences.receive(prevention("X", hours(5)));

        // Then
        assertThat(Remarks.of(absences.only().reports()).preventionInterviews())
                .extracting(PreventionInterview::at, PreventionInterview::outcome)
                .containsExactly(tuple(hours(5), "HELD"));
    }

    @Test
    void a_return_told_under_another_reference_gives_way_to_the_one_of_the_report_itself() {
        // Given
        absences.after(missing("A", hours(0)), found("C", hours(30)));

        // When
        absences.receive(found("A", hours(4)));

        // Then
        assertThat(absences.episodes)
                .extracting(Episode::state)
                .containsExactly(EpisodeState.CLOSED, EpisodeState.AWAITING_START);
        assertThat(absences.episodes.getFirst().course().returnedAt()).isEqualTo(hours(4));
        assertThat(absences.episodes.getLast().course().returnedAt()).isEqualTo(hours(30));
    }

    @Test
    void new_word_about_a_void_absence_is_for_a_person() {
        // Given
        Reports again = missing("A", hours(0)).version(2);
        absences.after(missing("A", hours(0)), cancellation("A", hours(1)));
        Proposal proposal = absences.only().proposals().getFirst();
        absences.only().makeVoid(proposal.decided(ProposalState.CONFIRMED, "somebody", hours(2)), hours(2));

        // When
        absences.receive(again);

        // Then
        assertThat(absences.faultOf(again)).isEqualTo(EpisodeFault.EPISODE_VOID);
        assertThat(absences.only().state()).isEqualTo(EpisodeState.VOIDED);
        assertThat(absences.only().reports()).hasSize(2);
    }

    @Test
    void a_void_absence_stands_in_the_way_of_no_other() {
        // Given
        absences.after(missing("A", hours(0)), cancellation("A", hours(1)));
        Proposal proposal = absences.only().proposals().getFirst();
        absences.only().makeVoid(proposal.decided(ProposalState.CONFIRMED, "somebody", hours(2)), hours(2));

        // When
        absences.receive(missing("B", hours(1)));

        // Then
        assertThat(absences.episodes)
                .extracting(Episode::state)
                .isEqualTo(List.of(EpisodeState.VOIDED, EpisodeState.OPEN));
    }
}
