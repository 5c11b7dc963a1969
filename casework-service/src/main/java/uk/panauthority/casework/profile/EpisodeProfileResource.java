package uk.panauthority.casework.profile;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import uk.panauthority.common.idempotency.Idempotent;

/** The profile as it was given to those who look for a missing child, with part 2. */
@Path("/api/casework/v1/missing-episodes/{id}/philomena-profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Philomena profile")
public class EpisodeProfileResource {

    private final ProfileService service;

    public EpisodeProfileResource(ProfileService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR", "SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "The snapshot of an absence",
            description =
                    "For the force and the authorities of the absence: part 1 as it was when the child was reported"
                            + " missing, and part 2. Later edits leave it as it was.")
    public ProfileView.OfEpisode read(@PathParam("id") UUID id) {
        return service.ofEpisode(id);
    }

    @POST
    @Path("/part-two")
    @RolesAllowed({"SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Write down what is known of this absence",
            description = "Each writing is kept, the newest comes first. Refused: not-found.")
    public Response writePartTwo(@PathParam("id") UUID id, @Valid @NotNull PartTwo partTwo) {
        return Response.created(URI.create("/api/casework/v1/missing-episodes/" + id + "/philomena-profile"))
                .entity(service.writePartTwo(id, partTwo))
                .build();
    }
}
