package uk.panauthority.casework.child;

import java.time.LocalDate;

/**
 * What the matching of a message needs of a child.
 *
 * @param nameKey the name in the form of {@link NameKey}
 */
public record KnownChild(
        String childRef, String responsibleLa, String childNumber, String nameKey, LocalDate dateOfBirth) {

    /** The record must not reach a log by accident. */
    @Override
    public String toString() {
        return "KnownChild[" + childRef + "]";
    }
}
