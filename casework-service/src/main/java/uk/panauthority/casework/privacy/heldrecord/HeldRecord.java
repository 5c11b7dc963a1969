package uk.panauthority.casework.privacy.heldrecord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record about a child as it is stored.
 *
 * @param source the kind of record
 * @param occurredAt when what it tells of happened; null when that is not known
 * @param recordedAt when the platform learnt of it; null when that is not known
 * @param viewers organisations that may see it in the ordinary way
 */
public record HeldRecord(
        String source,
        String id,
        @Nullable Instant occurredAt,
        @Nullable Instant recordedAt,
        List<String> viewers,
        ObjectNode content) {

    /**
     * The one order of a chronology: by what happened first, then by what was known first; what has no time comes last.
     * Source and id decide the rest, so that the order of arrival never does.
     */
    public static final Comparator<HeldRecord> CHRONOLOGY = Comparator.comparing(
                    HeldRecord::occurredAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(HeldRecord::recordedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(HeldRecord::source)
            .thenComparing(HeldRecord::id);

    public HeldRecord {
        viewers = viewers.stream().sorted().toList();
    }

    /** What it holds must not reach a log by accident. */
    @Override
    public String toString() {
        return "HeldRecord[" + source + " " + id + "]";
    }
}
