package uk.panauthority.placement.geography;

import java.time.Instant;
import java.util.UUID;

/**
 * A directory of postcodes that was imported.
 *
 * @param month as 2025-11
 * @param fingerprint SHA-256 of the unpacked file
 * @param withoutGrid rows left out since they have no grid reference
 * @param added postcodes that the directory before had not
 * @param changed postcodes that lay elsewhere in the directory before
 * @param removed postcodes that only the directory before had
 * @param organisation whose officer imported it
 */
public record PostcodeEditionView(
        UUID id,
        String month,
        String fingerprint,
        int postcodes,
        int withoutGrid,
        int added,
        int changed,
        int removed,
        String organisation,
        Instant importedAt) {}
