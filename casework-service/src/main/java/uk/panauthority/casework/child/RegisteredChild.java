package uk.panauthority.casework.child;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.panauthority.common.access.Shared;

/**
 * What care and statutory returns need of a child.
 *
 * @param childNumber the number that the authority's case system gave the child
 * @param lookedAfter what was said when the child was registered
 */
public record RegisteredChild(
        String childRef, String responsibleLa, String childNumber, LocalDate dateOfBirth, boolean lookedAfter)
        implements Shared {

    @Override
    public Set<String> visibleTo() {
        return Set.of(responsibleLa);
    }

    @Override
    public Optional<String> person() {
        return Optional.of(childRef);
    }

    /** The record must not reach a log by accident. */
    @Override
    public String toString() {
        return "RegisteredChild[" + childRef + "]";
    }
}
