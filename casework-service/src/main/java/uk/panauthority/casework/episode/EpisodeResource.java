package uk.panauthority.casework.episode;

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
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Absences of children, for the force, the responsible and the host authority. */
@Path("/api/casework/v1/missing-episodes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Missing episodes")
public class EpisodeResource {

    private static final Pattern CHILD_REF = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final EpisodeService service;

    public EpisodeResource(EpisodeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        "POLICE_SYSTEM",
        "POLICE_COORDINATOR",
        "DUTY_WORKER",
        "SOCIAL_WORKER",
        "TEAM_MANAGER",
        "INTERVIEW_COORDINATOR",
        "REVIEWER",
        "CASE_SYSTEM"
    })
    @Operation(
            summary = "Episodes that the caller's organisation may see, newest first",
            description = "Filters: state, childRef. Each episode shown is audited as read.")
    public Page<EpisodeView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("childRef") @Nullable String childRef,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (childRef != null && !CHILD_REF.matcher(childRef).matches()) {
            throw Problem.at("childRef", CommonProblem.FIELD_INVALID, "This is not a child's reference.");
        }
        return service.list(
                stateOf(state), childRef, PageRequest.of(limit, cursor, "missing-episodes:" + state + ":" + childRef));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "POLICE_SYSTEM",
        "POLICE_COORDINATOR",
        "DUTY_WORKER",
        "SOCIAL_WORKER",
        "TEAM_MANAGER",
        "INTERVIEW_COORDINATOR",
        "REVIEWER",
        "CASE_SYSTEM"
    })
    @Operation(summary = "Read an episode", description = "Every read is audited.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(service.read(id));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed("DUTY_WORKER")
    @Idempotent
    @Operation(
            summary = "Record the child's return",
            description = "By the responsible or the host authority. The clock of the return interview starts at this"
                    + " time. Refused: end-before-start, times-inconsistent when it lies in the future,"
                    + " transition-refused when a return is known.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull EpisodeRequests.Closure request) {
        return Answers.ok(service.close(id, VersionTag.of(ifMatch), request));
    }

    private static @Nullable EpisodeState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(EpisodeState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "This state is not known."));
    }
}
