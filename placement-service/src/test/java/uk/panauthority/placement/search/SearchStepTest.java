package uk.panauthority.placement.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

class SearchStepTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Caller OFFICER = SEFTON_PLACEMENT_OFFICER.caller();
    private static final Caller APPROVER = SEFTON_APPROVER.caller();

    private final SearchTables tables = new SearchTables();
    private final List<SearchStep> steps = plan();

    @Test
    void theUsualOrderIsThatOfTheTable() {
        // When
        List<String> codes = tables.cascade("E08000014", LocalDate.of(2026, 11, 21));

        // Then
        assertThat(codes)
                .containsExactly("IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK", "SUB_REGIONAL", "REGIONAL", "OFF_FRAMEWORK");
    }

    @Test
    @Tag("B24")
    void aStepOpensWhenThoseBeforeItAreClosed() {
        // Then
        assertThat(refusal(() -> open(1, false))).isEqualTo("cascade-order");
        assertThat(steps.get(1).state()).isEqualTo(StepState.PENDING);
        open(0, false);
        assertThat(refusal(() -> open(1, false))).isEqualTo("cascade-order");
        steps.get(0).exhaust(OFFICER, List.of(), List.of(), NOW);
        open(1, false);
        assertThat(steps.get(1).state()).isEqualTo(StepState.OPEN);
    }

    @Test
    @Tag("B24")
    void forTodayStepsRunBesideOneAnotherInTheirOrderAndTheLastResortNeedsTheRecordOfAll() {
        // Given
        for (int i = 0; i < 4; i++) {
            open(i, true);
        }

        // Then
        assertThat(refusal(() -> open(5, true))).isEqualTo("cascade-order");
        open(4, true);
        assertThat(refusal(() -> open(5, true))).isEqualTo("cascade-order");
        for (int i = 0; i < 5; i++) {
            steps.get(i).exhaust(OFFICER, List.of(), List.of(), NOW);
        }
        open(5, true);
        assertThat(steps.get(5).isOpen()).isTrue();
    }

    @Test
    void aStepIsSkippedByAnApproverWithAReason() {
        // Then
        assertThat(refusal(() -> steps.get(0).skip(OFFICER, "None.", NOW))).isEqualTo("forbidden");
        assertThat(refusal(() -> steps.get(0).skip(APPROVER, " ", NOW))).isEqualTo("reason-required");
        assertThat(steps.get(0).skip(APPROVER, "There is none.", NOW).result()).isEqualTo(StepState.SKIPPED);
        open(1, false);
    }

    @Test
    void aStepIsExhaustedWithAReasonForEachHomeThatWasListed() {
        // Given
        open(0, false);
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        List<CandidateOutcome> half = List.of(new CandidateOutcome(one, "NO_VACANCY"));

        // When
        Problem refused =
                catchThrowableOfType(Problem.class, () -> steps.get(0).exhaust(OFFICER, List.of(one, two), half, NOW));

        // Then
        assertThat(refused.type().code()).isEqualTo("reason-required");
        assertThat(refused.members()).containsEntry("homeIds", List.of(two));
        assertThat(steps.get(0).isOpen()).isTrue();
        assertThat(steps.get(0).exhaust(OFFICER, List.of(one), half, NOW))
                .isEqualTo(
                        new SearchEvents.SearchStepClosed(steps.get(0).referralId(), "IN_HOUSE", StepState.EXHAUSTED));
        assertThat(steps.get(0).saysWhyNot(one)).isTrue();
        assertThat(steps.get(0).saysWhyNot(two)).isFalse();
    }

    private void open(int index, boolean parallel) {
        steps.get(index).open(OFFICER, steps, 1, parallel, NOW);
    }

    private List<SearchStep> plan() {
        UUID referral = UUID.randomUUID();
        List<SearchStep> all = new ArrayList<>();
        for (String code : new SearchTables().cascade("E08000014", LocalDate.of(2026, 11, 21))) {
            all.add(SearchStep.plan(referral, "E08000014", all.size() + 1, code));
        }
        return all;
    }

    private static String refusal(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).type().code();
    }
}
