package uk.panauthority.common.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact that other services may learn of, as a thin record: ids, codes, times, organisations, amounts. It never carries
 * a name, a date of birth, an address or free text. The record's components are its JSON; its simple name, with the
 * service and the schema version, is its type.
 */
public interface DomainEvent {

    /** Id of the aggregate that the fact is about. Events of one subject are delivered in the order of their writing. */
    @JsonIgnore
    String subject();

    /** Rises when the payload changes in a way that an older reader would misread. */
    default int schemaVersion() {
        return 1;
    }
}
