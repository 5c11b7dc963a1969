package uk.panauthority.placement.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A paper of a provider.
 *
 * @param reference where the provider keeps it
 * @param expiresOn the last day on which it holds; absent when it does not run out
 * @param expired whether that day is past
 */
public record ProviderDocumentView(
        UUID id,
        String providerId,
        String kind,
        String title,
        String reference,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        boolean expired,
        Instant addedAt,
        long version)
        implements Versioned {}
