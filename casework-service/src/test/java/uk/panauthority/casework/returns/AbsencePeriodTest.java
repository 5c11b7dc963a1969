package uk.panauthority.casework.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.child.BirthDate;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.ReturnYear;

/** Which year's file an absence is in, and with which days. */
class AbsencePeriodTest {

    private static final ReturnYear YEAR = new ReturnYear(2025);
    private static final LocalDate BORN = LocalDate.of(2012, 6, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void an_absence_of_one_day_is_a_row() {
        assertThat(cells(absence("2025-05-01", "2025-05-01")))
                .containsExactly("12345", "03/06/2012", "M", "01/05/2025", "01/05/2025");
    }

    @Test
    @Tag("rule-570")
    @Tag("rule-571")
    void a_file_holds_what_touches_its_year() {
        assertThat(row(absence("2025-03-01", "2025-03-31"))).isEmpty();
        assertThat(row(absence("2025-03-01", "2025-04-01"))).isPresent();
        assertThat(row(absence("2026-03-31", null))).isPresent();
        assertThat(row(absence("2026-04-01", null))).isEmpty();
    }

    @Test
    @Tag("rule-571")
    void what_ends_after_the_year_is_open_in_its_file() {
        // Given
        AbsencePeriod absence = absence("2026-03-30", "2026-04-02");

        // When
        List<String> last = cells(absence);
        Optional<MissingRow> next = absence.in(YEAR.next(), TODAY, "12345", BORN);

        // Then
        assertThat(last).containsExactly("12345", "03/06/2012", "M", "30/03/2026", "");
        assertThat(next.orElseThrow().misEnd()).isEqualTo("02/04/2026");
    }

    @Test
    @Tag("rule-577")
    void what_outlasts_care_ends_with_it_once_it_has_ended() {
        // Given
        AbsencePeriod back = new AbsencePeriod(
                UUID.randomUUID(), 0, "M", day("2025-05-01"), day("2025-05-09"), null, day("2025-05-04"));
        AbsencePeriod away =
                new AbsencePeriod(UUID.randomUUID(), 0, "M", day("2025-05-01"), null, null, day("2025-05-04"));

        // Then
        assertThat(cells(back).getLast()).isEqualTo("04/05/2025");
        assertThat(cells(away).getLast()).isEmpty();
    }

    @Test
    void on_the_eighteenth_birthday_the_period_ends_for_the_return() {
        // Given
        LocalDate born = LocalDate.of(2007, 9, 12);
        AbsencePeriod absence = absence("2025-09-01", null);

        // When
        String dayBefore = absence.in(YEAR, LocalDate.of(2025, 9, 11), "1", born)
                .orElseThrow()
                .misEnd();
        String after = absence.in(YEAR, TODAY, "1", born).orElseThrow().misEnd();

        // Then
        assertThat(dayBefore).isEmpty();
        assertThat(after).isEqualTo("12/09/2025");
    }

    @Test
    void who_was_born_on_29_february_comes_of_age_on_1_march_in_a_common_year() {
        assertThat(BirthDate.comesOfAge(LocalDate.of(2008, 2, 29))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(BirthDate.comesOfAge(LocalDate.of(2008, 2, 28))).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void a_year_is_named_by_both_calendar_years() {
        assertThat(ReturnYear.parse("2025-26")).contains(YEAR);
        assertThat(ReturnYear.parse("2025-27")).isEmpty();
        assertThat(ReturnYear.parse("2025")).isEmpty();
        assertThat(ReturnYear.of(day("2026-03-31")).label()).isEqualTo("2025-26");
        assertThat(ReturnYear.of(day("2026-04-01")).label()).isEqualTo("2026-27");
        assertThat(new ReturnYear(2099).label()).isEqualTo("2099-00");
    }

    private static List<String> cells(AbsencePeriod absence) {
        return row(absence).orElseThrow().cells();
    }

    private static Optional<MissingRow> row(AbsencePeriod absence) {
        return absence.in(YEAR, TODAY, "12345", BORN);
    }

    private static AbsencePeriod absence(String from, String to) {
        return new AbsencePeriod(UUID.randomUUID(), 0, "M", day(from), to == null ? null : day(to), null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
