package uk.panauthority.casework.measure.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports in a fixed form over HTTP, as JSON or comma-separated text. */
@Path("/api/casework/v1/reports")
@Tag(name = "Reports")
public class ReportResource {

    private static final String CSV = "text/csv";

    private final FoiService foi;
    private final AnnexAService annexA;

    public ReportResource(FoiService foi, AnnexAService annexA) {
        this.foi = foi;
        this.annexA = annexA;
    }

    @GET
    @Path("/foi-pack")
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The pack for freedom-of-information requests",
            description =
                    "Measures 1, 2, 6, 7, 8, 9 and 10 by home, looked after in the area and out of it, for each year"
                            + " from 1 April that the days touch. Small numbers are hidden for every caller, with as many others"
                            + " as it takes that neither totals nor shares give them away. asOf makes an earlier pack again."
                            + " Audited. Refused: field-invalid; forbidden to all but authorities.")
    public FoiPack foiPack(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("asOf") @Nullable String asOf) {
        return foi.pack(from, to, asOf, "read");
    }

    @GET
    @Path("/foi-pack")
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Produces(CSV + ";qs=0.5")
    @Operation(summary = "Export the pack", description = "As the JSON; a hidden figure is an asterisk.")
    public Response foiPackCsv(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("asOf") @Nullable String asOf) {
        return file("foi-pack", foi.pack(from, to, asOf, "export").csv());
    }

    @GET
    @Path("/annex-a-list-8")
    @RolesAllowed("TEAM_MANAGER")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "List 8 of Ofsted's Annex A: children who went missing",
            description =
                    "One line for each of the authority's own children with an episode in the twelve months that end"
                            + " with the day to. What this service does not hold is NOT_KNOWN. Each child is audited as exported."
                            + " Refused: field-invalid, export-too-large; forbidden to a role without export.")
    public AnnexAList annexA(@QueryParam("to") @Nullable String to, @QueryParam("asOf") @Nullable String asOf) {
        return annexA.list(to, asOf);
    }

    @GET
    @Path("/annex-a-list-8")
    @RolesAllowed("TEAM_MANAGER")
    @Produces(CSV + ";qs=0.5")
    @Operation(summary = "Export list 8", description = "As the JSON, a line for each child.")
    public Response annexACsv(@QueryParam("to") @Nullable String to, @QueryParam("asOf") @Nullable String asOf) {
        return file("annex-a-list-8", annexA.list(to, asOf).csv());
    }

    private static Response file(String name, String text) {
        return Response.ok(text, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }
}
