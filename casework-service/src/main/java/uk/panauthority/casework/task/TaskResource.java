package uk.panauthority.casework.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The queues of the caller's own organisation. */
@Path("/api/casework/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
public class TaskResource {

    private final TaskService service;

    public TaskResource(TaskService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"DUTY_WORKER", "TEAM_MANAGER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "INTERVIEWER", "REVIEWER"})
    @Operation(
            summary = "Tasks of the caller's organisation, newest first",
            description = "Filters: queue, state. An unknown queue or state is 422 code-not-valid.")
    public Page<TaskView> list(
            @QueryParam("queue") @Nullable String queue,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(
                code(TaskQueue.values(), queue, "queue"),
                code(TaskState.values(), state, "state"),
                PageRequest.of(limit, cursor, "tasks:" + queue + ":" + state));
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
