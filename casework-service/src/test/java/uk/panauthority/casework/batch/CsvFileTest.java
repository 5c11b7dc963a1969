package uk.panauthority.casework.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.problem.Problem;

/** A file is judged by its form as a whole; what its rows say is judged later, message by message. */
@Tag("I36")
class CsvFileTest {

    private static final String NEEDED = "force,reference,type,version,sentAt";
    private static final String ROW = "E23000006,A-1,FOUND,1,2026-03-29T20:00:00Z";

    @Test
    void a_row_becomes_the_message_that_its_force_would_have_sent() {
        // When
        List<ObjectNode> messages = read(NEEDED
                + ",givenName,aliases,age,lookedAfter,homePostcode,returnedAt,safeToReturn\r\n"
                + ROW + ",\"Robin, \"\"R\"\"\",Bird; Wren,13,yes,WA7 1AA,2026-03-29T19:00:00Z,N\r\n");

        // Then
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().toString())
                .isEqualTo("{\"force\":\"E23000006\",\"reference\":\"A-1\",\"type\":\"FOUND\",\"version\":1,"
                        + "\"sentAt\":\"2026-03-29T20:00:00Z\",\"child\":{\"givenName\":\"Robin, \\\"R\\\"\","
                        + "\"aliases\":[\"Bird\",\"Wren\"],\"age\":13,\"lookedAfter\":true,\"homeAddress\":{\"postcode\":"
                        + "\"WA7 1AA\"}},\"found\":{\"returnedAt\":\"2026-03-29T19:00:00Z\",\"safeToReturn\":false}}");
    }

    @Test
    void british_days_are_day_first_and_london_time() {
        // When
        ObjectNode message = read(NEEDED + ",dateOfBirth\nE23000006,A-1,FOUND,1,03/04/2026 20:00,04/03/2012\n")
                .getFirst();

        // Then
        assertThat(message.path("sentAt").textValue()).isEqualTo("2026-04-03T20:00:00");
        assertThat(message.path("child").path("dateOfBirth").textValue()).isEqualTo("2012-03-04");
    }

    @Test
    void days_written_in_two_ways_are_refused_by_row() {
        // When
        Problem problem = refused(NEEDED + ",dateOfBirth\n"
                + "E23000006,A-1,FOUND,1,2026-03-29T20:00:00Z,2012-06-03\n"
                + "E23000006,A-2,FOUND,1,2026-03-29T20:00:00Z,03/06/2012\n");

        // Then
        assertThat(problem.type().code()).isEqualTo("import-rows");
        assertThat(problem.members())
                .containsEntry("rows", List.of(new RowFault(2, "dateOfBirth", "mixed-date-forms")))
                .containsEntry("faults", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+SUM(1)", "-2+cmd|x", "\tx", "\"=A1\nB\""})
    void a_cell_that_a_spreadsheet_would_run_is_refused_and_never_repeated(String cell) {
        // When
        Problem problem = refused(NEEDED + ",circumstances\n" + ROW + "," + cell + "\n");

        // Then
        assertThat(problem.type().code()).isEqualTo("import-rows");
        assertThat(problem.members().get("rows")).isEqualTo(List.of(new RowFault(1, "circumstances", "formula-cell")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+44 7700 900123", "-2.69", "@bird", "@bird; @wren", "a=b"})
    void telephone_numbers_numbers_and_handles_are_no_formulas(String cell) {
        assertThat(read(NEEDED + ",phones\n" + ROW + "," + cell + "\n")).hasSize(1);
    }

    @Test
    void wrong_headings_are_named_and_unknown_ones_told_by_their_place() {
        // When
        Problem problem = refused("force,reference,type,reference,Robin Wren\n" + ROW + "\n");

        // Then
        assertThat(problem.type().code()).isEqualTo("import-headings");
        assertThat(problem.members().get("headings"))
                .isEqualTo(Map.of(
                        "missing", List.of("version", "sentAt"),
                        "repeated", List.of("reference"),
                        "unknownPlaces", List.of(5)));
    }

    @Test
    void an_empty_file_lacks_its_headings() {
        assertThat(refused("").type().code()).isEqualTo("import-headings");
    }

    @Test
    void rows_of_another_width_are_refused() {
        assertThat(refused(NEEDED + "\nE23000006,A-1\n" + ROW + ",more\n")
                        .members()
                        .get("rows"))
                .isEqualTo(List.of(new RowFault(1, "", "cell-count"), new RowFault(2, "", "cell-count")));
    }

    @Test
    void what_is_no_text_or_no_table_cannot_be_read() {
        assertThat(refused((NEEDED + ",circumstances\n" + ROW + ",caf\u00e9\n").getBytes(ISO_8859_1))
                        .type()
                        .code())
                .isEqualTo("malformed-request");
        assertThat(refused(NEEDED + "\n\"E23000006\"x,A-1,FOUND,1,2026-03-29T20:00:00Z\n")
                        .type()
                        .code())
                .isEqualTo("malformed-request");
    }

    @Test
    void a_mark_at_the_beginning_and_an_empty_file_of_headings_do_no_harm() {
        assertThat(read("\ufeff" + NEEDED + "\n")).isEmpty();
    }

    @Test
    void there_is_an_end_to_rows() {
        assertThat(refused(NEEDED + "\n" + (ROW + "\n").repeat(6)).type().code())
                .isEqualTo("payload-too-large");
        assertThat(read(NEEDED + "\n" + (ROW + "\n").repeat(5))).hasSize(5);
    }

    @Test
    void what_a_row_says_is_not_judged_here() {
        assertThat(read(NEEDED + ",age\nnowhere,../../,NONSENSE,many,yesterday,old\n")
                        .getFirst()
                        .toString())
                .isEqualTo("{\"force\":\"nowhere\",\"reference\":\"../../\",\"type\":\"NONSENSE\",\"version\":\"many\","
                        + "\"sentAt\":\"yesterday\",\"child\":{\"age\":\"old\"}}");
    }

    @Test
    void a_line_longer_than_any_message_is_cut_and_the_next_one_is_whole() throws Exception {
        // Given
        JsonLines lines = new JsonLines(new ByteArrayInputStream("abcdefgh\n\n \r\nxy\r\nlast".getBytes(UTF_8)), 4);

        // Then
        assertThat(lines.next()).asString(UTF_8).isEqualTo("abcde");
        assertThat(lines.next()).asString(UTF_8).isEqualTo("xy\r");
        assertThat(lines.next()).asString(UTF_8).isEqualTo("last");
        assertThat(lines.next()).isNull();
    }

    private static List<ObjectNode> read(String file) {
        return CsvFile.read(new ByteArrayInputStream(file.getBytes(UTF_8)), 5);
    }

    private static Problem refused(String file) {
        return refused(file.getBytes(UTF_8));
    }

    private static Problem refused(byte[] file) {
        return catchThrowableOfType(Problem.class, () -> CsvFile.read(new ByteArrayInputStream(file), 5));
    }
}
