package uk.panauthority.placement.register;

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
import java.util.Locale;
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
import uk.panauthority.placement.party.Roles;

/** Consequences over HTTP. */
@Path("/api/placement/v1/consequences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Consequences",
        description =
                "Placements and orders to look at since their home closed or was graded Inadequate. Each authority"
                        + " sees its own.")
public class ConsequenceResource {

    private final ConsequenceService service;

    public ConsequenceResource(ConsequenceService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER, Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Say what was decided",
            description =
                    "By a code of the dated table and with the reasons; nothing of the placement or order changes by"
                            + " it. 422 code-not-valid; 422 reason-required; 409 transition-refused for one that is closed.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ConsequenceRequests.Close request) {
        return Answers.ok(service.close(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List consequences",
            description = "Of the caller's authority, newest first; only those OPEN or CLOSED when state says so. 422"
                    + " field-invalid; 422 paging-invalid.")
    public Page<ConsequenceView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        ConsequenceState asked = read(state);
        return service.list(asked, PageRequest.of(limit, cursor, "consequences:" + asked));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(summary = "Show a consequence", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    private static @Nullable ConsequenceState read(@Nullable String state) {
        try {
            return state == null ? null : ConsequenceState.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "The state is OPEN or CLOSED.");
        }
    }
}
