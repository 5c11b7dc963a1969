package uk.panauthority.casework.profile;

import java.util.Optional;
import java.util.Set;
import uk.panauthority.common.access.Shared;

/** A child who is missing, with those who look for the child. */
record Searched(String childRef, Set<String> visibleTo) implements Shared {

    @Override
    public Optional<String> person() {
        return Optional.of(childRef);
    }
}
