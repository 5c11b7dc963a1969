package uk.panauthority.common.access;

import java.util.Optional;
import java.util.Set;

/** A record that only certain organisations may know of. */
public interface Shared {

    /** The organisations that stand in a relation to this record: responsible, host, placed-with, allocated-to and so on. */
    Set<String> visibleTo();

    /** Reference of the one person whom the record is about; empty when it is about nobody, or not known about whom. */
    default Optional<String> person() {
        return Optional.empty();
    }
}
