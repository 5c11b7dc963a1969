package uk.panauthority.casework.casesystem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.panauthority.casework.csvfile.UploadedTable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;

/**
 * How the answers of a council's form become the missing table.
 *
 * @param fields by column of the missing table, the question code that heads the answers in the council's extract
 * @param values by column that takes codes, the code for each answer as the council words it
 */
public record MappingContent(Map<String, String> fields, Map<String, Map<String, String>> values) {

    private static final Pattern QUESTION = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    public MappingContent {
        fields = Map.copyOf(fields);
        values = Map.copyOf(values);
    }

    /**
     * Checks that the mapping leads to a table that can be read.
     *
     * @throws Problem {@code mapping-invalid} with every fault
     */
    void mustLead() {
        List<FieldError> faults = new ArrayList<>();
        for (MissingColumn column : MissingColumn.values()) {
            if (column.needed() && !fields.containsKey(column.heading())) {
                faults.add(fault("/fields/" + column.heading(), "This column needs a question."));
            }
        }
        fields.forEach((heading, question) -> {
            if (MissingColumn.headed(heading).isEmpty()) {
                faults.add(fault("/fields", "A name is not that of a column."));
            } else if (!QUESTION.matcher(question).matches()) {
                faults.add(fault("/fields/" + heading, "This is no question code."));
            }
        });
        if (new HashSet<>(fields.values()).size() < fields.size()) {
            faults.add(fault("/fields", "One question answers two columns."));
        }
        values.forEach((heading, words) -> {
            Optional<MissingColumn> column = MissingColumn.headed(heading);
            if (column.filter(c -> c.codes().containsAll(words.values())).isEmpty()) {
                faults.add(fault("/values", "An answer leads to a code that its column does not take."));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.of(CaseworkProblem.MAPPING_INVALID, faults);
        }
    }

    /** The headings that an extract must have. */
    List<String> questions() {
        return List.copyOf(fields.values());
    }

    /** What the row answers for the column; empty when no question leads there. */
    String cell(UploadedTable.Row row, MissingColumn column) {
        String question = fields.get(column.heading());
        if (question == null) {
            return "";
        }
        String answer = row.cell(question);
        return values.getOrDefault(column.heading(), Map.of()).getOrDefault(answer, answer);
    }

    private static FieldError fault(String pointer, String detail) {
        return new FieldError(pointer, CaseworkProblem.MAPPING_INVALID.code(), detail);
    }
}
