package uk.panauthority.procurement.contract;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Contracts over HTTP: reads the request, calls the use case, answers with the view and its version. */
@Path(ContractResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts", description = "Contracts that several buyers sign together with one supplier")
public class ContractResource {

    public static final String PATH = "/api/procurement/v1/contracts";

    private final ContractService service;

    ContractResource(ContractService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed("PROCUREMENT_LEAD")
    @Idempotent
    @Operation(
            summary = "Draft a contract",
            description =
                    "The caller's organisation becomes the lead and must be among the buyers. Figures are kept as the"
                            + " document states them; totals unlike their parts become findings. Refused: weights-total,"
                            + " number-invalid, ring-fence-exceeded, shares-total, code-not-valid, derived-field,"
                            + " field-invalid, and forbidden when another organisation than the caller's is named as"
                            + " lead.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response draft(@NotNull @Valid ContractRequests.Terms request) {
        ContractView view = service.draft(request.toTerms());
        return Answers.created(PATH + "/" + view.id(), view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("PROCUREMENT_LEAD")
    @Operation(
            summary = "Revise the terms of a draft",
            description =
                    "All terms are written anew. Refused once the terms have been proposed (transition-refused), and"
                            + " for the same faults as a new draft.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response revise(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractRequests.Terms request) {
        return Answers.ok(service.revise(id, VersionTag.of(ifMatch), request.toTerms()));
    }

    @POST
    @Path("/{id}/proposal")
    @RolesAllowed("PROCUREMENT_LEAD")
    @Idempotent
    @Operation(
            summary = "Put the terms to the buyers",
            description = "From here on the terms cannot change; every buyer decides for itself, and the supplier sees"
                    + " them. Takes no content.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response propose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ContractRequests.@Nullable Proposing nothing) {
        return Answers.ok(service.propose(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/finding-acceptances")
    @RolesAllowed("APPROVER")
    @Idempotent
    @Operation(
            summary = "Accept a finding for the caller's own organisation",
            description = "Says in writing that a stated total is unlike its parts and that this is known. No figure"
                    + " changes. Refused: forbidden for another organisation, reason-required, code-not-valid for a"
                    + " finding that there is not, self-approval for those who wrote the terms, transition-refused for a"
                    + " second acceptance.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response acceptFinding(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractRequests.Acceptance request) {
        return Answers.ok(service.acceptFinding(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed("APPROVER")
    @Idempotent
    @Operation(
            summary = "Record the signature of the caller's own organisation",
            description =
                    "Each buyer signs once; with the last signature the contract is signed, and other services learn"
                            + " of it. Refused: forbidden for another organisation, total-mismatch (with stated, computed,"
                            + " difference) while a buyer has not accepted a finding, self-approval for those who wrote"
                            + " the terms, transition-refused for a second signature.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractRequests.Signing request) {
        return Answers.ok(service.sign(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed("PROCUREMENT_LEAD")
    @Idempotent
    @Operation(
            summary = "Give the contract up before every buyer has signed",
            description = "Refused: reason-required, and transition-refused once the last buyer has signed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractRequests.Withdrawing request) {
        return Answers.ok(service.withdraw(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed("CONTRACT_MANAGER")
    @Idempotent
    @Operation(
            summary = "End a signed contract early",
            description =
                    "The effective day is the first on which the contract no longer binds. Refused: reason-required"
                            + " without a ground, code-not-valid, notice-short when the effective day is before the"
                            + " notice, contract-expired after the last day.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response terminate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContractRequests.Terminating request) {
        return Answers.ok(service.terminate(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "PROCUREMENT_LEAD",
        "PROCUREMENT_OFFICER",
        "CONTRACT_MANAGER",
        "PARTNER_OFFICER",
        "APPROVER",
        "DECISION_MAKER",
        "FINANCE_OFFICER",
        "BIDDER",
        "AUDITOR"
    })
    @Operation(
            summary = "Read a contract",
            description =
                    "Seen by its buyers, and by its supplier once the terms have been put to the buyers; not found"
                            + " for all others.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContractView.class)))
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @GET
    @RolesAllowed({
        "PROCUREMENT_LEAD",
        "PROCUREMENT_OFFICER",
        "CONTRACT_MANAGER",
        "PARTNER_OFFICER",
        "APPROVER",
        "DECISION_MAKER",
        "FINANCE_OFFICER",
        "BIDDER",
        "AUDITOR"
    })
    @Operation(
            summary = "List the contracts of the caller's organisation",
            description =
                    "The newest first. Filters: service code, and state as shown (LIVE and ENDED follow from dates).")
    public Page<ContractView> list(
            @QueryParam("serviceCode") @Nullable String serviceCode,
            @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor, "contracts?serviceCode=" + serviceCode + "&state=" + state);
        return service.list(serviceCode, stateOf(state), page);
    }

    private static @Nullable ContractState stateOf(@Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            return ContractState.valueOf(code);
        } catch (IllegalArgumentException e) {
            throw Problem.of(CommonProblem.CODE_NOT_VALID, "A contract has no such state.");
        }
    }
}
