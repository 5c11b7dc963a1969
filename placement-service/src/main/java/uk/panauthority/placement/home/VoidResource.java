package uk.panauthority.placement.home;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.party.Roles;

/** Voids over HTTP. */
@Path(VoidResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Bed voids", description = "Nights on which a bed cannot be used: bed, days and a code, for all to see.")
public class VoidResource {

    static final String PATH = "/api/placement/v1/bed-voids";

    private final VoidPeriods voids;

    public VoidResource(VoidPeriods voids) {
        this.voids = voids;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Record a void",
            description =
                    "For a bed of the caller's own home, kept by a block or not; the cause says who answers for it"
                            + " (event BedVoided). 409 bed-occupied over a night on which a child sleeps there; 409"
                            + " bed-not-available over another void or a hold; 422 code-not-valid; 422 field-invalid.")
    public Response record(@NotNull @Valid VoidRequests.Record request) {
        VoidView recorded = voids.record(request);
        return Answers.created(PATH + "/" + recorded.id(), recorded);
    }

    @POST
    @Path("/{id}/revision")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Revise a void",
            description = "Other nights or another cause, whole; what was said before stays in revisions. A bed that"
                    + " comes back early is a revision too. Refusals as for recording; 409 transition-refused for a"
                    + " cancelled one.")
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VoidRequests.Nights request) {
        return Answers.ok(voids.revise(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/attribution")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Say who answers for a void",
            description = "By the authority whose block has the bed, whatever the cause usually means; nights that the"
                    + " provider answers for are not paid for. 403 forbidden for any other.")
    public Response attribute(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid VoidRequests.Attribute request) {
        return Answers.ok(voids.attribute(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Cancel a void",
            description = "The bed could be used on all its nights (event BedReturned); the void stays to be seen. 409"
                    + " transition-refused for one that is cancelled.")
    public Response cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(voids.cancel(id, VersionTag.of(ifMatch)));
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "List voids",
            description = "Of one home or of all, newest first, cancelled ones too. 422 paging-invalid.")
    public Page<VoidView> list(
            @QueryParam("homeId") @Nullable UUID homeId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return voids.list(homeId, PageRequest.of(limit, cursor, "bed-voids:" + homeId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Show a void", description = "With all that was said of it before. 404 not-found.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(voids.get(id));
    }
}
