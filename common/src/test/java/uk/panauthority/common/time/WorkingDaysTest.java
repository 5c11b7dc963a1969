package uk.panauthority.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays workingDays = new WorkingDays();

    @Test
    void aBankHolidayIsNotAWorkingDay() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 25))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 5, 26))).isTrue();
    }

    @Test
    void christmasOnASaturdayIsKeptOnTheMonday() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2021, 12, 27))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2021, 12, 28))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2021, 12, 29))).isTrue();
    }

    @Test
    void eightWorkingDaysFromChristmasEveCountedAsTheFirstEndOnTheSeventhOfJanuary() {
        assertThat(workingDays.after(LocalDate.of(2025, 12, 24), 7)).isEqualTo(LocalDate.of(2026, 1, 7));
    }

    @Test
    void beyondTheTableNothingIsGuessed() {
        assertThatThrownBy(() -> workingDays.isWorkingDay(workingDays.horizon().plusDays(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
