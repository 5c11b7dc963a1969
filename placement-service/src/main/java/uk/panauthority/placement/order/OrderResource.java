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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.document.PdfPaper;
import uk.panauthority.placement.form.Nothing;
import uk.panauthority.placement.papers.PaperRequests;
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
                    "Also plans the placement and drafts its agreement; takes the next number of the authority's series."
                            + " orderDueAt and ipaDueAt only in an emergency: the child may then arrive before the papers."
                            + " 409 award-missing when the award is unknown, not approved, used up, or of another system"
                            + " or lot; 422 field-invalid for times that do not fit together. A refusal uses no number"
                            + " up.")
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
                    "Event OrderIssued; out of area also InterviewDutyRequested. Without a signature in the agreed or"
                            + " usual time it runs out (event OrderEnded). 409 block-capacity-fits for a spot order while a"
                            + " free bed of an own block meets everything essential in its referral and no mismatch is"
                            + " recorded; 409 transition-refused, also while the home of a referral's order has not assessed"
                            + " the impact on its residents, except in an emergency.")
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
                    + " order-expired after its time for signature; 409"
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
            description =
                    "A planned placement is cancelled with it (event OrderDeclined). 403 signatory-mismatch; 422 reason-required; "
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
            description =
                    "A planned placement is cancelled with it (event OrderEnded). 422 reason-required; 409 transition-refused.")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderRequests.Close request) {
        return Answers.ok(service.cancel(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "End an order in force",
            description =
                    "Before its last day, or without one (event OrderEnded); the end of the placement does not end"
                            + " it. 422 reason-required; 422 field-invalid for a day outside its time; 409 transition-refused"
                            + " while a child lives there under it.")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid OrderRequests.End request) {
        return Answers.ok(service.end(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/agreed-times")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY})
    @Operation(
            summary = "Name another time for the signature after an emergency",
            description = "Holds once the other side accepts it; until then the earlier one does. 422 reason-required;"
                    + " 422 field-invalid for a time that is past; 409 transition-refused where no time was agreed, or"
                    + " the order is signed or closed.")
    public Response proposeTime(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PaperRequests.NewTime request) {
        return Answers.ok(service.proposeTime(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/agreed-times/acceptance")
    @Idempotent
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY})
    @Operation(
            summary = "Accept the time that the other side named",
            description = "403 self-approval for the side that named it; 409 transition-refused when none waits.")
    public Response acceptTime(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.acceptTime(id, VersionTag.of(ifMatch)));
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

    @GET
    @Path("/{id}/document.pdf")
    @Produces(PdfPaper.MEDIA_TYPE)
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
    @Operation(
            summary = "Show an order as a paper",
            description =
                    "A PDF of what was recorded; the same version is always the same bytes. Of the child it has the"
                            + " reference. 404 not-found for any organisation without a part in it.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = PdfPaper.MEDIA_TYPE))
    public Response document(@PathParam("id") UUID id) {
        return service.document(id).answer();
    }
}
