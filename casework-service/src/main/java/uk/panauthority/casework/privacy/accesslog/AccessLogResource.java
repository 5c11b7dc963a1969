package uk.panauthority.casework.privacy.accesslog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The log of who saw what. There is no way to change it. */
@Path("/api/casework/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access log")
public class AccessLogResource {

    private final AccessLogService service;
    private final LogCsv csv;

    public AccessLogResource(AccessLogService service, LogCsv csv) {
        this.service = service;
        this.csv = csv;
    }

    @GET
    @RolesAllowed("PRIVACY_OFFICER")
    @Operation(
            summary = "Who saw, searched, listed, exported or changed what, newest first",
            description =
                    "Filters: childRef, user (one of them at least, each whole), from, to. Shows what the officer's"
                            + " organisation did, and whatever any organisation did about its children. The question is logged"
                            + " itself. Refused: search-too-broad for a wildcard, less than three letters, or more than 500"
                            + " pages.")
    public Page<LogEntryView> search(
            @QueryParam("childRef") @Nullable String childRef,
            @QueryParam("user") @Nullable String user,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return service.search(LogQuestion.of(childRef, user, from, to), limit, cursor);
    }

    @GET
    @Path("/export")
    @RolesAllowed("PRIVACY_OFFICER")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The same as one CSV file",
            description = "Refused: export-too-large above 5,000 rows (a dated setting), search-too-broad.")
    public Response export(
            @QueryParam("childRef") @Nullable String childRef,
            @QueryParam("user") @Nullable String user,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return Response.ok(csv.of(service.export(LogQuestion.of(childRef, user, from, to))), "text/csv")
                .header("Content-Disposition", "attachment; filename=\"access-log.csv\"")
                .build();
    }

    @GET
    @Path("/patterns")
    @RolesAllowed({"PRIVACY_OFFICER", "TEAM_MANAGER"})
    @Operation(
            summary = "What was unusual on one day",
            description =
                    "Among what the caller's own organisation read: many children within an hour, at night, outside"
                            + " the usual relation. The limits are dated settings. Default is today.")
    public Page<UnusualPattern> patterns(@QueryParam("day") @Nullable String day) {
        return service.patterns(day == null ? null : dayOf(day));
    }

    private static LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.at("day", CommonProblem.FIELD_INVALID, "A day is written as 2026-03-28.");
        }
    }
}
