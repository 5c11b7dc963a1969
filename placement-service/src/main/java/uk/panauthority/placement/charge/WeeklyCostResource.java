package uk.panauthority.placement.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Roles;

/** The weekly cost of an agreement over HTTP. */
@Path("/api/placement/v1/agreements/{id}/weekly-cost")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price lines")
public class WeeklyCostResource {

    private final PriceLineService service;

    public WeeklyCostResource(PriceLineService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.SOCIAL_WORKER,
        Roles.TEAM_MANAGER,
        Roles.PLACEMENT_OFFICER,
        Roles.COMMISSIONING_OFFICER,
        Roles.APPROVER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Operation(
            summary = "What an agreement costs in a week",
            description =
                    "The week-equivalents of the lines that are live on the night named by on, today by default; with"
                            + " a year of it by each convention and the whole pounds of the Placements Data Standard. 422"
                            + " field-invalid; 404 not-found for any organisation without a part in it.")
    public WeeklyCostView weeklyCost(@PathParam("id") UUID id, @QueryParam("on") @Nullable String on) {
        return service.weeklyCost(id, on == null ? null : day(on));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.at("/on", CommonProblem.FIELD_INVALID, "A day is yyyy-MM-dd.");
        }
    }
}
