package uk.panauthority.placement.provider;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;

/** The register of providers over HTTP. */
@Path(ProviderResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Providers",
        description =
                "Organisations that offer care: public facts for every signed-in caller, kept by each provider for"
                        + " itself. Papers are seen by the provider and by those with whom it has applied.")
public class ProviderResource {

    static final String PATH = "/api/placement/v1/providers";

    private final ProviderService service;

    public ProviderResource(ProviderService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Register the own organisation",
            description = "Under the id of its tokens. 403 forbidden for an organisation that is no provider; 409"
                    + " provider-exists; 422 code-not-valid.")
    public Response register(@NotNull @Valid ProviderRequests.Register request) {
        ProviderView provider = service.register(request);
        return Answers.created(PATH + "/" + provider.id(), provider);
    }

    @POST
    @Path("/{id}/amendment")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Amend the own entry",
            description = "403 forbidden for another provider; 409 provider-exists when the company is another's; 422"
                    + " code-not-valid.")
    public Response amend(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ProviderRequests.Register request) {
        return Answers.ok(service.amend(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/documents")
    @Idempotent
    @RolesAllowed(Roles.PROVIDER_USER)
    @Operation(
            summary = "Add a paper",
            description = "What it is, where it is kept and how long it holds; not the file. 403 forbidden for another"
                    + " provider; 422 field-invalid for an insurance without a last day; 422 code-not-valid.")
    public Response add(@PathParam("id") String id, @NotNull @Valid ProviderRequests.Document request) {
        ProviderDocumentView document = service.add(id, request);
        return Answers.created(PATH + "/" + id + "/documents/" + document.id(), document);
    }

    @GET
    @Path("/{id}/documents")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "List the papers of a provider",
            description = "Newest first. For the provider itself, the leads to whose systems it has applied, and the"
                    + " authorities that may order from it; empty for all others. 422 paging-invalid.")
    public Page<ProviderDocumentView> documents(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.documents(id, PageRequest.of(limit, cursor, "documents-of-" + id));
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "List providers", description = "Newest first, by cursor. 422 paging-invalid.")
    public Page<ProviderView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "providers"));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Show a provider", description = "404 not-found.")
    public Response get(@PathParam("id") String id) {
        return Answers.ok(service.get(id));
    }
}
