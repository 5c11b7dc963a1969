package uk.panauthority.casework.notification;

import java.util.List;

/**
 * A child that may be meant, for a person of the child's own authority to decide on.
 *
 * @param reasons why, the strongest first
 */
public record Suggestion(String childRef, List<MatchReason> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    int weight() {
        return reasons.stream().mapToInt(MatchReason::weight).sum();
    }
}
