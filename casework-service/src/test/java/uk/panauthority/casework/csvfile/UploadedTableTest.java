package uk.panauthority.casework.csvfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.csv.CsvOutput;
import uk.panauthority.common.problem.Problem;

/** Files that people upload, and what is never passed on from them. */
class UploadedTableTest {

    private static final List<String> HEADINGS = List.of("A", "B");

    @Test
    void rows_are_read_with_their_number_and_without_blanks_around_cells() {
        // Given
        List<String> read = new ArrayList<>();

        // When
        table("\ufeffA,B\r\n 1 ,x\r\n2,\"y,z\"\r\n")
                .read(HEADINGS, new RowFaults(), row -> read.add(row.number() + row.cell("A") + row.cell("B")));

        // Then
        assertThat(read).containsExactly("11x", "22y,z");
    }

    @Test
    @Tag("I36")
    void other_headings_or_another_order_of_them_are_refused() {
        for (String headings : List.of("B,A", "A", "A,B,C", "")) {
            assertThatThrownBy(() -> table(headings + "\n1,2\n").read(HEADINGS, new RowFaults(), row -> {}))
                    .isInstanceOf(Problem.class)
                    .hasMessage("import-headings");
        }
    }

    @Test
    @Tag("I36")
    void formula_cells_and_short_rows_are_faults_of_their_row_that_do_not_repeat_the_cell() {
        // Given
        RowFaults faults = new RowFaults();
        List<Long> read = new ArrayList<>();

        // When
        table("A,B\n=cmd|' /C calc'!A0,x\n1\n3,ok\n").read(HEADINGS, faults, row -> read.add(row.number()));

        // Then
        assertThat(read).containsExactly(3L);
        assertThatThrownBy(faults::refuse).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getMessage()).isEqualTo("import-rows");
            assertThat(problem.errors())
                    .extracting(error -> error.pointer() + " " + error.code())
                    .containsExactly("/rows/1/A formula-cell", "/rows/2/ row-length");
            assertThat(problem.errors()).noneMatch(error -> error.detail().contains("cmd"));
        });
    }

    @Test
    @Tag("I58")
    void more_rows_than_allowed_are_refused() {
        assertThatThrownBy(() -> UploadedTable.of("A,B\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), 1)
                        .read(HEADINGS, new RowFaults(), row -> {}))
                .hasMessage("payload-too-large");
    }

    @Test
    @Tag("I58")
    void an_export_above_the_row_limit_is_refused_with_both_numbers() {
        // Given
        LocalDate today = LocalDate.of(2026, 11, 21);
        int most = RowLimits.of("SSDA903_EXPORT", today);

        // When
        RowLimits.refuseAbove("SSDA903_EXPORT", today, most);

        // Then
        assertThatThrownBy(() -> RowLimits.refuseAbove("SSDA903_EXPORT", today, most + 1L))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.getMessage()).isEqualTo("export-too-large");
                    assertThat(problem.members())
                            .containsEntry("rows", most + 1L)
                            .containsEntry("mostRows", most);
                });
    }

    @Test
    void what_is_no_text_is_refused() {
        byte[] latin = {'A', ',', 'B', '\n', (byte) 0xe9, ',', 'x'};

        assertThatThrownBy(() -> UploadedTable.of(latin, 9)).hasMessage("malformed-request");
        assertThatThrownBy(() -> table("A,B\n\0,x\n")).hasMessage("malformed-request");
    }

    @Test
    void a_spreadsheet_shows_what_would_be_a_formula() {
        // Given
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        // When
        try (CsvOutput csv = CsvOutput.to(out, HEADINGS)) {
            csv.row(List.of("=1+1", "-5"));
            csv.row(List.of("", "plain, with comma"));
        }

        // Then
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("A,B\r\n'=1+1,'-5\r\n,\"plain, with comma\"\r\n");
    }

    private static UploadedTable table(String text) {
        return UploadedTable.of(text.getBytes(StandardCharsets.UTF_8), 1000);
    }
}
