package uk.panauthority.placement.impact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** Resident impact assessments over HTTP. */
@Path(ImpactResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Resident impact assessments",
        description = "Written by the receiving home, read by it and by the authority that buys.")
public class ImpactResource {

    static final String PATH = "/api/placement/v1/resident-impact-assessments";

    private final ImpactService service;

    public ImpactResource(ImpactService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Record a resident impact assessment",
            description =
                    "For a home of the caller's own, on the version of the referral that holds; a later one of the"
                            + " same home takes its place. 404 not-found for a referral without invitation; 409"
                            + " referral-version-stale; 409 transition-refused unless the search is on; 422 code-not-valid; 422"
                            + " field-invalid.")
    public Response assess(@NotNull @Valid ImpactRequests.Assess request) {
        ImpactView assessment = service.assess(request);
        return Response.created(URI.create(PATH + "/" + assessment.id()))
                .entity(assessment)
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER
    })
    @Operation(
            summary = "List resident impact assessments",
            description = "Of the caller's organisation, newest first. 422 paging-invalid.")
    public Page<ImpactView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "resident-impact-assessments"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER
    })
    @Operation(
            summary = "Show a resident impact assessment",
            description = "404 not-found for any organisation without a part in it.")
    public ImpactView get(@PathParam("id") UUID id) {
        return service.get(id);
    }
}
