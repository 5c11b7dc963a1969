package uk.panauthority.casework.privacy.subjectaccess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.privacy.heldrecord.HeldRecord;
import uk.panauthority.casework.privacy.heldrecord.Withholding;

/**
 * What is given out: every record in the order of the chronology, and what was withheld from it under which rule.
 *
 * @param looks how often the child's records were looked at, by organisation; who it was is other people's data
 */
public record SubjectAccessFile(
        String childRef, Instant madeAt, List<Entry> records, List<Withholding.Withheld> withheld, List<Looks> looks) {

    /** One record as it is held, without what is withheld. */
    public record Entry(
            String source,
            String id,
            @Nullable Instant occurredAt,
            @Nullable Instant recordedAt,
            List<String> sharedWith,
            ObjectNode content) {}

    /** How often one organisation looked. */
    public record Looks(String organisation, long times) {}

    static SubjectAccessFile of(String childRef, Instant madeAt, Withholding.Result content, List<Looks> looks) {
        return new SubjectAccessFile(
                childRef,
                madeAt,
                content.records().stream().map(SubjectAccessFile::entry).toList(),
                content.withheld(),
                looks);
    }

    private static Entry entry(HeldRecord record) {
        return new Entry(
                record.source(),
                record.id(),
                record.occurredAt(),
                record.recordedAt(),
                record.viewers(),
                record.content());
    }

    /** What is held must not reach a log by accident. */
    @Override
    public String toString() {
        return "SubjectAccessFile[" + childRef + "]";
    }
}
