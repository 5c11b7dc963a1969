package uk.panauthority.placement.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.party.Roles;

/** Monthly statements over HTTP, as JSON or comma-separated text. */
@Path("/api/placement/v1/statements/{month}")
@Tag(name = "Charges")
public class StatementResource {

    private static final String CSV = "text/csv";

    private final ChargeService service;

    public StatementResource(ChargeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({
        Roles.COMMISSIONING_OFFICER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The statement of a month",
            description =
                    "Of one authority and one provider: everything posted for the month yyyy-MM, who pays what, and the"
                            + " total. An authority names the provider with providerId, a provider the authority with"
                            + " responsibleLa. 422 field-invalid; 404 not-found for a statement of others.")
    public StatementView statement(
            @PathParam("month") String month,
            @QueryParam("providerId") @Nullable String providerId,
            @QueryParam("responsibleLa") @Nullable String responsibleLa) {
        return service.statement(month, providerId, responsibleLa);
    }

    @GET
    @RolesAllowed({
        Roles.COMMISSIONING_OFFICER,
        Roles.FINANCE_OFFICER,
        Roles.AUDITOR,
        Roles.PROVIDER_USER,
        Roles.PROVIDER_SIGNATORY
    })
    @Produces(CSV + ";qs=0.5")
    @Operation(
            summary = "Export the statement of a month",
            description =
                    "As the JSON, a row for each payer of each charge and the total last. A text that a spreadsheet"
                            + " would take for a formula has an apostrophe before it.")
    public Response export(
            @PathParam("month") String month,
            @QueryParam("providerId") @Nullable String providerId,
            @QueryParam("responsibleLa") @Nullable String responsibleLa) {
        return Response.ok(StatementCsv.of(service.statement(month, providerId, responsibleLa)), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"statement.csv\"")
                .build();
    }
}
