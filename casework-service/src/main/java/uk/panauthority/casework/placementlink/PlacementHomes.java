package uk.panauthority.casework.placementlink;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The register of homes as the placement service shows it to every signed-in caller, reached through the gateway with
 * an identity of this service's own.
 */
@RegisterRestClient(configKey = "gateway")
@OidcClientFilter
@Path("/api/placement/v1/homes")
interface PlacementHomes {

    @GET
    @Path("/{id}")
    Home get(@PathParam("id") UUID id);

    /** As far as casework uses it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Home(String postcode) {}
}
