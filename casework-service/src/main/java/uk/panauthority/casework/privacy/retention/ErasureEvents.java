package uk.panauthority.casework.privacy.retention;

import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of erasures. */
public sealed interface ErasureEvents extends DomainEvent {

    /**
     * A child's record was erased here; whoever keeps something about the child decides about it under its own rules.
     *
     * @param tombstoneId id of the decision, under which the tombstones are found
     */
    record RecordErased(
            UUID tombstoneId, String childRef, String authority, String recordType, String rule, LocalDate erasedOn)
            implements ErasureEvents {

        @Override
        public String subject() {
            return tombstoneId.toString();
        }
    }
}
