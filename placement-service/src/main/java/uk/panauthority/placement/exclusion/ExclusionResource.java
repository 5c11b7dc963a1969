package uk.panauthority.placement.exclusion;

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
import uk.panauthority.placement.party.Roles;

/** Exclusions over HTTP. */
@Path(ExclusionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Location exclusions",
        description = "Areas where a child must not be placed; own authority only. Providers learn of none.")
public class ExclusionResource {

    static final String PATH = "/api/placement/v1/location-exclusions";

    private final ExclusionService service;

    public ExclusionResource(ExclusionService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.PLACEMENT_OFFICER, Roles.TEAM_MANAGER})
    @Operation(
            summary = "Raise an exclusion",
            description = "An authority, or miles around a postcode or a point of the national grid, until a day. 422"
                    + " code-not-valid; 422 reason-required; 422 postcode-malformed; 422 field-invalid.")
    public Response raise(@NotNull @Valid ExclusionRequests.Raise request) {
        ExclusionView exclusion = service.raise(request);
        return Answers.created(PATH + "/" + exclusion.id(), exclusion);
    }

    @POST
    @Path("/{id}/place")
    @Idempotent
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.PLACEMENT_OFFICER})
    @Operation(
            summary = "Say where an area of casework lies",
            description = "Casework tells of an area by an id; who may read it there enters it here. Until then every"
                    + " search of the child warns. 422 postcode-malformed; 422 field-invalid; 409 transition-refused.")
    public Response locate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExclusionRequests.Locate request) {
        return Answers.ok(service.locate(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/lifting")
    @Idempotent
    @RolesAllowed(Roles.TEAM_MANAGER)
    @Operation(
            summary = "Lift an exclusion before its day",
            description = "422 reason-required; 409 transition-refused when it holds no more.")
    public Response lift(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExclusionRequests.Lift request) {
        return Answers.ok(service.lift(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER, Roles.PLACEMENT_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "List exclusions",
            description = "Of the caller's authority, or of one of its children, newest first. 422 paging-invalid.")
    public Page<ExclusionView> list(
            @QueryParam("childId") @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,20}") String childId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(childId, PageRequest.of(limit, cursor, "location-exclusions " + childId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SOCIAL_WORKER, Roles.TEAM_MANAGER, Roles.PLACEMENT_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Show an exclusion", description = "404 not-found for any other organisation.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
