package uk.panauthority.casework.interview;

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

/** Interviews over HTTP, up to the meeting with the child. */
@Path("/api/casework/v1/return-interviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Return interviews")
public class InterviewResource {

    private final InterviewService service;

    public InterviewResource(InterviewService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER", "DUTY_WORKER"})
    @Operation(
            summary = "The interviews in which the caller's organisation has a part",
            description =
                    "Newest first, without anybody's words. Refused with paging-invalid when the limit or cursor is"
                            + " wrong.")
    public Page<InterviewView> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(stateOf(state), PageRequest.of(limit, cursor, "return-interviews " + state));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER", "DUTY_WORKER"})
    @Operation(
            summary = "One interview",
            description =
                    "The report and what carers said are shown to the responsible and the delivering authority and to"
                            + " the allocated organisation only; a host sees clock and facts.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @POST
    @Path("/{id}/allocation")
    @RolesAllowed("INTERVIEW_COORDINATOR")
    @Idempotent
    @Operation(
            summary = "Give the interview to an organisation, or name its interviewer",
            description = "The delivering authority chooses the organisation; the organisation names its person."
                    + " Refused with not-independent and the facts when it cares for the child, and with contract-not-live"
                    + " and the contract that ended when it may not work in this area today. The authority's own service"
                    + " needs no contract.")
    public Response allocate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.AllocationOrder order) {
        return Answers.ok(service.allocate(id, VersionTag.of(ifMatch), order));
    }

    @POST
    @Path("/{id}/attempts")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record a try to reach the child",
            description = "Changes no state. Refused with times-inconsistent when the time lies in the future.")
    public Response attempt(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Attempt attempt) {
        return Answers.ok(service.attempt(id, VersionTag.of(ifMatch), attempt));
    }

    @POST
    @Path("/{id}/offer")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record the offer",
            description =
                    "To the child or the carer. Refused with times-inconsistent when the time lies in the future.")
    public Response offer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Offer offer) {
        return Answers.ok(service.offer(id, VersionTag.of(ifMatch), offer));
    }

    @POST
    @Path("/{id}/acceptance")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record that the child accepts",
            description = "Refused with times-inconsistent when the time lies in the future.")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Acceptance acceptance) {
        return Answers.ok(service.accept(id, VersionTag.of(ifMatch), acceptance));
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record that the interview is declined",
            description = "Refused with carer-view-missing unless the carer was offered the chance to speak, and with"
                    + " code-not-valid when the reason is not on the list.")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Refusal refusal) {
        return Answers.ok(service.decline(id, VersionTag.of(ifMatch), refusal));
    }

    @POST
    @Path("/{id}/change-of-mind")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record that the child wants to talk after all",
            description = "The offer is open again, with the first deadline.")
    public Response changeMind(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid InterviewRequests.@Nullable AsItStands nothing) {
        return Answers.ok(service.changeMind(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/schedule")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(summary = "Record the appointment", description = "A missed appointment makes room for a new one.")
    public Response schedule(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Appointment appointment) {
        return Answers.ok(service.schedule(id, VersionTag.of(ifMatch), appointment));
    }

    @POST
    @Path("/{id}/missed")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record that the child did not come",
            description = "The interview is accepted and waits for another appointment.")
    public Response miss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Missed missed) {
        return Answers.ok(service.miss(id, VersionTag.of(ifMatch), missed));
    }

    @POST
    @Path("/{id}/hold")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR"})
    @Idempotent
    @Operation(
            summary = "Record that the interview was held",
            description =
                    "Refused with not-allocated when nobody was given it, held-before-return when the time lies before a"
                            + " return that it covers, contract-not-live and not-independent when either no longer held at that time,"
                            + " and derived-field when timeliness is sent.")
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid InterviewRequests.Holding holding) {
        return Answers.ok(service.hold(id, VersionTag.of(ifMatch), holding));
    }

    private static @Nullable InterviewState stateOf(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(InterviewState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("state", CommonProblem.CODE_NOT_VALID, "There is no such state."));
    }
}
