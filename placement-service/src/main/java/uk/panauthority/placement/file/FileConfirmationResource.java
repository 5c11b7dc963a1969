package uk.panauthority.placement.file;

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
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** Confirmations of files over HTTP. */
@Path(FileConfirmationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of the postcode directory and of Ofsted's list.")
public class FileConfirmationResource {

    static final String PATH = "/api/placement/v1/file-confirmations";

    private final FileConfirmations confirmations;

    public FileConfirmationResource(FileConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Confirm a file that looks wrong",
            description = "A file refused as import-suspicious tells its fingerprint; confirmed with a reason, it is"
                    + " taken when it is sent again by the same organisation. 422 reason-required.")
    public Response confirm(@NotNull @Valid FileConfirmations.Confirm request) {
        FileConfirmationView confirmation = confirmations.confirm(request);
        return Answers.created(PATH + "/" + confirmation.id(), confirmation);
    }

    @GET
    @RolesAllowed({Roles.LEAD_ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List confirmations of files",
            description = "Of the caller's organisation, newest first. 422 paging-invalid.")
    public Page<FileConfirmationView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return confirmations.list(PageRequest.of(limit, cursor, "file-confirmations"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.LEAD_ADMIN, Roles.AUDITOR})
    @Operation(summary = "Show a confirmation of a file", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(confirmations.get(id));
    }
}
