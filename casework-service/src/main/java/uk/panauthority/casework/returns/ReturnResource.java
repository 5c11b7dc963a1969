package uk.panauthority.casework.returns;

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
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * The Missing table of the SSDA903 return of the caller's own authority. For analysts, who make the return, and team
 * managers, who answer for it; the files name children by number and date of birth, so nobody else exports them.
 */
@Path(ReturnResource.BASE)
@Tag(name = "Returns")
public class ReturnResource {

    static final String BASE = "/api/casework/v1/returns/ssda903";

    private static final String CSV = "text/csv";

    private final FindingsService findings;
    private final ReturnExport export;
    private final LastYearService lastYear;

    public ReturnResource(FindingsService findings, ReturnExport export, LastYearService lastYear) {
        this.findings = findings;
        this.export = export;
        this.lastYear = lastYear;
    }

    @GET
    @Path("/{year}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Operation(
            summary = "Your return today: what would not pass the Department's validation",
            description =
                    "The year as 2025-26. Open findings of the eighteen rules by rule, child, owner and age, with"
                            + " the number of rows, of absences from home and of absences whose start is awaited. Findings open"
                            + " and clear with every change of an absence, a placement or a child's care. Every page is audited.")
    public FindingsView findings(
            @PathParam("year") String year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return findings.of(yearOf(year), PageRequest.of(limit, cursor, "ssda903-findings:" + year));
    }

    @GET
    @Path("/{year}/missing.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Operation(
            summary = "The Missing file: CHILD,DOB,MISSING,MIS_START,MIS_END",
            description =
                    "One row for each segment of a child who was looked after when it began, of any length, days as"
                            + " dd/MM/yyyy. Refused: return-breaches with the number of open findings and where they are,"
                            + " export-too-large. Every export is audited with the children in it before the first row leaves.")
    public Response missing(@PathParam("year") String year) {
        ReturnYear asked = yearOf(year);
        export.permit(asked, "missing");
        return file("missing", asked, out -> export.missing(asked, out));
    }

    @GET
    @Path("/{year}/header.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Operation(
            summary = "The Header rows of the children in the Missing file",
            description =
                    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB; number and date of birth are filled, the rest is in the"
                            + " authority's full Header. Refused as the Missing file.")
    public Response header(@PathParam("year") String year) {
        ReturnYear asked = yearOf(year);
        export.permit(asked, "header");
        return file("header", asked, out -> export.header(asked, out));
    }

    @POST
    @Path("/{year}/last-year")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"ANALYST", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Bring the Missing file of the year before",
            description =
                    "What was open in it must be in this year's file with the same first day (rule 576). Replaces an"
                            + " earlier upload; only open rows are kept, without dates of birth. Refused as a whole with a report"
                            + " by row: import-headings, import-rows.")
    public Response lastYear(@PathParam("year") String year, byte[] body) {
        return Response.ok(lastYear.take(yearOf(year), body)).build();
    }

    private static Response file(String name, ReturnYear year, StreamingOutput content) {
        return Response.ok(content)
                .type(CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + year.label() + ".csv\"")
                .build();
    }

    private static ReturnYear yearOf(String label) {
        return ReturnYear.parse(label)
                .orElseThrow(() ->
                        Problem.at("year", CommonProblem.FIELD_INVALID, "A year of the return is written as 2025-26."));
    }
}
