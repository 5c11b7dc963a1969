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

/** Holds of beds over HTTP. */
@Path(BedHoldResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bed holds",
        description =
                "Short reservations of beds for referrals. Seen by the authority and the provider; others see that a"
                        + " bed is held.")
public class BedHoldResource {

    static final String PATH = "/api/placement/v1/bed-holds";

    private final BedHolds holds;

    public BedHoldResource(BedHolds holds) {
        this.holds = holds;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Hold a bed",
            description = "For a referral of the caller's own authority, from a night on, until expiresAt: after the"
                    + " hours asked for, or the usual time. Nobody else can take, hold or void the bed until then. 409"
                    + " bed-not-available; 422 field-invalid for a night that is past or too many hours.")
    public Response hold(@NotNull @Valid BedHoldRequests.Hold request) {
        BedHoldView hold = holds.hold(request);
        return Answers.created(PATH + "/" + hold.id(), hold);
    }

    @POST
    @Path("/{id}/release")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Give a held bed back",
            description =
                    "The bed is free again at once. 409 transition-refused for a hold that was used or given back,"
                            + " or whose time has run out.")
    public Response release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(holds.release(id, VersionTag.of(ifMatch)));
    }

    @GET
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER, Roles.AUDITOR, Roles.PROVIDER_USER})
    @Operation(
            summary = "List holds of beds",
            description = "Of the caller's organisation, newest first. 422 paging-invalid.")
    public Page<BedHoldView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return holds.list(PageRequest.of(limit, cursor, "bed-holds"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.COMMISSIONING_OFFICER, Roles.AUDITOR, Roles.PROVIDER_USER})
    @Operation(
            summary = "Show a hold of a bed",
            description = "404 not-found for any organisation without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(holds.get(id));
    }
}
