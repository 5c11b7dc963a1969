package uk.panauthority.casework.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.problem.Problem;

/** What may be told of a child's care, and what follows from it. */
class ChildCareTest {

    private static final String CHILD = "E06000006-12345";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final ChildCare care = new ChildCare(CHILD, "E06000006");

    @Test
    void the_end_of_care_is_told_to_others_once() {
        // Given
        care.tell(new CarePeriod(MAY, null, null), TODAY);

        // When
        Optional<CareEvents> ended = care.tell(new CarePeriod(MAY, JUNE, "E4A"), TODAY);
        Optional<CareEvents> again = care.tell(new CarePeriod(MAY, JUNE, "E4A"), TODAY);

        // Then
        assertThat(ended).contains(new CareEvents.CareEnded(CHILD, "E4A", JUNE));
        assertThat(again).isEmpty();
        assertThat(care.facts(false).periods()).containsExactly(new CarePeriod(MAY, JUNE, "E4A"));
    }

    @Test
    void a_corrected_end_is_told_again() {
        // Given
        care.tell(new CarePeriod(MAY, JUNE, "E4A"), TODAY);

        // When
        Optional<CareEvents> corrected = care.tell(new CarePeriod(MAY, JUNE.plusDays(1), "E4B"), TODAY);

        // Then
        assertThat(corrected).contains(new CareEvents.CareEnded(CHILD, "E4B", JUNE.plusDays(1)));
    }

    @Test
    void first_and_last_day_belong_to_a_period_of_care() {
        // Given
        care.tell(new CarePeriod(MAY, JUNE, "E4A"), TODAY);

        // When
        CareFacts facts = care.facts(true);

        // Then
        assertThat(facts.lookedAfterOn(MAY.minusDays(1))).isFalse();
        assertThat(facts.lookedAfterOn(MAY)).isTrue();
        assertThat(facts.lookedAfterOn(JUNE)).isTrue();
        assertThat(facts.lookedAfterOn(JUNE.plusDays(1))).isFalse();
    }

    @Test
    void without_a_known_period_the_registration_decides() {
        assertThat(care.facts(true).lookedAfterOn(MAY)).isTrue();
        assertThat(care.facts(false).lookedAfterOn(MAY)).isFalse();
    }

    @Test
    void a_child_is_looked_after_once_at_a_time_and_again_from_the_day_it_ended() {
        // Given
        care.tell(new CarePeriod(MAY, JUNE, "E4A"), TODAY);

        // When
        care.tell(new CarePeriod(JUNE, null, null), TODAY);

        // Then
        assertThat(care.facts(false).periods()).hasSize(2);
        assertThatThrownBy(() -> care.tell(new CarePeriod(MAY.plusDays(3), JUNE, "E4A"), TODAY))
                .isInstanceOf(Problem.class)
                .hasMessage("care-overlap");
    }

    @Test
    void an_end_is_not_taken_back_and_needs_its_reason() {
        care.tell(new CarePeriod(MAY, JUNE, "E4A"), TODAY);

        for (CarePeriod wrong : List.of(
                new CarePeriod(MAY, null, null),
                new CarePeriod(MAY, JUNE.plusDays(1), null),
                new CarePeriod(JUNE.plusDays(9), JUNE, "E4A"),
                new CarePeriod(TODAY.plusDays(1), null, null))) {
            assertThatThrownBy(() -> care.tell(wrong, TODAY))
                    .isInstanceOf(Problem.class)
                    .hasMessage("field-invalid");
        }
        assertThatThrownBy(() -> care.tell(new CarePeriod(MAY, JUNE, "X1"), TODAY))
                .hasMessage("code-not-valid");
    }

    @Test
    void a_legal_status_holds_until_the_next_one() {
        // Given
        care.tell(new LegalStatus("V2", MAY), TODAY);

        // When
        Optional<CareEvents> changed = care.tell(new LegalStatus("C1", JUNE), TODAY);

        // Then
        assertThat(changed).contains(new CareEvents.LegalStatusChanged(CHILD, "C1", JUNE));
        assertThat(care.facts(false).legalStatusOn(JUNE.minusDays(1))).contains("V2");
        assertThat(care.facts(false).legalStatusOn(JUNE)).contains("C1");
        assertThat(care.facts(false).legalStatusOn(MAY.minusDays(1))).isEmpty();
        assertThat(care.tell(new LegalStatus("C1", JUNE), TODAY)).isEmpty();
        assertThatThrownBy(() -> care.tell(new LegalStatus("Q9", JUNE), TODAY)).hasMessage("code-not-valid");
    }

    @Test
    void the_latest_allocation_names_the_worker_and_the_contract_that_supplies_the_team() {
        // Given
        UUID contract = UUID.randomUUID();
        care.tell(new WorkerAllocation("SW1", MAY, null, null), TODAY);

        // When
        WorkerAllocation next = new WorkerAllocation("SW2", JUNE, contract, "knows the family");
        boolean handedOver = care.isHandedOver(next);
        Optional<CareEvents> allocated = care.tell(next, TODAY);

        // Then
        assertThat(handedOver).isTrue();
        assertThat(allocated).contains(new CareEvents.WorkerAllocated(CHILD, "SW2", JUNE, contract));
        assertThat(care.facts(false).workerOn(JUNE.minusDays(1))).contains("SW1");
        assertThat(care.facts(false).workerOn(TODAY)).contains("SW2");
        assertThat(next.toString()).doesNotContain("family");
    }
}
