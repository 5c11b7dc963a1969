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

/** Erasure of children's records, by two people. */
@Path("/api/casework/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
public class ErasureResource {

    private final ErasureService service;

    public ErasureResource(ErasureService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Propose to erase a child's record",
            description =
                    "For children of the officer's own authority; nothing goes before a second person agrees. Refused:"
                            + " not-found, legal-hold, retention-not-due when the ground is time and it is not yet past.")
    public Response propose(@Valid @NotNull RetentionRequests.Proposal request) {
        ErasureView view = service.propose(request);
        return Answers.created("/api/casework/v1/erasures/" + view.id(), view);
    }

    @GET
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "Erasures that are due, proposed and decided, newest first")
    public Page<ErasureView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "erasures"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "Read an erasure", description = "It outlives the record.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @GET
    @Path("/{id}/tombstones")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "What remains: id, type, day and rule of each record that went")
    public Page<ErasureView.Tombstone> tombstones(@PathParam("id") UUID id) {
        return service.tombstones(id);
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(summary = "Take up what time has proposed", description = "Refused: transition-refused, legal-hold.")
    public Response takeUp(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.takeUp(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Agree as the second person: everything about the child goes",
            description = "What remains is a tombstone for each record, and the audit. Refused: self-approval,"
                    + " transition-refused, legal-hold.")
    public Response approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.approve(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/keeping")
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(summary = "Decide to keep the record", description = "Refused: transition-refused.")
    public Response keep(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.keep(id, VersionTag.of(ifMatch)));
    }
}
