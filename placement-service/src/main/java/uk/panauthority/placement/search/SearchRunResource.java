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
import uk.panauthority.placement.party.Roles;

/** Searches of rungs over HTTP. */
@Path(SearchRunResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Searches")
public class SearchRunResource {

    static final String PATH = "/api/placement/v1/search-runs";

    private final SearchRunService service;

    public SearchRunResource(SearchRunService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Search an open step",
            description =
                    "Ranks its homes with a free bed: essential requirements exclude, desirable ones rank, what is"
                            + " not known does neither. Kept with what was asked and known. 404 not-found; 409"
                            + " transition-refused unless step and search are open; 422 field-invalid for a night that is past.")
    public Response run(@NotNull @Valid SearchRequests.Run request) {
        SearchViews.Run run = service.run(request);
        return Answers.created(PATH + "/" + run.id(), run);
    }

    @POST
    @Path("/{id}/choices")
    @Idempotent
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Operation(
            summary = "Choose a home that a search listed",
            description = "A later choice takes the place of an earlier one. 422 reason-required for a home that is not"
                    + " the first; 422 field-invalid for one that is not listed; 409 referral-version-stale when the"
                    + " referral has a newer version.")
    public Response choose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SearchRequests.Choose request) {
        return Answers.ok(service.choose(id, VersionTag.of(ifMatch), request));
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
    @Operation(summary = "List searches", description = "Of the caller's authority, newest first. 422 paging-invalid.")
    public Page<SearchViews.Run> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "search-runs"));
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
    @Operation(summary = "Show a search", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
