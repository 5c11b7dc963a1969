package uk.panauthority.casework.interview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.time.PlatformClock;

/** What is decided about interviews over HTTP: which episodes one covers, and that one is not held. */
@Path("/api/casework/v1/return-interviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Return interviews")
public class DecisionResource {

    private final DecisionService decisions;
    private final EpisodeChoiceService choices;
    private final InterviewClocks clocks;
    private final Clock clock;

    public DecisionResource(
            DecisionService decisions, EpisodeChoiceService choices, InterviewClocks clocks, Clock clock) {
        this.decisions = decisions;
        this.choices = choices;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GET
    @Path("/clock-rules")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER", "DUTY_WORKER"})
    @Operation(
            summary = "The clocks of interviews that hold today",
            description = "Duties D4 to D9 and sign-off, each with its source; verifiedOn is null until somebody has"
                    + " confirmed the row against it.")
    public List<ClockRuleView> clockRules() {
        return clocks.rulesOn(LocalDate.now(clock.withZone(PlatformClock.LONDON)));
    }

    @POST
    @Path("/{id}/episodes")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Choose how a new absence during the wait is dealt with",
            description =
                    "By the delivering authority, until the interview is held: SAME_OFFER lets this interview cover the"
                            + " episode, ANOTHER_INTERVIEW gives it one of its own; the choice is kept. Refused with"
                            + " episode-of-other-child, and with field-invalid when the episode cannot be moved.")
    public Response choose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.EpisodeDecision decision) {
        return Answers.ok(choices.choose(id, VersionTag.of(ifMatch), decision));
    }

    @POST
    @Path("/{id}/not-possible")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record that the interview is not possible",
            description = "After as many tries without success, on as many days, as the dated setting asks, else"
                    + " attempts-too-few with both figures; or for a danger, which has to be said, else reason-required."
                    + " carer-view-missing when the carer was not offered the chance to speak.")
    public Response notPossible(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Impossible impossible) {
        return Answers.ok(decisions.notPossible(id, VersionTag.of(ifMatch), impossible));
    }

    @POST
    @Path("/{id}/decision-not-to-offer")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Decide that no interview is offered",
            description = "By a manager of the responsible authority, with the reason and an answer to each line of the"
                    + " guidance's list that only people can know of. Refused with must-not-be-skipped and the codes that"
                    + " apply, unless an override reason is recorded.")
    public Response decideNot(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.DecisionNot decision) {
        return Answers.ok(decisions.decideNot(id, VersionTag.of(ifMatch), decision));
    }
}
