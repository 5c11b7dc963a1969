package uk.panauthority.casework.privacy.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.idempotency.Idempotent;

/** Sealed chronologies. */
@Path("/api/casework/v1/evidence-packs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence packs")
public class EvidenceResource {

    private final EvidenceService service;

    public EvidenceResource(EvidenceService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("PRIVACY_OFFICER")
    @Idempotent
    @Operation(
            summary = "Seal the chronology of a child",
            description =
                    "For children of the officer's own authority. Entries are ordered by what happened, then by when"
                            + " it became known; each has its source, its viewers and its hash. What a rule withholds is listed"
                            + " with the rule. Refused: not-found.")
    public Response make(@Valid @NotNull EvidenceRequests.Making request) {
        EvidencePackView view = service.make(request);
        return Answers.created("/api/casework/v1/evidence-packs/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "What a pack is and who received it")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @GET
    @Path("/{id}/file")
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(summary = "The sealed file", description = "Byte for byte as it was sealed. Each giving out is logged.")
    public Response file(@PathParam("id") UUID id) {
        return Response.ok(service.file(id), MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"evidence-pack-" + id + ".json\"")
                .build();
    }

    @GET
    @Path("/public-key")
    @RolesAllowed({"PRIVACY_OFFICER", "POLICE_COORDINATOR", "TEAM_MANAGER", "IRO"})
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The public key in PEM form", description = "With it a pack is verified without the platform.")
    public String publicKey() {
        return PackKey.pem(service.publicKey());
    }

    @POST
    @Path("/verification")
    @RolesAllowed({"PRIVACY_OFFICER", "POLICE_COORDINATOR", "TEAM_MANAGER", "IRO"})
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    @Operation(
            summary = "Verify a file",
            description = "Send the file as application/octet-stream. Refused: integrity-failed with the fault when one"
                    + " byte is not what was sealed. Nothing of the file is kept.")
    public Response verify(byte[] file) {
        return Response.ok(service.verify(file)).build();
    }
}
