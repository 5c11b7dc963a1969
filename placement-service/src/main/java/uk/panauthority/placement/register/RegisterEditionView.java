package uk.panauthority.placement.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A list of Ofsted's that was imported.
 *
 * @param asOf the day of the list
 * @param fingerprint SHA-256 of the unpacked file
 * @param entries how many providers it had
 * @param differences how many changes from the one before
 * @param organisation whose officer imported it
 */
public record RegisterEditionView(
        UUID id,
        RegisterList list,
        LocalDate asOf,
        String fingerprint,
        int entries,
        int differences,
        String organisation,
        Instant importedAt) {}
