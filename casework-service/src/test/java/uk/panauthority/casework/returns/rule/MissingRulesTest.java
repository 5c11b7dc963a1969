package uk.panauthority.casework.returns.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.returns.rule.Rows.BORN;
import static uk.panauthority.casework.returns.rule.Rows.YEAR;
import static uk.panauthority.casework.returns.rule.Rows.file;
import static uk.panauthority.casework.returns.rule.Rows.fileAfter;
import static uk.panauthority.casework.returns.rule.Rows.fileWithoutHeader;
import static uk.panauthority.casework.returns.rule.Rows.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Standards;

/** The eighteen rules of the Missing table, each with a file that it accepts and one that it refuses, and no other does. */
class MissingRulesTest {

    /** Looked after from 1 February to 10 June 2025. */
    private static final CareSpan CARE = new CareSpan(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 6, 10));

    @Test
    @Tag("rule-564")
    void rule_564_a_kind_needs_a_start() {
        // Given
        ChildReturn accepted = file(row("M", "01/05/2025", ""));
        ChildReturn refused = file(row("M", "", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("564");
    }

    @Test
    @Tag("rule-565")
    void rule_565_a_start_needs_a_kind() {
        // Given
        ChildReturn accepted = file(row("A", "01/05/2025", ""));
        ChildReturn refused = file(row("", "01/05/2025", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("565");
    }

    @Test
    @Tag("rule-566")
    void rule_566_an_end_needs_a_kind() {
        // Given
        ChildReturn accepted = file(row("M", "01/05/2025", "02/05/2025"));
        ChildReturn refused = file(row("", "", "02/05/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("566");
    }

    @Test
    @Tag("rule-567")
    void rule_567_an_absence_may_end_on_its_first_day_and_not_before() {
        // Given
        ChildReturn accepted = file(row("M", "02/05/2025", "02/05/2025"));
        ChildReturn refused = file(row("M", "02/05/2025", "01/05/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("567");
    }

    @Test
    @Tag("rule-570")
    void rule_570_nothing_begins_after_the_year() {
        // Given
        ChildReturn accepted = file(row("M", "31/03/2026", ""));
        ChildReturn refused = file(row("M", "01/04/2026", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("570");
    }

    @Test
    @Tag("rule-571")
    void rule_571_an_end_lies_in_the_year() {
        // Given
        ChildReturn accepted = file(row("M", "30/03/2025", "01/04/2025"));
        ChildReturn refused = file(row("M", "30/03/2025", "31/03/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("571");
    }

    @Test
    @Tag("rule-574")
    void rule_574_both_kinds_share_one_line_of_time() {
        // Given
        ChildReturn accepted = file(row("M", "01/05/2025", "03/05/2025"), row("A", "03/05/2025", "04/05/2025"));
        ChildReturn refused = file(row("M", "01/05/2025", "03/05/2025"), row("A", "02/05/2025", "04/05/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("574");
    }

    @Test
    @Tag("rule-575")
    void rule_575_an_absence_ends_when_the_placement_that_was_left_has() {
        // Given
        ChildReturn accepted = file(row("M", "01/05/2025", "09/05/2025", LocalDate.of(2025, 5, 7)));
        ChildReturn refused = file(row("M", "01/05/2025", "", LocalDate.of(2025, 5, 7)));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("575");
    }

    @Test
    @Tag("rule-576")
    void rule_576_what_was_open_last_year_is_in_this_years_file() {
        // Given
        ChildReturn accepted = fileAfter(row("M", "20/03/2025", ""), row("M", "20/03/2025", "02/04/2025"));
        ChildReturn refused = fileAfter(row("M", "20/03/2025", ""), row("M", "21/03/2025", "02/04/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("576");
    }

    @Test
    @Tag("rule-577")
    void rule_577_an_absence_ends_with_the_period_of_care() {
        // Given
        ChildReturn accepted = file(CARE, row("M", "01/05/2025", "10/06/2025"));
        ChildReturn refused = file(CARE, row("M", "01/05/2025", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("577");
    }

    @Test
    @Tag("rule-578")
    void rule_578_an_absence_begins_on_the_last_day_of_care_at_the_latest() {
        // Given
        ChildReturn accepted = file(CARE, row("M", "10/06/2025", "10/06/2025"));
        ChildReturn refused = file(CARE, row("M", "11/06/2025", "12/06/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("578");
    }

    @Test
    @Tag("rule-581")
    void rule_581_an_absence_begins_on_the_first_day_of_care_at_the_earliest() {
        // Given
        ChildReturn accepted = file(CARE, row("M", "01/02/2025", "10/04/2025"));
        ChildReturn refused = file(CARE, row("M", "31/01/2025", "10/04/2025"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("581");
    }

    @Test
    @Tag("rule-586")
    void rule_586_an_absence_begins_after_the_day_of_birth() {
        // Given
        ChildReturn accepted = file(row("M", "04/06/2012", ""));
        ChildReturn refused = file(row("M", "03/06/2012", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("586");
    }

    @Test
    @Tag("rule-1004")
    void rule_1004_a_first_day_is_a_day_of_the_calendar() {
        // Given
        ChildReturn accepted = file(row("M", "28/02/2026", ""));
        ChildReturn refused = file(row("M", "30/02/2026", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("1004");
    }

    @Test
    @Tag("rule-1005")
    void rule_1005_a_last_day_is_a_day_of_the_calendar() {
        // Given
        ChildReturn accepted = file(row("M", "01/05/2025", "02/05/2025"));
        ChildReturn refused = file(row("M", "01/05/2025", "2025-05-02"));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("1005");
    }

    @Test
    @Tag("rule-1006")
    void rule_1006_the_kind_is_a_capital_m_or_a() {
        // Given
        ChildReturn accepted = file(row("A", "01/05/2025", ""));
        ChildReturn refused = file(row("m", "01/05/2025", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("1006");
    }

    @Test
    @Tag("rule-INT04")
    void rule_int04_every_child_is_in_the_header() {
        // Given
        ChildReturn accepted = file(row("M", "01/05/2025", ""));
        ChildReturn refused = fileWithoutHeader(row("M", "01/05/2025", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("INT04");
    }

    @Test
    @Tag("rule-INT13")
    void rule_int13_the_header_gives_the_same_date_of_birth() {
        // Given
        ChildReturn accepted = file(BORN, row("M", "01/05/2025", ""));
        ChildReturn refused = file("04/06/2012", row("M", "01/05/2025", ""));

        // When
        List<String> ofAccepted = brokenBy(accepted);
        List<String> ofRefused = brokenBy(refused);

        // Then
        assertThat(ofAccepted).isEmpty();
        assertThat(ofRefused).containsExactly("INT13");
    }

    @Test
    @Tag("rule-574")
    void an_open_absence_blocks_every_later_one() {
        // Given
        ChildReturn refused = file(row("M", "01/05/2025", ""), row("M", "09/05/2025", "10/05/2025"));

        // When
        List<Finding> findings = MissingRules.findings(refused);

        // Then
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().row().misStart()).isEqualTo("09/05/2025");
    }

    @Test
    @Tag("rule-577")
    void an_end_after_the_period_of_care_is_too_late() {
        // Given
        ChildReturn refused = file(CARE, row("M", "01/05/2025", "11/06/2025"));

        // When
        List<String> broken = brokenBy(refused);

        // Then
        assertThat(broken).containsExactly("577");
    }

    @Test
    @Tag("rule-575")
    void a_placement_that_ends_after_the_year_leaves_the_absence_open() {
        // Given
        ChildReturn accepted = file(row("M", "01/03/2026", "", YEAR.last().plusDays(1)));

        // When
        List<String> broken = brokenBy(accepted);

        // Then
        assertThat(broken).isEmpty();
    }

    @Test
    void there_are_the_eighteen_rules_of_the_department_and_no_other() throws Exception {
        // Given
        Path published = Standards.file("ssda903", "rules.csv");

        // When
        List<String> theirs = Files.readAllLines(published).stream()
                .filter(line -> line.startsWith("missing,"))
                .map(line -> line.split(",")[1])
                .toList();

        // Then
        assertThat(MissingRules.ALL.stream().map(MissingRule::code)).containsExactlyElementsOf(theirs);
    }

    private static List<String> brokenBy(ChildReturn child) {
        return MissingRules.findings(child).stream()
                .map(finding -> finding.rule().code())
                .toList();
    }
}
