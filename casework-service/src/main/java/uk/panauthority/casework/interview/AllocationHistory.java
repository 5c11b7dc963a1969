package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/** To whom an interview was given, one after another; the latest counts. Part of a {@link ReturnHomeInterview}. */
@Embeddable
class AllocationHistory {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "allocations")
    private List<Allocation> allocations = List.of();

    /** The contract of the latest allocation again, where the database can look it up. */
    @Column(name = "contract_id")
    private @Nullable UUID contractId;

    void given(Allocation allocation) {
        List<Allocation> all = new ArrayList<>(allocations);
        all.add(allocation);
        allocations = all;
        contractId = allocation.contractId();
    }

    /** The person who will hold the interview, with the proof that the person may. */
    void named(String person, IndependenceCheck proof) {
        replace(required().naming(person).rechecked(proof));
    }

    /** The allocation no longer counts from this day on. */
    void suspended(LocalDate from, String groundCode) {
        replace(required().suspended(from, groundCode));
    }

    void resumed() {
        replace(required().resumed());
    }

    void rechecked(IndependenceCheck proof) {
        replace(required().rechecked(proof));
    }

    Optional<Allocation> latest() {
        return allocations.isEmpty() ? Optional.empty() : Optional.of(allocations.getLast());
    }

    /** The latest allocation, unless it is suspended. */
    Optional<Allocation> standing() {
        return latest().filter(a -> a.suspendedFrom() == null);
    }

    Allocation required() {
        return latest().orElseThrow(() -> Problem.of(CaseworkProblem.NOT_ALLOCATED));
    }

    private void replace(Allocation with) {
        List<Allocation> all = new ArrayList<>(allocations);
        all.set(all.size() - 1, with);
        allocations = all;
    }
}
