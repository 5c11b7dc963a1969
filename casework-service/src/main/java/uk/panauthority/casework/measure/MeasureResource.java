package uk.panauthority.casework.measure;

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

/** Definitions and measures over HTTP, as JSON or comma-separated text. They are read only: a value comes from records. */
@Path("/api/casework/v1/measures")
@Tag(name = "Measures")
public class MeasureResource {

    static final String CSV = "text/csv";

    private final MeasureService service;

    public MeasureResource(MeasureService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The definitions of all measures",
            description =
                    "Every version, with the days on which it holds, its formula in words and its source. Measures"
                            + " of the reference that are not counted here are named under leftOut.")
    public MeasureView.Definitions definitions() {
        return service.definitions();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read a measure",
            description =
                    "Of the caller's own children, with hosted children beside and not in the total. from and to are"
                            + " local days, both included. by: authority, district, areaType, force, deliverer, month, quarter,"
                            + " year. asOf: a past moment, whose knowledge is counted. The definition is that of the last day."
                            + " Analysts are shown no small number and none that would give one away. Audited. Refused:"
                            + " field-invalid, code-not-valid, export-too-large; not-found for a measure that was not defined.")
    public MeasureView read(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("asOf") @Nullable String asOf) {
        return service.read(code, from, to, by, asOf, "read");
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces(CSV + ";qs=0.5")
    @Operation(
            summary = "Export a measure",
            description =
                    "As the JSON, one line for each figure of each row; a hidden figure is an asterisk. A cell that a"
                            + " spreadsheet would take for a formula has an apostrophe before it.")
    public Response export(
            @PathParam("code") String code,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("by") @Nullable String by,
            @QueryParam("asOf") @Nullable String asOf) {
        MeasureView view = service.read(code, from, to, by, asOf, "export");
        return Response.ok(MeasureCsv.of(view), CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"measure.csv\"")
                .build();
    }
}
