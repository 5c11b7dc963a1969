package uk.panauthority.placement.system;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Purchasing systems over HTTP. */
@Path(SystemResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Purchasing systems",
        description =
                "Frameworks, dynamic systems and partner agreements with lots, participants, rules of delegation and"
                        + " reviews: public facts for every signed-in caller. Only the lead authority changes them.")
public class SystemResource {

    static final String PATH = "/api/placement/v1/purchasing-systems";

    private final SystemService service;

    public SystemResource(SystemService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Enter a purchasing system",
            description = "That the caller's authority leads and that was established elsewhere. 422"
                    + " entry-policy-not-lawful for rounds where the regime takes applications at any time; 422"
                    + " code-not-valid; 422 field-invalid; 409 system-exists.")
    public Response enter(@NotNull @Valid SystemRequests.Enter request) {
        SystemView system = service.enter(request);
        return Answers.created(PATH + "/" + system.id(), system);
    }

    @POST
    @Path("/{id}/amendment")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Amend a purchasing system",
            description =
                    "Title, participants, entry policy, interval of reviews, lots. A participant that has begun stays"
                            + " and may get a last day. 422 entry-policy-not-lawful; 422 field-invalid; 422 code-not-valid; 409"
                            + " transition-refused.")
    public Response amend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SystemRequests.Amend request) {
        return Answers.ok(service.amend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/advertisement")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Advertise a purchasing system",
            description = "422 entry-policy-not-lawful; 409 transition-refused.")
    public Response advertise(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.move(id, VersionTag.of(ifMatch), SystemAction.ADVERTISE));
    }

    @POST
    @Path("/{id}/opening")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Open a purchasing system",
            description = "Applications and call-offs are taken from now on. 422 entry-policy-not-lawful; 409"
                    + " transition-refused.")
    public Response open(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.move(id, VersionTag.of(ifMatch), SystemAction.OPEN));
    }

    @POST
    @Path("/{id}/suspension")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(summary = "Suspend a purchasing system", description = "422 reason-required; 409 transition-refused.")
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SystemRequests.Because request) {
        return Answers.ok(service.suspend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(summary = "Resume a suspended system", description = "409 transition-refused.")
    public Response resume(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.move(id, VersionTag.of(ifMatch), SystemAction.RESUME));
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Close a purchasing system",
            description =
                    "No order is placed under it any more; orders placed run to their own end. 422 reason-required;"
                            + " 409 open-competitions while a competition of any participant runs; 409 transition-refused.")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SystemRequests.Because request) {
        return Answers.ok(service.close(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/renewal")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Take the next option of the term",
            description = "409 contract-expired after the last day; 409 extension-exhausted when no option is left.")
    public Response renew(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.renew(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/lead")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Hand the lead over",
            description = "To another participant, from now on; a system has exactly one lead. 422 field-invalid.")
    public Response handOver(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SystemRequests.HandOver request) {
        return Answers.ok(service.handOver(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/reviews")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Record a periodic review",
            description = "The next one falls due by the interval from the start, however late this one was held. 422"
                    + " code-not-valid; 422 field-invalid; 409 transition-refused.")
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SystemRequests.Review request) {
        return Answers.ok(service.review(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/criteria")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Publish the next version of a lot's entry tests",
            description = "From today or a later day on; a round keeps the version of its opening day. 422"
                    + " price-not-an-entry-test where the lot is entered on quality; 422 field-invalid.")
    public Response publishCriteria(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SystemRequests.Criteria request) {
        return Answers.ok(service.publishCriteria(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "List purchasing systems",
            description =
                    "Newest first, by cursor; with participant only those from which that authority may order today."
                            + " 422 paging-invalid.")
    public Page<SystemView> list(
            @QueryParam("participant") @Nullable @Pattern(regexp = "[EWSN]\\d{8}", message = "a GSS code")
                    String participant,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(participant, PageRequest.of(limit, cursor, "purchasing-systems?" + participant));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Show a purchasing system", description = "404 not-found.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
