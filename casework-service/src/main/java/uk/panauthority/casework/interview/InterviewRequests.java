package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What people send about interviews. Whether an interview was in time is never among it: {@code in72Hours} and its like
 * are refused by name, so that a caller learns why.
 */
final class InterviewRequests {

    private InterviewRequests() {}

    /**
     * Gives the interview to an organisation, or names its interviewer.
     *
     * @param interviewer username of the person; may be named later by the organisation itself
     */
    public record AllocationOrder(
            @NotBlank @Size(max = 100) String interviewerOrganisation,
            @Nullable @Size(min = 1, max = 100) String interviewer) {}

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
            @NotBlank @Size(max = 60) String reasonCode,
            @NotNull Decline.SaidBy saidBy,
            @Nullable Boolean carerViewOffered,
            @Nullable @Size(max = 10_000) String carerView) {}

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

    /** The report; it replaces what the author wrote before. */
    public record Report(
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> pushFactors,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 60) String> pullFactors,
            @NotNull @Size(max = 20_000) String childWords,
            @NotBlank @Size(max = 20_000) String analysis,
            @NotNull @Size(max = 50) List<@NotNull @Valid ActionItem> actions,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 60) String> recommendations,

            @Schema(hidden = true)
            @JsonAlias({"within72Hours", "heldWithin72Hours", "inTime", "late", "deadline", "clock"})
            @Nullable
            DerivedValue in72Hours) {}

    /** Something to be done, by whom and by when. */
    public record ActionItem(
            @NotBlank @Size(max = 1_000) String what,
            @NotBlank @Size(max = 200) String who,
            @NotNull LocalDate by) {}

    /** Submits, approves or reopens the interview as it stands; there is nothing to send. */
    public record AsItStands(
            @Schema(hidden = true)
            @JsonAlias({"within72Hours", "heldWithin72Hours", "inTime", "late", "deadline", "clock"})
            @Nullable
            DerivedValue in72Hours) {}

    /** Why the report goes back to its author. */
    public record SendingBack(@NotBlank @Size(max = 10_000) String comments) {}
}
