package uk.panauthority.casework.measure.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** Scrutiny packs over HTTP. */
@Path("/api/casework/v1/scrutiny-packs")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Scrutiny packs")
public class ScrutinyResource {

    private final ScrutinyService service;

    public ScrutinyResource(ScrutinyService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("TEAM_MANAGER")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Make the pack of a quarter",
            description =
                    "Of the caller's authority, as it is known now. Refused: field-invalid for a day that begins no"
                            + " quarter, or one that has not begun; forbidden to all but authorities.")
    public Response make(@Valid @NotNull ScrutinyRequests.Making request) {
        ScrutinyView pack = service.make(request);
        return Answers.created("/api/casework/v1/scrutiny-packs/" + pack.id(), pack);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read a pack",
            description = "Counted again from what was known when it was made: the figures stay the same. Measures by"
                    + " district, police force and deliverer, a trend of eight quarters, every definition with its version"
                    + " and whether it held last quarter. Small numbers are hidden. Audited.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id, "read"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces("text/csv;qs=0.5")
    @Operation(summary = "Export a pack", description = "As the JSON; a hidden figure is an asterisk.")
    public Response export(@PathParam("id") UUID id) {
        return Response.ok(service.read(id, "export").csv(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"scrutiny-pack.csv\"")
                .build();
    }

    @PUT
    @Path("/{id}/narrative")
    @RolesAllowed("TEAM_MANAGER")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what the figures mean",
            description = "The manager's words, kept with author and time. Refused: version-mismatch, field-invalid.")
    public Response narrate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ScrutinyRequests.Narration request) {
        return Answers.ok(service.narrate(id, VersionTag.of(ifMatch), request));
    }
}
