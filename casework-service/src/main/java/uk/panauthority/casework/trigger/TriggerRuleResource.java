package uk.panauthority.casework.trigger;

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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Where an authority draws its lines, over HTTP. */
@Path("/api/casework/v1/trigger-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Trigger rules")
public class TriggerRuleResource {

    private static final String ADDRESS = "/api/casework/v1/trigger-rules/";

    private final TriggerRuleService service;

    public TriggerRuleResource(TriggerRuleService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER", "ANALYST"})
    @Operation(
            summary = "The rules that the caller's authority has set, newest first",
            description = "Past ones as well. Refused with paging-invalid when the limit or cursor is wrong.")
    public Page<TriggerRuleView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return service.list(PageRequest.of(limit, cursor, "trigger-rules"));
    }

    @GET
    @Path("/in-force")
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER", "ANALYST"})
    @Operation(
            summary = "The rules that hold for the caller's authority on a day",
            description = "Its own, and the defaults of the product under every code for which it has none. Without a"
                    + " day: today. Refused with field-invalid when the day is none.")
    public Map<String, List<RuleInForceView>> inForce(@QueryParam("day") @Nullable String day) {
        return Map.of("items", service.inForce(dayOf(day)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"TEAM_MANAGER", "DUTY_WORKER", "SOCIAL_WORKER", "INTERVIEW_COORDINATOR", "REVIEWER", "ANALYST"})
    @Operation(summary = "One rule", description = "Refused with not-found when it is another authority's.")
    public Response get(@PathParam("id") UUID id) {
        return Answers.ok(service.get(id));
    }

    @POST
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Set a rule of the caller's authority",
            description = "It takes the place of the product's default of the same code on its days; action NONE"
                    + " switches that off. Refused with rule-invalid when the count, the window or another bound is"
                    + " senseless, when it begins in the past, and when a rule of this code holds on some of its days.")
    public Response set(@NotNull @Valid TriggerRequests.Rule rule) {
        TriggerRuleView view = service.set(rule);
        return Answers.created(ADDRESS + view.id(), view);
    }

    @POST
    @Path("/{id}/ending")
    @RolesAllowed("TEAM_MANAGER")
    @Idempotent
    @Operation(
            summary = "Set the last day of a rule",
            description = "What was raised under it stays. Refused with rule-invalid when the day is past, precedes the"
                    + " first day, or would lengthen the rule.")
    public Response end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TriggerRequests.Ending ending) {
        return Answers.ok(service.end(id, VersionTag.of(ifMatch), ending));
    }

    private static @Nullable LocalDate dayOf(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.at("day", CommonProblem.FIELD_INVALID, "A day is written as 2026-03-31.");
        }
    }
}
