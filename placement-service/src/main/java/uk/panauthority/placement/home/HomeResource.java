package uk.panauthority.placement.home;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** Homes over HTTP. */
@Path(HomeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Homes", description = "Registered homes: public facts for every signed-in caller.")
public class HomeResource {

    static final String PATH = "/api/placement/v1/homes";

    private final HomeService service;

    public HomeResource(HomeService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.COMMISSIONING_OFFICER)
    @Operation(
            summary = "Register a home",
            description = "Tells the other services its number and host authority (event HomeRegistered). "
                    + "409 home-exists when the number is registered already; 422 postcode-malformed.")
    public Response register(@NotNull @Valid HomeRequests.Register request) {
        HomeView home = service.register(request);
        return Answers.created(PATH + "/" + home.id(), home);
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "List homes", description = "Newest first, by cursor. 422 paging-invalid.")
    public Page<HomeView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "homes"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Show a home", description = "404 not-found.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
