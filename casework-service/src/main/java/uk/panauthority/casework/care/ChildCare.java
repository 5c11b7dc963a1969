package uk.panauthority.casework.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * All that has been told of one child's care. What is told twice changes nothing; what is told differently for the same
 * first day is a correction.
 */
@Entity
@Table(name = "child_care")
class ChildCare {

    @Id
    @Column(name = "child_ref")
    private String childRef;

    @Version
    private long version;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CarePeriod> periods;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "legal_statuses")
    private List<LegalStatus> legalStatuses;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WorkerAllocation> workers;

    /** The latest allocation again, for lists that show who answers for a child. */
    @Column(name = "present_worker")
    private @Nullable String presentWorker;

    /** For Hibernate. */
    protected ChildCare() {}

    ChildCare(String childRef, String responsibleLa) {
        this.childRef = childRef;
        this.responsibleLa = responsibleLa;
        this.periods = List.of();
        this.legalStatuses = List.of();
        this.workers = List.of();
    }

    /**
     * Takes a period of care.
     *
     * @return the event when its end became known or was corrected
     * @throws Problem {@code field-invalid} for days that contradict each other or lie in the future, {@code
     *     code-not-valid} for a reason that is none, {@code care-overlap} when the child would be in care twice
     */
    Optional<CareEvents> tell(CarePeriod told, LocalDate today) {
        mustBePossible(told, today);
        Optional<CarePeriod> before =
                periods.stream().filter(p -> p.from().equals(told.from())).findFirst();
        if (before.filter(told::equals).isPresent()) {
            return Optional.empty();
        }
        if (told.to() == null && before.map(CarePeriod::to).isPresent()) {
            throw Problem.at("/to", CommonProblem.FIELD_INVALID, "An end can be corrected, not withdrawn.");
        }
        List<CarePeriod> others =
                periods.stream().filter(p -> !p.from().equals(told.from())).toList();
        if (others.stream().anyMatch(told::overlaps)) {
            throw Problem.of(CaseworkProblem.CARE_OVERLAP);
        }
        periods = sorted(others, told, Comparator.comparing(CarePeriod::from));
        return told.to() == null
                ? Optional.empty()
                : Optional.of(new CareEvents.CareEnded(childRef, Objects.requireNonNull(told.endCode()), told.to()));
    }

    private static void mustBePossible(CarePeriod told, LocalDate today) {
        if (told.from().isAfter(today)) {
            throw Problem.at("/from", CommonProblem.FIELD_INVALID, "The day lies in the future.");
        }
        if ((told.to() == null) != (told.endCode() == null)) {
            throw Problem.at("/endCode", CommonProblem.FIELD_INVALID, "Last day and reason are told together.");
        }
        if (told.to() == null || told.endCode() == null) {
            return;
        }
        if (told.to().isBefore(told.from()) || told.to().isAfter(today)) {
            throw Problem.at(
                    "/to", CommonProblem.FIELD_INVALID, "The last day is not before the first, nor in the future.");
        }
        if (!CareCodes.isEndOfCare(told.endCode(), told.to())) {
            throw Problem.at("/endCode", CommonProblem.CODE_NOT_VALID, "This reason is not one of the list.");
        }
    }

    /**
     * Takes a legal status.
     *
     * @return the event, unless it was known
     * @throws Problem {@code code-not-valid}, {@code field-invalid}
     */
    Optional<CareEvents> tell(LegalStatus told, LocalDate today) {
        mustHaveBegun(told.since(), today);
        if (!CareCodes.isLegalStatus(told.code(), told.since())) {
            throw Problem.at("/code", CommonProblem.CODE_NOT_VALID, "This legal status is not one of the list.");
        }
        if (legalStatuses.contains(told)) {
            return Optional.empty();
        }
        List<LegalStatus> others = legalStatuses.stream()
                .filter(s -> !s.since().equals(told.since()))
                .toList();
        legalStatuses = sorted(others, told, Comparator.comparing(LegalStatus::since));
        return Optional.of(new CareEvents.LegalStatusChanged(childRef, told.code(), told.since()));
    }

    /**
     * Takes an allocation. Those that begin earlier stay.
     *
     * @return the event, unless it was known
     * @throws Problem {@code field-invalid} for a day in the future
     */
    Optional<CareEvents> tell(WorkerAllocation told, LocalDate today) {
        mustHaveBegun(told.since(), today);
        boolean known = workers.stream()
                .anyMatch(w -> w.since().equals(told.since())
                        && w.worker().equals(told.worker())
                        && Objects.equals(w.contractId(), told.contractId()));
        if (known) {
            return Optional.empty();
        }
        List<WorkerAllocation> others =
                workers.stream().filter(w -> !w.since().equals(told.since())).toList();
        workers = sorted(others, told, Comparator.comparing(WorkerAllocation::since));
        presentWorker = workers.getLast().worker();
        return Optional.of(new CareEvents.WorkerAllocated(childRef, told.worker(), told.since(), told.contractId()));
    }

    /** Whether somebody else answers for the child on the day before. */
    boolean isHandedOver(WorkerAllocation told) {
        return workers.stream()
                .filter(w -> w.since().isBefore(told.since()))
                .max(Comparator.comparing(WorkerAllocation::since))
                .filter(w -> !w.worker().equals(told.worker()))
                .isPresent();
    }

    /** Whether the end of the period that began then has been told. */
    boolean hasEnded(LocalDate from) {
        return periods.stream().anyMatch(p -> p.from().equals(from) && p.to() != null);
    }

    CareFacts facts(boolean statedLookedAfter) {
        return new CareFacts(childRef, responsibleLa, statedLookedAfter, periods, legalStatuses, workers);
    }

    /** Counts from 1, so that 0 says that nothing has been told. */
    long shownVersion() {
        return version + 1;
    }

    private static void mustHaveBegun(LocalDate since, LocalDate today) {
        if (since.isAfter(today)) {
            throw Problem.at("/since", CommonProblem.FIELD_INVALID, "The day lies in the future.");
        }
    }

    private static <T> List<T> sorted(List<T> others, T told, Comparator<T> order) {
        return Stream.concat(others.stream(), Stream.of(told)).sorted(order).toList();
    }
}
