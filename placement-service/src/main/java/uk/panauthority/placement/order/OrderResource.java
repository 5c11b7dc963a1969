package uk.panauthority.placement.order;

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

/** Orders over HTTP. */
@Path(OrderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Orders",
        description =
                "What buys a placement under an approved award. Seen by the responsible authority and the provider.")
public class OrderResource {

    static final String PATH = "/api/placement/v1/orders";

    private final OrderService service;

    public OrderResource(OrderService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Make an order",
            description =
                    "Also plans the placement and drafts its agreement. orderDueAt only in an emergency: the child "
                            + "may then arrive before the signature. 409 award-missing when the award is unknown, not approved "
                            + "or used up.")
    public Response draft(@NotNull @Valid OrderRequests.Draft request) {
        OrderView order = service.draft(request);
        return Answers.created(PATH + "/" + order.id(), order);
    }

    @POST
    @Path("/{id}/issue")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Issue an order to the provider",
            description =
                    "Event OrderIssued; out of area also InterviewDutyRequested. 409 block-capacity-fits for a spot"
                            + " order while a free bed of an own block meets everything essential in its referral and no"
                            + " mismatch is recorded; 409 transition-refused, also while the home of a referral's order has not"
                            + " assessed the impact on its residents, except in an emergency.")
    public Response issue(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.issue(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/signature")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_SIGNATORY)
    @Operation(
            summary = "Sign an order",
            description = "By the signatory of the order's provider (event OrderSigned). 403 signatory-mismatch; 409"
                    + " interview-duty-missing out of area until the authorities have agreed who interviews the"
                    + " child after a missing episode.")
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderRequests.Sign request) {
        return Answers.ok(service.sign(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_SIGNATORY)
    @Operation(
            summary = "Decline an order",
            description = "A planned placement is cancelled with it. 403 signatory-mismatch; 422 reason-required; "
                    + "409 transition-refused.")
    public Response decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderRequests.Close request) {
        return Answers.ok(service.decline(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Cancel an order",
            description = "A planned placement is cancelled with it. 422 reason-required; 409 transition-refused.")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderRequests.Close request) {
        return Answers.ok(service.cancel(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(summary = "List orders", description = "Of the caller's organisation, newest first. 422 paging-invalid.")
    public Page<OrderView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "orders"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(summary = "Show an order", description = "404 not-found for any organisation without a part in it.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
