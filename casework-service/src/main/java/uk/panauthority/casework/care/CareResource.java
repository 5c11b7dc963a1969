package uk.panauthority.casework.care;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;

/** The care of children of the caller's own authority. */
@Path("/api/casework/v1/children/{childRef}/care")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Care")
public class CareResource {

    private final CareService service;

    public CareResource(CareService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"CASE_SYSTEM", "SOCIAL_WORKER", "DUTY_WORKER", "TEAM_MANAGER", "INTERVIEW_COORDINATOR"})
    @Operation(
            summary = "Periods of care, legal status and allocated worker of a child",
            description = "Version 0 says that nothing has been told yet. Every read is audited.")
    public Response read(@PathParam("childRef") String childRef) {
        return Answers.ok(service.read(childRef));
    }

    @POST
    @Path("/periods")
    @RolesAllowed({"CASE_SYSTEM", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Tell a period of care, its end, or a correction of its end",
            description = "A period is known by its first day. An end publishes CareEnded, and an absence that is still"
                    + " open then breaks rule 577 of the SSDA903 return until it is closed. Refused: care-overlap,"
                    + " field-invalid for impossible days, code-not-valid for a reason outside the REC list.")
    public Response period(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CareRequests.Period request) {
        return Answers.ok(service.period(childRef, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/legal-statuses")
    @RolesAllowed({"CASE_SYSTEM", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Tell a legal status and its first day",
            description = "Refused: code-not-valid for a code outside the LS list of that day, field-invalid.")
    public Response legalStatus(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CareRequests.Status request) {
        return Answers.ok(service.legalStatus(childRef, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/workers")
    @RolesAllowed({"CASE_SYSTEM", "SOCIAL_WORKER", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Tell which social worker answers for the child",
            description = "A change of worker carries a handover note. Refused: reason-required without it,"
                    + " field-invalid for a day in the future.")
    public Response worker(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CareRequests.Worker request) {
        return Answers.ok(service.worker(childRef, VersionTag.of(ifMatch), request));
    }
}
