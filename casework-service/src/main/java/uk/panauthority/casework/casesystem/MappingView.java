package uk.panauthority.casework.casesystem;

import java.time.Instant;
import java.util.Map;
import uk.panauthority.common.http.Versioned;

/** The mapping that holds for an authority. */
public record MappingView(
        String responsibleLa,
        long version,
        Map<String, String> fields,
        Map<String, Map<String, String>> values,
        Instant uploadedAt,
        String uploadedBy)
        implements Versioned {}
