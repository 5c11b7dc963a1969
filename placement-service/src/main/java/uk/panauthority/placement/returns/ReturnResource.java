package uk.panauthority.placement.returns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Answers;
import uk.panauthority.common.idempotency.Idempotent;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.Roles;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * The SSDA903 return of the caller's own authority. For team managers, who make it, and approvers, who answer for it; the
 * files hold dates of birth and ethnicity of children, so nobody else exports them.
 */
@Path(ReturnResource.BASE)
@Tag(
        name = "Returns",
        description = "The SSDA903 return of looked-after children: findings as they stand, files once none is open.")
public class ReturnResource {

    static final String BASE = "/api/placement/v1/returns/ssda903";

    private static final String CSV = "text/csv";

    private final FindingsService findings;
    private final ReturnExport export;
    private final SentReturnService sent;

    public ReturnResource(FindingsService findings, ReturnExport export, SentReturnService sent) {
        this.findings = findings;
        this.export = export;
        this.sent = sent;
    }

    @GET
    @Path("/{year}/findings")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "Your return today: what would not pass the Department's validation",
            description = "The year as 2025-26; findings are kept for the year that runs and the one before. Open"
                    + " findings by rule, child, owner and age. They open and clear with every change of a placement or a"
                    + " child's care (events StatutoryBreachOpened, StatutoryBreachCleared). Every page is audited."
                    + " 422 field-invalid; 422 paging-invalid.")
    public FindingsView findings(
            @PathParam("year") String year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return findings.of(yearOf("year", year), PageRequest.of(limit, cursor, "ssda903-findings:" + year));
    }

    @GET
    @Path("/{year}/header.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "The Header file: CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
            description =
                    "One row for each child in the Episodes file. SEX is 1 or 2 to 2023-24, M, F or U from 2024-25."
                            + " Refused as the Episodes file.")
    public Response header(@PathParam("year") String year) {
        return file(year, ReturnFile.HEADER);
    }

    @GET
    @Path("/{year}/episodes.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "The Episodes file: CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,"
                    + "HOME_POST,PL_POST,URN",
            description = "One row for each episode that touches the year, days as dd/MM/yyyy; what ends later is open."
                    + " 409 return-breaches with the number of open findings and where they are; 422 field-invalid. Every"
                    + " export is audited with the children in it before the first row leaves.")
    public Response episodes(@PathParam("year") String year) {
        return file(year, ReturnFile.EPISODES);
    }

    @GET
    @Path("/{year}/reviews.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "The Reviews file: CHILD,DOB,REVIEW,REVIEW_CODE",
            description = "One row for each review held in the year. Refused as the Episodes file.")
    public Response reviews(@PathParam("year") String year) {
        return file(year, ReturnFile.REVIEWS);
    }

    @GET
    @Path("/{year}/dolo.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "The DoLo file: CHILD,DOB,DOLO_START,DOLO_END",
            description = "From 2026-27 on; 422 field-invalid for an earlier year, which has no such table. One row for"
                    + " each order on deprivation of liberty that touches the year. Refused as the Episodes file.")
    public Response dolo(@PathParam("year") String year) {
        if (!yearOf("year", year).hasDolo()) {
            throw Problem.at("year", CommonProblem.FIELD_INVALID, "The table exists from 2026-27 on.");
        }
        return file(year, ReturnFile.DOLO);
    }

    @POST
    @Path("/sent-returns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "Record that the return of a year has been sent",
            description =
                    "Keeps what was open in it: the next year's files go on from there (rules 503D, 503E, 503F and"
                            + " 706). Sent again, the later one counts. 409 return-breaches; 422 field-invalid for a day that is"
                            + " not after the year.")
    public Response send(@NotNull @Valid ReturnRequests.Sent request) {
        SentReturnView view = sent.send(yearOf("/year", request.year()), request.sentOn());
        return Answers.created(BASE + "/sent-returns/" + view.id(), view);
    }

    @GET
    @Path("/sent-returns")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(
            summary = "List returns that have been sent",
            description = "Of the caller's authority, newest first. 422 paging-invalid.")
    public Page<SentReturnView> sent(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return sent.list(PageRequest.of(limit, cursor, "sent-returns"));
    }

    @GET
    @Path("/sent-returns/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_MANAGER, Roles.APPROVER})
    @Operation(summary = "Show a return that has been sent", description = "404 not-found for another authority's.")
    public Response sent(@PathParam("id") UUID id) {
        return Answers.ok(sent.get(id));
    }

    private Response file(String label, ReturnFile file) {
        ReturnYear year = yearOf("year", label);
        export.permit(year, file);
        StreamingOutput content = out -> export.write(year, file, out);
        return Response.ok(content)
                .type(CSV + ";charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.fileName() + "-" + year.label() + ".csv\"")
                .build();
    }

    private static ReturnYear yearOf(String pointer, String label) {
        return ReturnYear.parse(label)
                .orElseThrow(() -> Problem.at(
                        pointer, CommonProblem.FIELD_INVALID, "A year of the return is written as 2025-26."));
    }
}
