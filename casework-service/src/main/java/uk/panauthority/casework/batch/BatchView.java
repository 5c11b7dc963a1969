package uk.panauthority.casework.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file and what became of its rows.
 *
 * @param complete false when the file had more rows than are taken at once, or the upload broke off
 * @param results one for each row, in their order; empty in lists
 */
public record BatchView(
        UUID id,
        String mediaType,
        Instant receivedAt,
        String receivedFrom,
        boolean complete,
        int received,
        int repeated,
        int refused,
        List<RowResult> results) {}
