package uk.panauthority.placement.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/** Searches as the staff of the responsible authority see them. */
public final class SearchViews {

    private SearchViews() {}

    /**
     * A rung of a cascade.
     *
     * @param step its code
     * @param referralVersion for which it was opened
     * @param candidates why each home that was found was not used
     * @param homeId the home that was awarded
     */
    public record Step(
            UUID id,
            StepState state,
            long version,
            List<String> actions,
            UUID referralId,
            int position,
            String step,
            @Nullable Integer referralVersion,
            @Nullable String openedBy,
            @Nullable Instant openedAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String skipReason,
            List<CandidateOutcome> candidates,
            @Nullable UUID homeId)
            implements Versioned {}

    /**
     * One search of one rung, as it was then.
     *
     * @param state {@code CHOSEN} once a home was chosen, else {@code RUN}
     * @param needs what was asked
     * @param results what was found, best first, those excluded last
     * @param cut whether there were more homes than a search takes
     */
    public record Run(
            UUID id,
            String state,
            long version,
            List<String> actions,
            UUID stepId,
            UUID referralId,
            int referralVersion,
            LocalDate firstNight,
            Needs needs,
            List<MatchResult> results,
            boolean cut,
            String runBy,
            Instant runAt,
            List<Choice> choices)
            implements Versioned {}

    /** Which home a person chose. */
    public record Choice(UUID homeId, int rank, @Nullable String reason, String chosenBy, Instant chosenAt) {}
}
