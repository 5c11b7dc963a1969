package uk.panauthority.casework.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.idempotency.Idempotent;

/** Photos of police messages. */
@Path("/api/casework/v1/police-notifications")
@Tag(name = "Police notifications")
public class AttachmentResource {

    private final AttachmentService service;

    public AttachmentResource(AttachmentService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/attachments")
    @Consumes({"image/jpeg", "image/png", Inspection.ZIP})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Send a photo with a message of the caller's own force",
            description =
                    "The photo itself, or an archive of at most 20 photos, as the body; a name in Content-Disposition"
                            + " is judged and not kept. Where and when a photo was taken is removed; the original stays sealed."
                            + " Refused, with the file dropped and the message kept: unsupported-media-type when the bytes are not"
                            + " what they are said to be, payload-too-large above 8 MiB or for an archive that unpacks to more,"
                            + " attachment-unsafe, attachment-name.")
    public Response send(
            @PathParam("id") UUID notification,
            @HeaderParam("Content-Type") MediaType type,
            @HeaderParam("Content-Disposition") @Nullable String disposition,
            byte[] body) {
        String mediaType = type.getType() + "/" + type.getSubtype();
        return Response.status(Response.Status.CREATED)
                .entity(service.keep(notification, mediaType, FileNameHeader.name(disposition), body))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR", "DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "The photos of a message, without the pictures",
            description = "For those who may read its content; others get content-withheld. Audited.")
    public AttachmentList list(@PathParam("id") UUID notification) {
        return service.list(notification);
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    @Produces({"image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR", "DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "One photo, without its metadata",
            description = "For those who may read the message's content. Every download is audited.")
    public Response download(@PathParam("id") UUID notification, @PathParam("attachment") UUID id) {
        AttachmentService.Download download = service.download(notification, id);
        return Response.ok(download.bytes())
                .type(download.kind().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + download.kind().fileName() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
