package uk.panauthority.casework.interview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.panauthority.common.idempotency.Idempotent;

/** That a missing child is in another safe place, over HTTP. */
@Path("/api/casework/v1/missing-episodes/{id}/safe-place")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Return interviews")
public class SafePlaceResource {

    private final SafePlaceService service;

    public SafePlaceResource(SafePlaceService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"DUTY_WORKER", "SOCIAL_WORKER"})
    @Idempotent
    @Operation(
            summary = "Record that the child was located and taken to another safe place",
            description =
                    "By the responsible or the host authority. By the dated setting this starts the clock of the return"
                            + " interview before the child returns. Refused: code-not-valid, times-inconsistent.")
    public Response located(@PathParam("id") UUID id, @NotNull @Valid InterviewRequests.SafePlace told) {
        return Response.status(Response.Status.CREATED)
                .entity(service.located(id, told))
                .build();
    }
}
