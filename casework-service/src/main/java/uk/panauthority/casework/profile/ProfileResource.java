package uk.panauthority.casework.profile;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** Part 1 of the Philomena profile. */
@Path("/api/casework/v1/children/{childRef}/philomena-profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Philomena profile")
public class ProfileResource {

    private final ProfileService service;

    public ProfileResource(ProfileService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({"SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Begin the profile of a child of the caller's authority",
            description =
                    "A placement that becomes known begins it by itself. Text is kept as given and flagged when it"
                            + " holds markup or turns its direction. Refused: not-found, profile-exists.")
    public Response begin(@PathParam("childRef") String childRef, @Valid @NotNull PartOne partOne) {
        ProfileView view = service.begin(childRef, partOne);
        return Answers.created("/api/casework/v1/children/" + view.childRef() + "/philomena-profile", view);
    }

    @GET
    @RolesAllowed({"SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER", "CARER"})
    @Operation(
            summary = "Read the profile",
            description = "For the responsible authority, and for the home as long as the child lives there.")
    public Response read(@PathParam("childRef") String childRef) {
        return Answers.ok(service.read(childRef));
    }

    @PUT
    @RolesAllowed({"SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER", "CARER"})
    @Operation(
            summary = "Write the profile anew",
            description = "Every revision is kept; snapshots that were given out stay as they are.")
    public Response write(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PartOne partOne) {
        return Answers.ok(service.write(childRef, VersionTag.of(ifMatch), partOne));
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed({"SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER", "CARER"})
    @Idempotent
    @Operation(
            summary = "Confirm that the profile still holds after a move",
            description = "Refused: transition-refused when no confirmation is due.")
    public Response confirm(@PathParam("childRef") String childRef, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(service.confirm(childRef, VersionTag.of(ifMatch)));
    }
}
