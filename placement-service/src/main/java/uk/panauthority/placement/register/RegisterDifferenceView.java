package uk.panauthority.placement.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as everybody may read it.
 *
 * @param homeId absent for an agency, and for a home that could not be registered here
 * @param oldValue the grade's code or the number of places before
 * @param newValue the same in this list
 */
public record RegisterDifferenceView(
        String urn,
        @Nullable UUID homeId,
        DifferenceKind kind,
        @Nullable String oldValue,
        @Nullable String newValue) {}
