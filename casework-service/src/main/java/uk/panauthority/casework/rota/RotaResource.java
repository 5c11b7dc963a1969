package uk.panauthority.casework.rota;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;

/** The rota of the caller's own authority. */
@Path("/api/casework/v1/acknowledgement-rota")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Acknowledgement rota")
public class RotaResource {

    private final RotaService service;

    public RotaResource(RotaService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER"})
    @Operation(
            summary = "Read who is told of police messages that nobody has acknowledged",
            description = "An authority that never kept a rota has an empty one of version 0.")
    public Response read() {
        return Answers.ok(service.read());
    }

    @PUT
    @RolesAllowed("TEAM_MANAGER")
    @Operation(
            summary = "Keep the rota",
            description = "The whole list, in the order in which people are told; times are London time. Refused:"
                    + " field-invalid, version-mismatch.")
    public Response keep(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RotaRequests.Keeping request) {
        return Answers.ok(service.keep(VersionTag.of(ifMatch), request));
    }
}
