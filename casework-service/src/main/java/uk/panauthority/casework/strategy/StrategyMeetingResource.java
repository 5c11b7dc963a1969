package uk.panauthority.casework.strategy;

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

/** Strategy meetings over HTTP, for the responsible authority. */
@Path("/api/casework/v1/strategy-meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Strategy meetings")
public class StrategyMeetingResource {

    private static final Pattern CHILD_REF = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final StrategyMeetingService service;

    public StrategyMeetingResource(StrategyMeetingService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "SOCIAL_WORKER", "DUTY_WORKER", "REVIEWER"})
    @Operation(
            summary = "Strategy meetings about children of the caller's authority, newest first",
            description = "Filters: state, childRef. Each meeting shown is audited as read. Refused: code-not-valid,"
                    + " field-invalid, paging-invalid.")
    public Page<StrategyMeetingView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("childRef") @Nullable String childRef,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (childRef != null && !CHILD_REF.matcher(childRef).matches()) {
            throw Problem.at("childRef", CommonProblem.FIELD_INVALID, "This is not a child's reference.");
        }
        return service.list(
                stateOf(state), childRef, PageRequest.of(limit, cursor, "strategy-meetings:" + state + ":" + childRef));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"TEAM_MANAGER", "SOCIAL_WORKER", "DUTY_WORKER", "REVIEWER"})
    @Operation(
            summary = "One strategy meeting, with its due time and the rule behind it",
            description = "Refused with not-found to every other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @POST
    @Path("/{id}/arrangement")
    @RolesAllowed({"TEAM_MANAGER", "SOCIAL_WORKER", "DUTY_WORKER"})
    @Idempotent
    @Operation(
            summary = "Arrange the meeting, or arrange it anew for another time",
            description = "Refused with times-inconsistent for a time that is past, and with transition-refused when it"
                    + " was held or found not needed.")
    public Response arrange(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StrategyMeetingRequests.Arrangement arrangement) {
        return Answers.ok(service.arrange(id, VersionTag.of(ifMatch), arrangement));
    }

    @POST
    @Path("/{id}/holding")
    @RolesAllowed({"TEAM_MANAGER", "SOCIAL_WORKER"})
    @Idempotent
    @Operation(
            summary = "Record the meeting that was held",
            description = "With who took part, by role, and what was decided: each with its owner, its measure and its"
                    + " date. Refused with decisions-missing without decisions, with times-inconsistent when it lies in"
                    + " the future or before it was asked for, and with transition-refused when it was not arranged.")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StrategyMeetingRequests.Held held) {
        return Answers.ok(service.hold(id, VersionTag.of(ifMatch), held));
    }

    @POST
    @Path("/{id}/not-needed")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Find that no meeting is needed",
            description = "Before it is arranged. Refused with reason-required without a reason, and with"
                    + " transition-refused afterwards.")
    public Response notNeeded(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid StrategyMeetingRequests.NotNeeded notNeeded) {
        return Answers.ok(service.notNeeded(id, VersionTag.of(ifMatch), notNeeded));
    }

    private static @Nullable MeetingState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(MeetingState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "This state is not known."));
    }
}
