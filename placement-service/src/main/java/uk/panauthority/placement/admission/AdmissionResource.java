package uk.panauthority.placement.admission;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.party.Roles;

/** Admissions over HTTP. */
@Path(AdmissionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Provider admissions",
        description =
                "Applications to lots with their responses, and the memberships that follow. Seen by the provider and"
                        + " the lead; once admitted, by the authorities that may order.")
public class AdmissionResource {

    static final String PATH = "/api/placement/v1/admissions";

    private final AdmissionService service;

    public AdmissionResource(AdmissionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Apply to a lot",
            description =
                    "For the caller's own organisation, with its response. Where the system has rounds, the first that"
                            + " has not closed decides; no round is ever typed. 409 transition-refused when the system takes no"
                            + " applications; 409 admission-exists; 422 field-invalid.")
    public Response apply(@NotNull @Valid AdmissionRequests.Apply request) {
        AdmissionView admission = service.apply(request);
        return Answers.created(PATH + "/" + admission.id(), admission);
    }

    @POST
    @Path("/{id}/response")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Send the next version of the response",
            description =
                    "Offers are measured by the version that held when their competition was published. While it waits for a"
                            + " decision the evaluation begins anew. 409 transition-refused once the round has closed; 422 field-invalid.")
    public Response respond(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Respond request) {
        return Answers.ok(service.respond(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/evaluation")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Judge an application",
            description =
                    "By the lead, each test of the advertised version once. 409 round-still-open before the round has closed; 409"
                            + " criteria-changed for another version; 422 score-invalid; 422 rationale-missing.")
    public Response evaluate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Evaluate request) {
        return Answers.ok(service.evaluate(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/admittance")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Admit a provider",
            description =
                    "That has passed the entry tests (event AdmissionChanged). 409 round-still-open; 409 transition-refused; 422"
                            + " field-invalid for a day that is past.")
    public Response admit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Admit request) {
        return Answers.ok(service.admit(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Refuse a provider",
            description =
                    "With reasons (event AdmissionChanged). 409 round-still-open; 422 reason-required; 422 price-not-an-entry-test"
                            + " where the lot is entered on quality; 422 code-not-valid.")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Refuse request) {
        return Answers.ok(service.refuse(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/suspension")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Suspend a provider in a lot",
            description = "Event AdmissionChanged. 422 reason-required; 409 transition-refused.")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Because request) {
        return Answers.ok(service.stop(id, VersionTag.of(ifMatch), AdmissionAction.SUSPEND, request));
    }

    @POST
    @Path("/{id}/reinstatement")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Reinstate a suspended provider",
            description = "Event AdmissionChanged. 409 transition-refused.")
    public Response reinstate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.move(id, VersionTag.of(ifMatch), AdmissionAction.REINSTATE));
    }

    @POST
    @Path("/{id}/removal")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Remove a provider from a lot",
            description = "Event AdmissionChanged. 422 reason-required; 409 transition-refused.")
    public Response remove(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Because request) {
        return Answers.ok(service.stop(id, VersionTag.of(ifMatch), AdmissionAction.REMOVE, request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Withdraw from a lot",
            description = "By the provider itself (event AdmissionChanged). 409 transition-refused.")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.move(id, VersionTag.of(ifMatch), AdmissionAction.WITHDRAW));
    }

    @GET
    @RolesAllowed({
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY,
        Roles.LEAD_ADMIN,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List admissions",
            description =
                    "Own ones, those of systems that the caller's authority leads, and admitted ones of systems from"
                            + " which it may order; newest first. 422 paging-invalid.")
    public Page<AdmissionView> list(
            @QueryParam("lotId") @Nullable UUID lotId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(lotId, PageRequest.of(limit, cursor, "admissions?" + lotId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY,
        Roles.LEAD_ADMIN,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(summary = "Show an admission", description = "404 not-found for whoever may not know of it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
