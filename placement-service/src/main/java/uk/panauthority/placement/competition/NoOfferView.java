package uk.panauthority.placement.competition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/** A reply that no offer will come, as the buyer and its provider see it. */
public record NoOfferView(
        String providerId, String reasonCode, @Nullable String note, Instant recordedAt, long version)
        implements Versioned {}
