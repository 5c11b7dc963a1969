package uk.panauthority.casework.privacy.breakglass;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Emergency reads. */
@Path("/api/casework/v1/break-glass")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Emergency reads")
@RolesAllowed({
    "POLICE_COORDINATOR",
    "DUTY_WORKER",
    "SOCIAL_WORKER",
    "TEAM_MANAGER",
    "INTERVIEWER",
    "INTERVIEW_COORDINATOR",
    "REVIEWER",
    "CE_WORKER",
    "MENTOR_SUPERVISOR",
    "CARER",
    "IRO",
    "PANEL_MEMBER",
    "PRIVACY_OFFICER"
})
public class BreakGlassResource {

    private final BreakGlassService service;

    public BreakGlassResource(BreakGlassService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @Operation(
            summary = "Open one child's records in an emergency",
            description = "For the caller alone, for reading alone, for 60 minutes (a dated setting). The child's"
                    + " authority is told at once and another person reviews it within 3 working days. Systems, mentors"
                    + " and analysts cannot. Refused: reason-required, one-child-only, not-found.")
    public Response open(@Valid @NotNull BreakGlassRequests.Opening request) {
        BreakGlassView view = service.open(request);
        return Answers.created("/api/casework/v1/break-glass/" + view.id(), view);
    }

    @GET
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(
            summary = "Emergency reads of the organisation's children and by its people, newest first",
            description = "Filter: state. An unknown state is 422 code-not-valid.")
    public Page<BreakGlassView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(stateOf(state), PageRequest.of(limit, cursor, "break-glass:" + state));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an emergency read",
            description = "For the person who opened it, and for privacy officers of both organisations.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @GET
    @Path("/{id}/records")
    @Operation(
            summary = "Where the child's records are read",
            description = "For the person who opened it, while it is open; afterwards 409 transition-refused. Each read"
                    + " is logged with the emergency as its reason.")
    public Page<EmergencyRecords.Address> records(@PathParam("id") UUID id) {
        return service.records(id);
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Review an emergency read",
            description = "By the child's authority, once it is over, and never by the person who opened it: 403"
                    + " self-approval. A concern needs a note: 422 reason-required.")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BreakGlassRequests.ReviewOutcome request) {
        return Answers.ok(service.review(id, VersionTag.of(ifMatch), request));
    }

    private static @Nullable BreakGlassState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(BreakGlassState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "This state is not known."));
    }
}
