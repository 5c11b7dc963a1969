package uk.panauthority.casework.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * The senior manager of an organisation, and since when.
 *
 * @param person sign-in name
 * @param validTo last day; absent while nobody is named after them
 */
public record SeniorManagerView(
        UUID id,
        long version,
        String person,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String namedBy,
        Instant namedAt)
        implements Versioned {}
