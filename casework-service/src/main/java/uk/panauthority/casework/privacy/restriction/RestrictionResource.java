package uk.panauthority.casework.privacy.restriction;

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

/** Restrictions of records to named people. */
@Path("/api/casework/v1/restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Restricted records")
public class RestrictionResource {

    private final RestrictionService service;

    public RestrictionResource(RestrictionService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Restrict a child's records to named people",
            description =
                    "For children of the officer's own authority. From then on the records do not exist for anybody"
                            + " else, inside the authority as well. Refused: not-found, restriction-exists, field-invalid without"
                            + " a single grant.")
    public Response restrict(@Valid @NotNull RestrictionRequests.Restricting request) {
        RestrictionView view = service.restrict(request);
        return Answers.created("/api/casework/v1/restrictions/" + view.id(), view);
    }

    @GET
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "Restrictions of the officer's authority, newest first")
    public Page<RestrictionView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "restrictions"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "Read a restriction with its grants")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @POST
    @Path("/{id}/grants")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Let one more person see the records",
            description = "The person's role and organisation must still admit it; a grant alone shows nothing.")
    public Response grant(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RestrictionRequests.Person person) {
        return Answers.ok(service.grant(id, VersionTag.of(ifMatch), person));
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "End one person's grant",
            description = "Refused: field-invalid when the person has none or is the last one; lift the restriction"
                    + " instead.")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RestrictionRequests.Person person) {
        return Answers.ok(service.withdraw(id, VersionTag.of(ifMatch), person));
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Lift a restriction",
            description =
                    "The relation of the organisation decides again. Refused: transition-refused when it is lifted.")
    public Response lift(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.lift(id, VersionTag.of(ifMatch)));
    }
}
