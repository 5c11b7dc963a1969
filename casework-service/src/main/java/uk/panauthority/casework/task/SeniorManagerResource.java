package uk.panauthority.casework.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.idempotency.Idempotent;

/** The senior manager whom an organisation has named for missing children. */
@Path("/api/casework/v1/senior-managers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Escalations")
public class SeniorManagerResource {

    private final EscalationService service;

    public SeniorManagerResource(EscalationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR"})
    @Operation(
            summary = "Who is and was the named senior manager of the caller's organisation",
            description = "The latest first.")
    public Map<String, List<SeniorManagerView>> seniorManagers() {
        return Map.of("items", service.seniorManagers());
    }

    @POST
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Name the senior manager from a day on",
            description = "The one before stays so until the day before. Refused with field-invalid when the day is"
                    + " past, or not after the day on which the last was named to begin.")
    public Response name(@NotNull @Valid TaskRequests.Naming naming) {
        SeniorManagerView view = service.name(naming);
        return Answers.created("/api/casework/v1/senior-managers", view);
    }
}
