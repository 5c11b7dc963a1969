package uk.panauthority.casework.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of a child's care: reference, code and day. */
public sealed interface CareEvents extends DomainEvent {

    String childRef();

    @Override
    default String subject() {
        return childRef();
    }

    /**
     * The child is no longer looked after. Published again when the day or the reason is corrected; readers keep the last.
     *
     * @param code REC code of the SSDA903 return
     * @param date the last day of care
     */
    record CareEnded(String childRef, String code, LocalDate date) implements CareEvents {}

    /**
     * The child is looked after on another legal ground.
     *
     * @param code LS code of the SSDA903 return
     * @param date the first day of it
     */
    record LegalStatusChanged(String childRef, String code, LocalDate date) implements CareEvents {}

    /**
     * Another social worker answers for the child.
     *
     * @param code the worker's id in the case system
     * @param date the first day
     * @param contractId the contract that supplies the worker's team; absent for the authority's own staff
     */
    record WorkerAllocated(
            String childRef,
            String code,
            LocalDate date,
            @Nullable UUID contractId) implements CareEvents {}
}
