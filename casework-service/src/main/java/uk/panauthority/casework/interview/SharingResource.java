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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** Sharing of interviews over HTTP. */
@Path("/api/casework/v1/return-interviews/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Return interviews")
public class SharingResource {

    private final SharingService service;

    public SharingResource(SharingService service) {
        this.service = service;
    }

    @GET
    @Path("/shares")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "With whom the interview was shared",
            description = "Purpose, level, basis, sent and opened; for those who work with the interview.")
    public Response shares(@PathParam("id") UUID id) {
        return Response.ok(service.sharesOf(id)).build();
    }

    @GET
    @Path("/childs-copy")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Operation(
            summary = "What the child may keep",
            description = "Once it is signed off; audited as a print. Says who reads how much, without intelligence.")
    public Response childsCopy(@PathParam("id") UUID id) {
        return Response.ok(service.childsCopy(id)).build();
    }

    @POST
    @Path("/shares")
    @RolesAllowed({"INTERVIEW_COORDINATOR", "REVIEWER", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Share the interview with one recipient",
            description =
                    "Once it is signed off, by the delivering or the responsible authority. Refused with basis-missing"
                            + " without a recorded consent, consent-withdrawn after the child has taken it back, and"
                            + " reason-required where it is shared to safeguard without saying against what, or the child was"
                            + " not told and nobody says why.")
    public Response share(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SharingRequests.Share share) {
        return Answers.ok(service.share(id, VersionTag.of(ifMatch), share));
    }

    @POST
    @Path("/intelligence")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Send the police an item of intelligence",
            description = "From the meeting with the child on, by itself and with its reason; it is no share of the"
                    + " interview. Refused with transition-refused before.")
    public Response sendIntelligence(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SharingRequests.Intelligence intelligence) {
        return Answers.ok(service.sendIntelligence(id, VersionTag.of(ifMatch), intelligence));
    }

    @POST
    @Path("/consent-withdrawal")
    @RolesAllowed({"INTERVIEWER", "INTERVIEW_COORDINATOR", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Record that the child takes back the consent to share",
            description = "Stops what is shared by consent from now on; what was shared stays with its recipients.")
    public Response withdrawConsent(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid InterviewRequests.@Nullable AsItStands nothing) {
        return Answers.ok(service.withdrawConsent(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/sharing-closure")
    @RolesAllowed({"INTERVIEW_COORDINATOR", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Close the sharing",
            description = "By the delivering authority. The interviewer organisation sees nothing of the interview from"
                    + " then on.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid InterviewRequests.@Nullable AsItStands nothing) {
        return Answers.ok(service.close(id, VersionTag.of(ifMatch)));
    }
}
