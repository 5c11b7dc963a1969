package uk.panauthority.casework.episode;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** Making an episode void, merging two, and undoing a merge; what removes a record from the counts takes two people. */
@Path("/api/casework/v1/missing-episodes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Missing episodes")
public class EpisodeDecisionResource {

    private final EpisodeDecisions decisions;

    public EpisodeDecisionResource(EpisodeDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("/void-proposal")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Ask for an episode to be made void",
            description = "By the responsible or the host authority; a force does it with a cancellation. Refused:"
                    + " transition-refused while a proposal waits, code-not-valid.")
    public Response proposeVoid(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.VoidProposal request) {
        return Answers.ok(decisions.proposeVoid(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/merge")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Make this episode part of another of the same child",
            description = "By the responsible authority. All references, the earliest report and the later start are"
                    + " kept. Refused: ends-differ (409) when the two tell different returns, end-before-start,"
                    + " episode-overlap (409), field-invalid for an episode of another child.")
    public Response merge(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.Merging request) {
        return Answers.ok(decisions.merge(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/split-proposal")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Ask for a merge to be undone",
            description =
                    "On the merged episode, or with mergeId on the one that took others in. Refused: not-found for"
                            + " a merge that is none, transition-refused while a proposal waits, code-not-valid.")
    public Response proposeSplit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.SplitProposal request) {
        return Answers.ok(decisions.proposeSplit(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/proposals/{proposalId}/confirmation")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Agree to a proposal as the second person",
            description =
                    "By the responsible authority. Nothing is deleted. Refused: self-approval (403) for the person"
                            + " who proposed it, transition-refused when it is decided, episode-overlap (409) when two"
                            + " episodes would overlap once apart.")
    public Response confirm(
            @PathParam("id") UUID id,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(decisions.confirm(id, proposalId, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/proposals/{proposalId}/refusal")
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Leave everything as it is, as the second person",
            description = "By the responsible authority. Refused: as for the confirmation.")
    public Response refuse(
            @PathParam("id") UUID id,
            @PathParam("proposalId") UUID proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(decisions.refuse(id, proposalId, VersionTag.of(ifMatch)));
    }
}
