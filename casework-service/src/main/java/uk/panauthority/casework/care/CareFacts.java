package uk.panauthority.casework.care;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What other features may know of a child's care.
 *
 * @param periods the known periods of care, the earliest first; empty when none has been told
 * @param statedLookedAfter whether the child was registered as looked after. A child so registered for whom no period has
 *     been told counts as looked after on every day: leaving a looked-after child out of a return would be the worse
 *     error
 */
public record CareFacts(
        String childRef,
        String responsibleLa,
        boolean statedLookedAfter,
        List<CarePeriod> periods,
        List<LegalStatus> legalStatuses,
        List<WorkerAllocation> workers) {

    public CareFacts {
        periods = List.copyOf(periods);
        legalStatuses = List.copyOf(legalStatuses);
        workers = List.copyOf(workers);
    }

    /** Whether the child was looked after on that day. */
    public boolean lookedAfterOn(LocalDate day) {
        return periods.isEmpty() ? statedLookedAfter : periodOn(day).isPresent();
    }

    /** The period of care that the day belongs to; of two that meet on it, the earlier. */
    public Optional<CarePeriod> periodOn(LocalDate day) {
        return periods.stream().filter(p -> p.covers(day)).findFirst();
    }

    /** The legal status that held on that day. */
    public Optional<String> legalStatusOn(LocalDate day) {
        return legalStatuses.stream()
                .filter(s -> !s.since().isAfter(day))
                .max(Comparator.comparing(LegalStatus::since))
                .map(LegalStatus::code);
    }

    /** The id of the social worker who was allocated on that day. */
    public Optional<String> workerOn(LocalDate day) {
        return workers.stream()
                .filter(w -> !w.since().isAfter(day))
                .max(Comparator.comparing(WorkerAllocation::since))
                .map(WorkerAllocation::worker);
    }
}
