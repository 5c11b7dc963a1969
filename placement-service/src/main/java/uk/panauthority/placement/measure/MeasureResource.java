package uk.panauthority.placement.measure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.party.Roles;

/** Definitions, measures and the records behind them over HTTP. They are read only: a value comes from records. */
@Path("/api/placement/v1/measures")
@Tag(name = "Measures", description = "Of the caller's own children and blocks. Read by authorities.")
public class MeasureResource {

    private static final String CSV = "text/csv";

    private static final String ID = "Code of the measure, KPI-1 to KPI-16.";
    private static final String YEAR =
            "Year of the statutory return, 1 April to 31 March, as 2026-27; instead of from and to.";
    private static final String FROM = "First day, as 2026-04-01.";
    private static final String TO = "Last day, included, as 2027-03-31; five years from the first at most.";
    private static final String BY =
            "Divides the measure into rows: type, route, provider, need or pair, as its definition allows.";

    private final MeasureService service;

    public MeasureResource(MeasureService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the definitions of all measures",
            description =
                    "Each with its version, the days on which it holds, numerator, denominator, what is left out, its"
                            + " source, whether the source is verified, and by what the measure can be divided. 403 forbidden"
                            + " for anybody but an authority.")
    public MeasureView.Definitions definitions() {
        return service.definitions();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show a measure",
            description =
                    "Counted now, from the records, by the definition of the last day. Each figure names its numerator"
                            + " and denominator; a minus sign stands where there is nothing to relate to. Shares are percent with"
                            + " two decimals, amounts pounds to the penny. Audited. 404 not-found for another code; 422"
                            + " field-invalid; 422 code-not-valid for a division that the measure has not; 403 forbidden for"
                            + " anybody but an authority.")
    public MeasureView read(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = YEAR) @QueryParam("year") @Nullable String year,
            @Parameter(description = FROM) @QueryParam("from") @Nullable String from,
            @Parameter(description = TO) @QueryParam("to") @Nullable String to,
            @Parameter(description = BY) @QueryParam("by") @Nullable String by) {
        return service.read(id, new MeasureQuery(year, from, to, by), "read");
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.COMMISSIONING_OFFICER, Roles.APPROVER, Roles.AUDITOR})
    @Produces(CSV + ";qs=0.5")
    @Operation(
            summary = "Export a measure",
            description =
                    "As the JSON, one line for each figure of each row. A cell that a spreadsheet would take for a"
                            + " formula has an apostrophe before it.")
    public Response export(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = YEAR) @QueryParam("year") @Nullable String year,
            @Parameter(description = FROM) @QueryParam("from") @Nullable String from,
            @Parameter(description = TO) @QueryParam("to") @Nullable String to,
            @Parameter(description = BY) @QueryParam("by") @Nullable String by) {
        MeasureView view = service.read(id, new MeasureQuery(year, from, to, by), "export");
        return Response.ok(MeasureCsv.of(view), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"measure.csv\"")
                .build();
    }

    @GET
    @Path("/{id}/records")
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.COMMISSIONING_OFFICER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List the records behind a measure",
            description =
                    "Ids behind the numerator and the denominator of each figure: of placements, referrals, contracts and"
                            + " so on, or references of children where children are counted. Audited. 404 not-found; 422"
                            + " field-invalid; 422 code-not-valid for a row or a figure that the measure has not; 403 forbidden"
                            + " for anybody but a team manager or commissioning officer of an authority.")
    public MeasureRecordsView records(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = YEAR) @QueryParam("year") @Nullable String year,
            @Parameter(description = FROM) @QueryParam("from") @Nullable String from,
            @Parameter(description = TO) @QueryParam("to") @Nullable String to,
            @Parameter(description = BY) @QueryParam("by") @Nullable String by,
            @Parameter(description = "Key of one row of the divided measure; the total without it.")
                    @QueryParam("row")
                    @Nullable
                    String row,
            @Parameter(description = "Code of one figure; all of them without it.") @QueryParam("figure") @Nullable
                    String figure) {
        return service.records(id, new MeasureQuery(year, from, to, by), row, figure);
    }
}
