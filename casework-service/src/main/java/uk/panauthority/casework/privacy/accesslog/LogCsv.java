package uk.panauthority.casework.privacy.accesslog;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Entries of the log as a file. Ids and codes only, so that no cell can hold a formula somebody typed. */
@ApplicationScoped
public class LogCsv {

    private static final List<String> HEADINGS = List.of(
            "id",
            "at",
            "organisation",
            "user",
            "action",
            "subjectType",
            "subjectId",
            "outcome",
            "reason",
            "fields",
            "children",
            "listed");

    String of(List<LogEntryView> entries) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADINGS);
            entries.forEach(entry -> csv.writeRecord(cells(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(LogEntryView e) {
        return List.of(
                Long.toString(e.id()),
                e.at().toString(),
                Objects.requireNonNullElse(e.organisation(), ""),
                e.user(),
                e.action(),
                e.subjectType(),
                e.subjectId(),
                e.outcome(),
                Objects.requireNonNullElse(e.reason(), ""),
                String.join(" ", e.fields()),
                String.join(" ", e.children()),
                String.join(" ", e.listed()));
    }
}
