package uk.panauthority.placement.file;

import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.http.Versioned;

/** Why a file that looks wrong is right, as the organisation that confirmed it sees it. */
public record FileConfirmationView(
        UUID id, long version, String fingerprint, String reason, String confirmedBy, Instant confirmedAt)
        implements Versioned {}
