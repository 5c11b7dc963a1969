package uk.panauthority.casework.trigger;

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

/** Crossings of rules over HTTP. */
@Path("/api/casework/v1/triggers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Triggers")
public class TriggerResource {

    private static final Pattern CHILD_REF = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final TriggerService service;

    public TriggerResource(TriggerService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER"})
    @Operation(
            summary = "Crossings of rules that concern the caller's authority, newest first",
            description = "Filters: state, childRef. A crossing by absences from one home is shown to every authority"
                    + " whose child had a part in it, with its own absences only. Refused: code-not-valid,"
                    + " field-invalid, paging-invalid.")
    public Page<TriggerView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("childRef") @Nullable String childRef,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (childRef != null && !CHILD_REF.matcher(childRef).matches()) {
            throw Problem.at("childRef", CommonProblem.FIELD_INVALID, "This is not a child's reference.");
        }
        return service.list(
                stateOf(state), childRef, PageRequest.of(limit, cursor, "triggers:" + state + ":" + childRef));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER"})
    @Operation(
            summary = "One crossing, with the rule and the absences that made it",
            description = "Refused with not-found to authorities that it does not concern.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @POST
    @Path("/{id}/action-taken")
    @RolesAllowed({"TEAM_MANAGER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record what was done about a crossing",
            description = "By the authority whose rule was crossed; closes its task. Refused with forbidden to others"
                    + " that may see it, and with transition-refused when nothing is asked for, or when a strategy"
                    + " meeting must answer it.")
    public Response act(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TriggerRequests.ActionTaken taken) {
        return Answers.ok(service.act(id, VersionTag.of(ifMatch), taken));
    }

    private static @Nullable TriggerState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(TriggerState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "This state is not known."));
    }
}
