package uk.panauthority.placement.search;

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

/** Rungs of search cascades over HTTP. */
@Path(SearchStepResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Searches",
        description = "The cascade of a referral, rung by rung, with the homes that were found and the reasons; own"
                + " authority only.")
public class SearchStepResource {

    static final String PATH = "/api/placement/v1/search-steps";

    private final SearchStepService service;

    public SearchStepResource(SearchStepService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/opening")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Open a step of the cascade",
            description =
                    "For the version of the referral that holds (event SearchStepOpened). 409 cascade-order while an"
                            + " earlier step is pending, or open; when the home is needed today earlier steps may be open,"
                            + " except for OFF_FRAMEWORK. 409 transition-refused unless the search is on.")
    public Response open(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Nothing nothing) {
        return Answers.ok(service.open(id, VersionTag.of(ifMatch)));
    }

    @POST
    @Path("/{id}/skip")
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            summary = "Skip a step of the cascade",
            description = "Event SearchStepClosed. 422 reason-required; 409 transition-refused.")
    public Response skip(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SearchRequests.Skip request) {
        return Answers.ok(service.skip(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/exhaustion")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Close a step of which nothing came",
            description = "With a reason for each home that its last search listed (event SearchStepClosed). 422"
                    + " reason-required when one has none, or the step was not searched for the version that holds;"
                    + " 422 code-not-valid; 409 transition-refused.")
    public Response exhaust(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SearchRequests.Exhaust request) {
        return Answers.ok(service.exhaust(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(
            summary = "List steps of cascades",
            description = "Of the caller's authority, or of one referral, the last first. 422 paging-invalid.")
    public Page<SearchViews.Step> list(
            @QueryParam("referralId") @Nullable UUID referralId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(referralId, PageRequest.of(limit, cursor, "search-steps " + referralId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.AUDITOR
    })
    @Operation(summary = "Show a step of a cascade", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
