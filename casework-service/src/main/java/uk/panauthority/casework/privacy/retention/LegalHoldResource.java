package uk.panauthority.casework.privacy.retention;

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

/** Stops on deletion. */
@Path("/api/casework/v1/legal-holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class LegalHoldResource {

    private final LegalHoldService service;

    public LegalHoldResource(LegalHoldService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Stop the deletion of a child's records",
            description = "For children of the officer's own authority. Refused: reason-required, not-found.")
    public Response set(@Valid @NotNull RetentionRequests.Holding request) {
        LegalHoldView view = service.set(request);
        return Answers.created("/api/casework/v1/legal-holds/" + view.id(), view);
    }

    @GET
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "Holds of the officer's authority, newest first; lifted ones stay listed")
    public Page<LegalHoldView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "legal-holds"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "Read a hold")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(summary = "Lift a hold", description = "Refused: reason-required, transition-refused when it is lifted.")
    public Response lift(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RetentionRequests.Lifting request) {
        return Answers.ok(service.lift(id, VersionTag.of(ifMatch), request));
    }
}
