package uk.panauthority.casework.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an interview brought to light. The author's and the child's words are nobody else's to change.
 *
 * @param childWords the child's own words
 */
record InterviewReport(
        String author,
        Instant writtenAt,
        List<String> pushFactors,
        List<String> pullFactors,
        String childWords,
        String analysis,
        List<Action> actions,
        List<String> recommendations) {

    /** Something to be done, by whom and by when. */
    record Action(String what, String who, LocalDate by) {}

    /** Push and pull factors together, as other services learn of them. */
    List<String> factorCodes() {
        return Stream.concat(pushFactors.stream(), pullFactors.stream())
                .distinct()
                .toList();
    }

    /** The words must not reach a log by accident. */
    @Override
    public String toString() {
        return "InterviewReport[words withheld]";
    }
}
