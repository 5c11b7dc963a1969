package uk.panauthority.common.operator;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditVerification;
import uk.panauthority.common.event.EventNames;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/**
 * The operator's endpoints, the same in every service. A path cannot be configured, so the service's name is a parameter
 * of it; any other name than this service's own is not found. {@link OperatorPaths} shows the true paths in OpenAPI.
 */
@Path(OperatorResource.PATH)
@RolesAllowed("OPERATOR")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorResource {

    static final String PATH = "/api/{service}/v1/operator";

    private final OperatorService operator;
    private final EventNames names;

    public OperatorResource(OperatorService operator, EventNames names) {
        this.operator = operator;
        this.names = names;
    }

    @GET
    @Path("/parked-events")
    public Page<ParkedEventView> parkedEvents(
            @PathParam("service") String service,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        mustBeThis(service);
        return operator.list(PageRequest.of(limit, cursor, "parked-events"));
    }

    @POST
    @Path("/parked-events/{eventId}/replay")
    @Idempotent
    public Response replay(@PathParam("service") String service, @PathParam("eventId") UUID eventId) {
        mustBeThis(service);
        return Response.ok(operator.replay(eventId)).build();
    }

    @POST
    @Path("/parked-events/{eventId}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    public Response discard(
            @PathParam("service") String service,
            @PathParam("eventId") UUID eventId,
            @Nullable DiscardRequest request) {
        mustBeThis(service);
        return Response.ok(operator.discard(eventId, request == null ? null : request.reason()))
                .build();
    }

    @GET
    @Path("/audit-verification")
    public AuditVerification auditVerification(@PathParam("service") String service) {
        mustBeThis(service);
        return operator.verifyAudit();
    }

    private void mustBeThis(String service) {
        if (!names.service().equals(service)) {
            throw Problem.notFound();
        }
    }
}
