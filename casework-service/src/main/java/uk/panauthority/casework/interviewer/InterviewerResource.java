package uk.panauthority.casework.interviewer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** Interviewer organisations over HTTP. */
@Path("/api/casework/v1/interviewer-organisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interviewer organisations")
public class InterviewerResource {

    private final InterviewerContracts contracts;

    public InterviewerResource(InterviewerContracts contracts) {
        this.contracts = contracts;
    }

    @GET
    @RolesAllowed({"INTERVIEW_COORDINATOR", "TEAM_MANAGER", "DUTY_WORKER", "REVIEWER", "INTERVIEWER"})
    @Operation(
            summary = "The contracts under which organisations may be given interviews",
            description =
                    "Those that concern the caller's organisation as buyer, served area or supplier; live, to come and"
                            + " ended. Refused with paging-invalid when the limit or cursor is wrong.")
    public Page<InterviewerContractView> list(
            @QueryParam("area") @Pattern(regexp = "[A-Za-z0-9-]{1,60}") @Nullable String area,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return contracts.list(area, PageRequest.of(limit, cursor, "interviewer-organisations " + area));
    }
}
