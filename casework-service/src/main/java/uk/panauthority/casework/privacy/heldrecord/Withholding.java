package uk.panauthority.casework.privacy.heldrecord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** Takes out of records what a rule says is not for the recipient, and says what was taken out and why. */
@ApplicationScoped
public class Withholding {

    /** What the records are given out for. */
    public enum Use {
        SUBJECT_ACCESS,
        EVIDENCE_PACK
    }

    /** One field of one record that is not given out. */
    public record Withheld(String source, String id, String field, String rule, String citation) {}

    /** What is given out, in the order of the chronology, and what is not. */
    public record Result(List<HeldRecord> records, List<Withheld> withheld) {}

    private final DatedTable rules = DatedTable.load("reference/withholding-rules.csv", "use", "record", "field");

    /** Empty fields are not reported: there was nothing to withhold. */
    public Result apply(Use use, List<HeldRecord> records, LocalDate day) {
        List<DatedRow> inForce = rules.allOn(day)
                .filter(rule -> rule.get("use").equals(use.name()))
                .toList();
        List<Withheld> withheld = new ArrayList<>();
        List<HeldRecord> given = records.stream()
                .sorted(HeldRecord.CHRONOLOGY)
                .map(record -> without(record, inForce, withheld))
                .toList();
        return new Result(given, withheld);
    }

    private static HeldRecord without(HeldRecord record, List<DatedRow> rules, List<Withheld> withheld) {
        ObjectNode content = record.content().deepCopy();
        for (DatedRow rule : rules) {
            String field = rule.get("field");
            if (rule.get("record").equals(record.source()) && content.has(field)) {
                content.remove(field);
                withheld.add(new Withheld(record.source(), record.id(), field, rule.get("rule"), rule.citation()));
            }
        }
        return new HeldRecord(
                record.source(), record.id(), record.occurredAt(), record.recordedAt(), record.viewers(), content);
    }
}
