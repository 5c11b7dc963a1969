package uk.panauthority.casework.casesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;

/** What a mapping must lead to. */
class MappingContentTest {

    private static final Map<String, String> FIELDS =
            Map.of("miss_person_id", "Q1", "miss_missing_episode_start_date", "Q2", "miss_missing_episode_type", "Q3");

    @Test
    void the_child_the_first_day_and_the_kind_suffice() {
        new MappingContent(FIELDS, Map.of("miss_missing_episode_type", Map.of("Missing", "M", "Away", "A"))).mustLead();
    }

    @Test
    void every_fault_is_told_at_once() {
        // Given
        MappingContent wrong = new MappingContent(
                Map.of("miss_person_id", "Q1", "miss_missing_episode_type", "Q1", "height", "Q4"),
                Map.of("miss_missing_episode_type", Map.of("Absent", "X")));

        // Then
        assertThatThrownBy(wrong::mustLead).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getMessage()).isEqualTo("mapping-invalid");
            assertThat(problem.errors())
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder(
                            "/fields/miss_missing_episode_start_date", "/fields", "/fields", "/values");
        });
    }
}
