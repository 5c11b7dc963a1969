package uk.panauthority.placement.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.http.Versioned;

/**
 * A return that has been sent.
 *
 * @param state always {@code SENT}
 * @param version always 0: it never changes
 * @param openChildren children with a placement or an order that was open at the end of the year
 */
public record SentReturnView(
        UUID id,
        String state,
        long version,
        List<String> actions,
        String year,
        LocalDate sentOn,
        long openChildren,
        Instant recordedAt)
        implements Versioned {

    static SentReturnView of(SentReturn sent) {
        return new SentReturnView(
                sent.id(), "SENT", 0, List.of(), sent.year(), sent.sentOn(), sent.openChildren(), sent.recordedAt());
    }
}
