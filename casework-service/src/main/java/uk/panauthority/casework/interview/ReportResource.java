package uk.panauthority.casework.interview;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** The reports of interviews over HTTP. */
@Path("/api/casework/v1/return-interviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Return interviews")
public class ReportResource {

    private final ReportService service;

    public ReportResource(ReportService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/report")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER", "DUTY_WORKER"})
    @Operation(
            summary = "Read the report for a stated need",
            description =
                    "For staff of the responsible or the delivering authority who do not work with the interview; the need"
                            + " is kept in the audit. Refused with reason-required and code-not-valid for the need, and with"
                            + " forbidden where no need opens it.")
    public Response read(@PathParam("id") UUID id, @QueryParam("need") @Nullable String need) {
        return Response.ok(service.read(id, need)).build();
    }

    @PUT
    @Path("/{id}/report")
    @RolesAllowed({"INTERVIEWER", "REVIEWER"})
    @Operation(
            summary = "Write the report",
            description =
                    "By the allocated interviewer, who becomes its author; replaces what was written before. Refused with"
                            + " words-locked to everyone else once it is begun, a reviewer among them, and with code-not-valid for a"
                            + " code of any part that is not on its list; field-invalid for a late reason of an interview that was in time.")
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Report report) {
        return Answers.ok(service.write(id, VersionTag.of(ifMatch), report));
    }

    @POST
    @Path("/{id}/submission")
    @RolesAllowed("INTERVIEWER")
    @Idempotent
    @Operation(
            summary = "Submit the report",
            description = "By its author. From then on the words are locked until a reviewer sends them back.")
    public Response submit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid InterviewRequests.@Nullable AsItStands nothing) {
        return Answers.ok(service.submit(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed("REVIEWER")
    @Idempotent
    @Operation(
            summary = "Send the report back to its author",
            description =
                    "With comments, by a reviewer of the delivering authority. Refused with self-review to the author.")
    public Response sendBack(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.SendingBack back) {
        return Answers.ok(service.sendBack(id, VersionTag.of(ifMatch), back));
    }

    @POST
    @Path("/{id}/sign-off")
    @RolesAllowed("REVIEWER")
    @Idempotent
    @Operation(
            summary = "Sign the report off",
            description =
                    "By a reviewer of the delivering authority who is not the author, else self-review. Nothing of the"
                            + " report can be sent with it.")
    public Response signOff(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid InterviewRequests.@Nullable AsItStands nothing) {
        return Answers.ok(service.signOff(id, VersionTag.of(ifMatch)));
    }
}
