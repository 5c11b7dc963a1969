package uk.panauthority.casework.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** The queues of the caller's own organisation. */
@Path("/api/casework/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@RolesAllowed({
    "DUTY_WORKER",
    "TEAM_MANAGER",
    "SOCIAL_WORKER",
    "INTERVIEW_COORDINATOR",
    "INTERVIEWER",
    "REVIEWER",
    "CARER",
    "PRIVACY_OFFICER"
})
public class TaskResource {

    private final TaskDesk desk;

    public TaskResource(TaskDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "Tasks of the caller's organisation, newest first",
            description = "Filters: queue, state, and mine for those that the caller has claimed. An unknown queue or"
                    + " state is 422 code-not-valid.")
    public Page<TaskView> list(
            @QueryParam("queue") @Nullable String queue,
            @QueryParam("state") @Nullable String state,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return desk.list(
                code(TaskQueue.values(), queue, "queue"),
                code(TaskState.values(), state, "state"),
                mine,
                PageRequest.of(limit, cursor, "tasks:" + queue + ":" + state + ":" + mine));
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One task",
            description = "With the rule and the fact that its time is counted from, and who works on it. Refused with"
                    + " not-found to other organisations.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(desk.get(id));
    }

    @POST
    @Path("/{id}/claim")
    @Idempotent
    @Operation(
            summary = "Take a task on",
            description = "Refused with transition-refused when it is closed or somebody has it: a task is handed over,"
                    + " not taken away.")
    public Response claim(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return Answers.ok(desk.claim(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/handover")
    @Idempotent
    @Operation(
            summary = "Hand a task over to a colleague, or back to the queue",
            description = "By whoever has it, or a manager, with the reference of the handover note. Refused with"
                    + " forbidden to others, and with transition-refused when it is closed.")
    public Response handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TaskRequests.HandOver handOver) {
        return Answers.ok(desk.handOver(id, VersionTag.of(ifMatch), handOver));
    }

    private static <E extends Enum<E>> @Nullable E code(E[] known, @Nullable String text, String parameter) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(known)
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at(parameter, CommonProblem.CODE_NOT_VALID, "This code is not known."));
    }
}
