package uk.panauthority.casework.care;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A child's care as its own authority sees it.
 *
 * @param id the child's reference
 * @param version 0 while nothing has been told
 * @param state {@code LOOKED_AFTER} or {@code NOT_LOOKED_AFTER} today
 * @param legalStatus the present one
 * @param worker id of the present social worker
 */
public record CareView(
        String id,
        long version,
        String state,
        @Nullable String legalStatus,
        @Nullable String worker,
        List<CarePeriod> periods,
        List<LegalStatus> legalStatuses,
        List<WorkerAllocation> workers,
        List<String> actions)
        implements Versioned {

    static CareView of(CareFacts facts, long version, LocalDate today) {
        return new CareView(
                facts.childRef(),
                version,
                facts.lookedAfterOn(today) ? "LOOKED_AFTER" : "NOT_LOOKED_AFTER",
                facts.legalStatusOn(today).orElse(null),
                facts.workerOn(today).orElse(null),
                facts.periods(),
                facts.legalStatuses(),
                facts.workers(),
                List.of());
    }
}
