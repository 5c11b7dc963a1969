package uk.panauthority.placement.block;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
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
import uk.panauthority.placement.party.Roles;

/** Block contracts over HTTP. */
@Path(BlockContractResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Block contracts",
        description = "Beds bought together at a price, used or not. Seen by the authority that bought them and, once"
                + " approved, by the provider.")
public class BlockContractResource {

    static final String PATH = "/api/placement/v1/block-contracts";

    private final BlockContractService service;

    public BlockContractResource(BlockContractService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Propose a block contract",
            description = "For the caller's own authority, with the provider of the home. 422 field-invalid for a home"
                    + " that there is not or has not so many places; 422 price-invalid.")
    public Response propose(@NotNull @Valid BlockContractRequests.Propose request) {
        BlockContractView contract = service.propose(request);
        return Answers.created(PATH + "/" + contract.id(), contract);
    }

    @POST
    @Path("/{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Approve a block contract",
            description = "By another than the proposer, on a decision held by procurement; the beds with the lowest"
                    + " numbers are then kept for the authority. 403 self-approval; 409 decision-missing; 409"
                    + " bed-not-available; 409 contract-expired.")
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BlockContractRequests.Decide request) {
        return Answers.ok(service.approve(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/extension")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Take the next option to extend",
            description = "Not later than the day extendBy: the last day less the days of notice. 409"
                    + " extension-exhausted; 409 contract-expired; 409 decision-missing; 409 bed-not-available; 409"
                    + " transition-refused.")
    public Response extend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BlockContractRequests.Decide request) {
        return Answers.ok(service.extend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/termination")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "End a block contract early",
            description = "From effectiveOn on no night is paid for. 409 decision-missing; 409 contract-expired; 422"
                    + " field-invalid for a day that is past or not early.")
    public Response terminate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BlockContractRequests.Terminate request) {
        return Answers.ok(service.terminate(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/voids")
    @Idempotent
    @RolesAllowed({Roles.PROVIDER_USER, Roles.COMMISSIONING_OFFICER})
    @Operation(
            summary = "Record a void of a contracted bed",
            description = "The cause says who answers for it; nights by the provider's fault are not paid for. 409"
                    + " bed-occupied; 422 code-not-valid; 422 field-invalid for a bed or nights that are not of the"
                    + " contract.")
    public Response recordVoid(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BlockContractRequests.RecordVoid request) {
        return Answers.ok(service.recordVoid(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "List block contracts",
            description = "Of the caller's organisation, newest first. 422 paging-invalid.")
    public Page<BlockContractView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "block-contracts"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "Show a block contract",
            description = "404 not-found for any organisation without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @GET
    @Path("/{id}/figures")
    @RolesAllowed({Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.FINANCE_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Compare a block with spot beds",
            description = "Bill, saving and break-even occupancy; weeklyCostOverSpot is negative while the block is"
                    + " cheaper. usedBeds supposes so many used beds; without it those used tonight count."
                    + " Annual figures name their convention. 422 field-invalid.")
    public BlockFigures figures(
            @PathParam("id") UUID id,
            @QueryParam("convention") @DefaultValue("WEEKS_52") String convention,
            @QueryParam("usedBeds") @Nullable String usedBeds) {
        return service.figures(
                id,
                read(AnnualConvention::valueOf, convention, "The convention is WEEKS_52 or DAYS_365."),
                usedBeds == null ? null : read(Integer::valueOf, usedBeds, "Give a number of beds."));
    }

    @GET
    @Path("/{id}/statement")
    @RolesAllowed({
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "Show what a block cost in a period",
            description = "From the first night to the day after the last, at the latest today: paid = used + not"
                    + " used, contracted = paid + credit, to the penny. 422 field-invalid.")
    public BlockStatementView statement(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return service.statement(id, day(from), day(to));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : read(LocalDate::parse, text, "Give days as 2027-04-01.");
    }

    private static <T> T read(Function<String, T> reader, String text, String hint) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Problem.of(CommonProblem.FIELD_INVALID, hint);
        }
    }
}
