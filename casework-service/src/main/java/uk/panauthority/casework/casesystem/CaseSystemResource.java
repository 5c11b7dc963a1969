package uk.panauthority.casework.casesystem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Files from and to the caller's own case system. For the case system itself and for team managers, who answer for what is
 * taken in; analysts may export.
 */
@Path("/api/casework/v1/case-systems")
@Tag(name = "Case systems")
public class CaseSystemResource {

    private static final String CSV = "text/csv";

    private final MissingImport missing;
    private final MissingTableExport export;
    private final CareImport care;
    private final MappingService mappings;

    public CaseSystemResource(
            MissingImport missing, MissingTableExport export, CareImport care, MappingService mappings) {
        this.missing = missing;
        this.export = export;
        this.care = care;
        this.mappings = mappings;
    }

    @POST
    @Path("/missing-table")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CASE_SYSTEM", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Take the missing table of the case system in, or show what it would change",
            description = "mode is DRY_RUN (the default) or APPLY; mapped=true reads a form's answers through the"
                    + " authority's mapping. Days are yyyy-MM-dd or dd/MM/yyyy, one form in a file. A row is known by"
                    + " child, kind and first day; taking a file twice changes nothing. Refused as a whole, with a report"
                    + " by row: import-headings, import-rows, payload-too-large; not-found without a mapping.")
    public Response missingTable(
            @QueryParam("mode") @Nullable String mode, @QueryParam("mapped") boolean mapped, byte[] body) {
        return Response.ok(missing.take(modeOf(mode), mapped, body)).build();
    }

    @GET
    @Path("/missing-table.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({"CASE_SYSTEM", "TEAM_MANAGER", "ANALYST"})
    @Operation(
            summary = "The missing table of the Standard Safeguarding Dataset for the caller's children",
            description = "One row for each segment of an absence, in care or from home. Cells that a spreadsheet would"
                    + " run are written as text. Audited with every child before the first row leaves. Refused:"
                    + " export-too-large.")
    public Response missingTable() {
        export.permit();
        StreamingOutput content = export::write;
        return Response.ok(content)
                .type(CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"missing-table.csv\"")
                .build();
    }

    @POST
    @Path("/care-tables/{table}")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CASE_SYSTEM", "TEAM_MANAGER"})
    @Idempotent
    @Operation(
            summary = "Take a table of care in, or show what it would change",
            description =
                    "The table is cla_episodes, legal_status or involvements of the Standard Safeguarding Dataset;"
                            + " columns that are not needed are ignored. What is new for registered children publishes CareEnded,"
                            + " LegalStatusChanged and WorkerAllocated. Refused as a whole: import-headings, import-rows.")
    public Response careTable(
            @PathParam("table") String table, @QueryParam("mode") @Nullable String mode, byte[] body) {
        CareTable known = CareTable.at(table).orElseThrow(Problem::notFound);
        return Response.ok(care.take(known, modeOf(mode), body)).build();
    }

    @GET
    @Path("/mapping")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CASE_SYSTEM", "TEAM_MANAGER"})
    @Operation(summary = "The mapping of the caller's form that holds", description = "Refused: not-found without one.")
    public Response mapping() {
        return Answers.ok(mappings.read());
    }

    @PUT
    @Path("/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"CASE_SYSTEM", "TEAM_MANAGER"})
    @Operation(
            summary = "Store the next version of the mapping",
            description =
                    "By column of the missing table, the question code of the council's form, and for columns with"
                            + " codes the code for each answer. If-Match names the version it follows, 0 for the first. Refused:"
                            + " mapping-invalid with every fault.")
    public Response replaceMapping(
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MappingRequest request) {
        return Answers.ok(mappings.replace(VersionTag.of(ifMatch), request));
    }

    private static ImportMode modeOf(@Nullable String text) {
        if (text == null) {
            return ImportMode.DRY_RUN;
        }
        return Arrays.stream(ImportMode.values())
                .filter(mode -> mode.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.at("mode", CommonProblem.CODE_NOT_VALID, "This mode is not known."));
    }
}
