package uk.panauthority.casework.child;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.http.Versioned;

/**
 * A child as its own authority sees it.
 *
 * @param id the child's reference, used by every other record instead of a name
 */
public record ChildView(
        String id,
        long version,
        String state,
        String responsibleLa,
        String childNumber,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        boolean lookedAfter,
        Instant registeredAt,
        List<String> actions)
        implements Versioned {}
