package uk.panauthority.placement.care;

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
import uk.panauthority.placement.party.Roles;

/** The care of children of the caller's own authority, over HTTP. */
@Path("/api/placement/v1/children/{childRef}/care")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Care",
        description =
                "What the statutory return needs of a child in care and is not a placement. Told by the authority's"
                        + " case system; seen by the responsible authority alone.")
public class CareResource {

    private final CareService service;

    public CareResource(CareService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "What is known of a child's care",
            description = "Version 0 says that nothing has been told yet. Every read is audited. 404 not-found for a"
                    + " child of another authority.")
    public Response read(@PathParam("childRef") String childRef) {
        return Answers.ok(service.read(childRef));
    }

    @POST
    @Path("/header")
    @Idempotent
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Tell who the child is, as the Header of the return says it, and the home postcode",
            description = "Replaces what was told before. 422 code-not-valid; 422 field-invalid for a birth in the"
                    + " future; 422 postcode-malformed.")
    public Response header(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CareRequests.Header request) {
        return Answers.ok(service.header(childRef, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/periods")
    @Idempotent
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Tell a period of care, its end, or a correction of its end",
            description = "A period is known by its first day. 409 care-overlap; 422 field-invalid for impossible days;"
                    + " 422 code-not-valid for a reason outside the REC list.")
    public Response period(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CareRequests.Period request) {
        return Answers.ok(service.period(childRef, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/legal-statuses")
    @Idempotent
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Tell a legal status and the need, from a day on",
            description = "It holds until the next one begins. 422 field-invalid for a day in the future;"
                    + " 422 code-not-valid for a code outside the LS or CIN list of that day.")
    public Response legalStatus(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CareRequests.Status request) {
        return Answers.ok(service.legalStatus(childRef, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/reviews")
    @Idempotent
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Tell a review that was held and how the child took part",
            description =
                    "A review is known by its day. 422 field-invalid for a day in the future; 422 code-not-valid.")
    public Response review(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CareRequests.Review request) {
        return Answers.ok(service.review(childRef, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/liberty-orders")
    @Idempotent
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Tell a court's order on deprivation of liberty, its end, or a correction",
            description = "An order is known by its first day. 422 rule-702 for an end on or before the start;"
                    + " 422 rule-703 for a start after the year of the return; 422 rule-705 for two at once;"
                    + " 422 rule-708 for a start on or before the birth.")
    public Response libertyOrder(
            @PathParam("childRef") String childRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CareRequests.Order request) {
        return Answers.ok(service.libertyOrder(childRef, VersionTag.of(ifMatch), request));
    }
}
