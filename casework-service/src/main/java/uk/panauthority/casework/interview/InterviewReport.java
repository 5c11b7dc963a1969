package uk.panauthority.casework.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;

/**
 * What an interview brought to light, by the eight parts of the form. The author's and the child's words are nobody else's
 * to change. Whether it was late is not among it.
 *
 * @param administration part 1; null until it is written
 * @param pushFactors part 2, with pullFactors: before the child left
 * @param whileAway part 3
 * @param onReturn part 4
 * @param indicators part 5
 * @param childWords part 6, the child's own words
 * @param carerView part 7
 * @param analysis part 8, with riskNow, actions, recommendations
 * @param childsCopy part 8, what is written for the child to keep
 */
record InterviewReport(
        String author,
        Instant writtenAt,
        InterviewForm.@Nullable Administration administration,
        List<String> pushFactors,
        List<String> pullFactors,
        InterviewForm.@Nullable WhileAway whileAway,
        InterviewForm.@Nullable OnReturn onReturn,
        List<InterviewForm.Indicator> indicators,
        String childWords,
        InterviewForm.@Nullable CarerView carerView,
        String analysis,
        @Nullable RiskLevel riskNow,
        List<Action> actions,
        List<String> recommendations,
        @Nullable String childsCopy) {

    /** Something to be done, by whom and by when. */
    record Action(String what, String who, LocalDate by) {}

    /** The same without whom the child was with, for readers who never learn that. */
    InterviewReport withoutPeople() {
        InterviewForm.WhileAway away = whileAway;
        return new InterviewReport(
                author,
                writtenAt,
                administration,
                pushFactors,
                pullFactors,
                away == null ? null : away.withoutPeople(),
                onReturn,
                indicators,
                childWords,
                carerView,
                analysis,
                riskNow,
                actions,
                recommendations,
                childsCopy);
    }

    /** Push and pull factors together, as other services learn of them. */
    List<String> factorCodes() {
        return Stream.concat(pushFactors.stream(), pullFactors.stream())
                .distinct()
                .toList();
    }

    /** The kinds of place where the child was. */
    List<String> placeKinds() {
        return whileAway == null
                ? List.of()
                : whileAway.places().stream()
                        .map(InterviewForm.Place::kindCode)
                        .distinct()
                        .toList();
    }

    /** Why the interview was late, where that was written; whether it was late the times say. */
    @Nullable
    String lateReasonCode() {
        return administration == null ? null : administration.lateReasonCode();
    }

    /** The words must not reach a log by accident. */
    @Override
    public String toString() {
        return "InterviewReport[words withheld]";
    }
}
