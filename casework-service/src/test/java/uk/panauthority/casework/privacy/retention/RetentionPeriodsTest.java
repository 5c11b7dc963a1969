package uk.panauthority.casework.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.privacy.retention.RetentionPeriods.ChildRecord;

class RetentionPeriodsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final RetentionPeriods periods = new RetentionPeriods();

    @Test
    void a_looked_after_childs_record_is_kept_for_75_years_from_birth_and_another_childs_for_25() {
        // When
        LocalDate lookedAfter = periods.dueOn(ChildRecord.LOOKED_AFTER_CHILD, LocalDate.of(2011, 5, 4), TODAY);
        LocalDate other = periods.dueOn(ChildRecord.CHILD, LocalDate.of(2011, 5, 4), TODAY);

        // Then
        assertThat(lookedAfter).isEqualTo(LocalDate.of(2086, 5, 4));
        assertThat(other).isEqualTo(LocalDate.of(2036, 5, 4));
    }

    @Test
    void somebody_born_on_29_february_has_the_day_on_1_march_in_common_years() {
        // When
        LocalDate due = periods.dueOn(ChildRecord.LOOKED_AFTER_CHILD, LocalDate.of(2012, 2, 29), TODAY);

        // Then
        assertThat(due).isEqualTo(LocalDate.of(2087, 3, 1));
    }

    @Test
    void first_answers_are_kept_for_thirty_days() {
        // When
        Instant before = periods.firstAnswersBefore(Instant.parse("2026-11-21T10:00:00Z"), TODAY);

        // Then
        assertThat(before).isEqualTo(Instant.parse("2026-10-22T10:00:00Z"));
    }
}
