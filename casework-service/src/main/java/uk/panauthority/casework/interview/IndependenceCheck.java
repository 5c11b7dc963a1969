package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.List;

/**
 * The proof, kept with each allocation, that the interviewer organisation does not care for the child (statutory guidance
 * on missing children, DfE, January 2014: the interviewer is independent).
 *
 * @param facts what was tested; empty for a child who lives at home and did then
 */
record IndependenceCheck(Instant at, List<IndependenceFact> facts) {

    IndependenceCheck {
        facts = List.copyOf(facts);
    }

    boolean passed() {
        return facts.stream().allMatch(IndependenceFact::independent);
    }
}
