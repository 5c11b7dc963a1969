package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;

/**
 * What a recipient reads, as it was sent. Parts beyond the level are absent; carers never read whom the child was with.
 *
 * @param report the whole report; only at the level {@code FULL}
 * @param summary the sharer's words; only at the level {@code SUMMARY}
 * @param intelligence what the police are to know; only of an intelligence item
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SharedContent(
        @Nullable InterviewReport report,
        @Nullable String summary,
        @Nullable List<String> pushFactors,
        @Nullable List<String> pullFactors,
        @Nullable List<String> recommendations,
        @Nullable RiskLevel riskNow,
        @Nullable List<InterviewReport.Action> actions,
        @Nullable String intelligence) {

    static SharedContent of(
            InterviewReport report, ShareTerms.Level level, @Nullable String summary, ShareTerms.Role reader) {
        return switch (level) {
            case FULL ->
                new SharedContent(
                        reader == ShareTerms.Role.CARER ? report.withoutPeople() : report,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case SUMMARY ->
                new SharedContent(
                        null,
                        summary,
                        report.pushFactors(),
                        report.pullFactors(),
                        report.recommendations(),
                        report.riskNow(),
                        report.actions(),
                        null);
            case ACTIONS_ONLY -> new SharedContent(null, null, null, null, null, null, report.actions(), null);
        };
    }

    static SharedContent intelligence(String words) {
        return new SharedContent(null, null, null, null, null, null, null, words);
    }

    /** The words must not reach a log by accident. */
    @Override
    public String toString() {
        return "SharedContent[words withheld]";
    }
}
