package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;

/**
 * What people send about interviews. Whether an interview was in time is never among it: {@code in72Hours} and its like
 * are refused by name, so that a caller learns why.
 */
final class InterviewRequests {

    /** Text as it was said, over many lines; no NUL and no halves of characters, which no database stores. */
    private static final String WORDS = "[^\\x00\\p{Cs}]*";

    private static final String ONE_LINE = "[^\\p{Cc}\\p{Cs}]*";
    private static final String ID = "[A-Za-z0-9._@-]{1,100}";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    private InterviewRequests() {}

    /**
     * Gives the interview to an organisation, or names its interviewer.
     *
     * @param interviewer username of the person; may be named later by the organisation itself
     */
    public record AllocationOrder(
            @NotNull @Pattern(regexp = ID) String interviewerOrganisation,
            @Nullable @Pattern(regexp = ID) String interviewer) {}

    /** One try to reach the child. */
    public record Attempt(
            @NotNull Instant at,
            @NotNull InterviewAttempt.Channel channel,
            @NotNull InterviewAttempt.Result result) {}

    /** The offer. */
    public record Offer(
            @NotNull Instant offeredAt,
            @NotNull InterviewAttempt.Channel channel,
            @NotNull InterviewAttempt.OfferedTo offeredTo) {}

    /** The child says yes. */
    public record Acceptance(@NotNull Instant acceptedAt) {}

    /**
     * The child, or someone for the child, says no.
     *
     * @param carerViewOffered whether the carer was offered the chance to speak; nothing but true is taken
     * @param carerView what the carer said, if anything
     */
    public record Refusal(
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @NotNull Decline.SaidBy saidBy,
            @Nullable Boolean carerViewOffered,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String carerView) {}

    /**
     * The interview cannot be held.
     *
     * @param note the worker's words; needed for a ground of safety
     * @param carerViewOffered whether the carer was offered the chance to speak; nothing but true is taken
     */
    public record Impossible(
            @NotNull NotPossible.Ground ground,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String note,

            @Nullable Boolean carerViewOffered,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String carerView) {}

    /**
     * The decision that no interview is offered.
     *
     * @param reasonCode from the dated list
     * @param because the decider's words
     * @param concerns an answer to each line of the guidance's list that only people can know of
     * @param overrideReason why it is decided although something on the list applies
     */
    public record DecisionNot(
            @NotNull @Pattern(regexp = CODE) String reasonCode,

            @NotBlank @Size(max = 10_000) @Pattern(regexp = WORDS)
            String because,

            @NotNull @Size(max = 50) List<@NotNull @Valid Concern> concerns,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String overrideReason) {}

    /** Whether one line of the list applies to this child. */
    public record Concern(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotNull Boolean applies) {}

    /** How a new absence during the wait is dealt with. */
    public record EpisodeDecision(
            @NotNull UUID episodeId, @NotNull EpisodeChoice.Choice choice) {}

    /**
     * The child was located and taken to another safe place instead of returning.
     *
     * @param placeCode from the dated list; never an address
     */
    public record SafePlace(
            @NotNull Instant locatedAt,
            @NotNull @Pattern(regexp = CODE) String placeCode) {}

    /** An appointment. */
    public record Appointment(@NotNull Instant at) {}

    /** The child did not come to the appointment. */
    public record Missed(@NotNull Instant at, @NotNull InterviewAttempt.Channel channel) {}

    /** The interview took place. */
    public record Holding(
            @NotNull Instant heldAt,
            @NotNull Boolean seenAlone,

            @Schema(hidden = true)
            @JsonAlias({"within72Hours", "heldWithin72Hours", "inTime", "late", "deadline", "clock"})
            @Nullable
            DerivedValue in72Hours) {}

    /**
     * The report by the parts of the form; it replaces what the author wrote before. Parts that are not sent are not written
     * yet.
     */
    public record Report(
            @Valid InterviewForm.@Nullable Administration administration,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> pushFactors,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> pullFactors,
            @Valid InterviewForm.@Nullable WhileAway whileAway,
            @Valid InterviewForm.@Nullable OnReturn onReturn,
            @Nullable @Size(max = 50) List<InterviewForm.@NotNull @Valid Indicator> indicators,

            @NotNull @Size(max = 20_000) @Pattern(regexp = WORDS)
            String childWords,

            @Valid InterviewForm.@Nullable CarerView carerView,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = WORDS)
            String analysis,

            @Nullable RiskLevel riskNow,
            @NotNull @Size(max = 50) List<@NotNull @Valid ActionItem> actions,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Pattern(regexp = CODE) String> recommendations,

            @Nullable @Size(max = 10_000) @Pattern(regexp = WORDS)
            String childsCopy,

            @Schema(hidden = true)
            @JsonAlias({"within72Hours", "heldWithin72Hours", "inTime", "late", "deadline", "clock"})
            @Nullable
            DerivedValue in72Hours) {

        /** What was written, by whom and when. */
        InterviewReport writtenBy(String author, Instant at) {
            return new InterviewReport(
                    author,
                    at,
                    administration,
                    pushFactors,
                    pullFactors,
                    whileAway,
                    onReturn,
                    indicators == null ? List.of() : indicators,
                    childWords,
                    carerView,
                    analysis,
                    riskNow,
                    actions.stream()
                            .map(a -> new InterviewReport.Action(a.what(), a.who(), a.by()))
                            .toList(),
                    recommendations,
                    childsCopy);
        }
    }

    /** Something to be done, by whom and by when. */
    public record ActionItem(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = WORDS)
            String what,

            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String who,

            @NotNull LocalDate by) {}

    /** Submits, approves or reopens the interview as it stands; there is nothing to send. */
    public record AsItStands(
            @Schema(hidden = true)
            @JsonAlias({"within72Hours", "heldWithin72Hours", "inTime", "late", "deadline", "clock"})
            @Nullable
            DerivedValue in72Hours) {}

    /** Why the report goes back to its author. */
    public record SendingBack(
            @NotBlank @Size(max = 10_000) @Pattern(regexp = WORDS)
            String comments) {}
}
