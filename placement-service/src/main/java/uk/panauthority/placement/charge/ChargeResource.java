package uk.panauthority.placement.charge;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** Charges of a placement over HTTP. */
@Path("/api/placement/v1/placements/{id}/charges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Charges",
        description =
                "What has been charged for placements, and the monthly statements. Entries are only ever added. Seen"
                        + " by the responsible authority and the provider.")
public class ChargeResource {

    private final ChargeService service;

    public ChargeResource(ChargeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.FINANCE_OFFICER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Post a month",
            description =
                    "Of a month that is over: its nights from arrival to departure, and what has become known since of"
                            + " months posted before, as entries that name what they correct (event ChargePosted for each). 201 the"
                            + " first time; 200 with the same content when the month was posted already, and nothing is added. 422"
                            + " field-invalid while the month runs; 409 transition-refused when the child has not come.")
    public Response post(@PathParam("id") UUID id, @NotNull @Valid ChargeRequests.Post request) {
        ChargeService.Posted posted = service.post(id, request);
        return Response.status(posted.first() ? Response.Status.CREATED : Response.Status.OK)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(posted.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List the charges of a placement",
            description = "Newest first. 422 paging-invalid; 404 not-found for any organisation without a part in it.")
    public Page<ChargeView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(id, PageRequest.of(limit, cursor, "charges:" + id));
    }
}
