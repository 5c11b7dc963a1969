package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonCreator;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Stands where a caller might send what is computed, such as whether an interview was in time. It cannot be made. */
final class DerivedValue {

    private DerivedValue() {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DerivedValue of(Object sent) {
        throw Problem.of(CommonProblem.DERIVED_FIELD, "Timeliness is computed from the times.");
    }
}
