package uk.panauthority.placement.admission;

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

/** Rounds of entry over HTTP. */
@Path(EntryRoundResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "Entry rounds",
        description =
                "Windows in which providers may apply. Their days follow from the policy of the system and open and"
                        + " close them; every signed-in caller may know them.")
public class EntryRoundResource {

    static final String PATH = "/api/placement/v1/entry-rounds";

    private final EntryRoundService service;

    public EntryRoundResource(EntryRoundService service) {
        this.service = service;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Plan the next round of a lot",
            description =
                    "With the criteria that hold on its opening day. The first application of a round plans it as well."
                            + " 403 forbidden for any but the lead; 404 not-found; 409 transition-refused where providers enter at"
                            + " any time.")
    public Response plan(@NotNull @Valid AdmissionRequests.PlanRound request) {
        EntryRoundView round = service.plan(request);
        return Answers.created(PATH + "/" + round.id(), round);
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Decide a round",
            description =
                    "After every application of it is decided (event EntryRoundDecided). 409 round-still-open before it has closed;"
                            + " 409 criteria-changed for other criteria than those advertised; 409 transition-refused.")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.DecideRound request) {
        return Answers.ok(service.decide(id, VersionTag.of(ifMatch), request));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Cancel a planned round",
            description =
                    "Who has applied goes into the next one. 422 reason-required; 409 transition-refused once it has opened.")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdmissionRequests.Because request) {
        return Answers.ok(service.cancel(id, VersionTag.of(ifMatch), request));
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "List rounds", description = "Newest first; of one lot when it is named. 422 paging-invalid.")
    public Page<EntryRoundView> list(
            @QueryParam("lotId") @Nullable UUID lotId,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.list(lotId, PageRequest.of(limit, cursor, "entry-rounds?" + lotId));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "Show a round", description = "404 not-found.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }
}
