package uk.panauthority.casework.batch;

import jakarta.annotation.security.RolesAllowed;
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
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.notification.RepeatableByMessageKey;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Files of police messages. */
@Path("/api/casework/v1/police-notification-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Police notifications")
public class BatchResource {

    private static final String ADDRESS = "/api/casework/v1/police-notification-batches/";

    private final BatchIntake intake;

    public BatchResource(BatchIntake intake) {
        this.intake = intake;
    }

    @POST
    @Consumes({BatchIntake.CSV, BatchIntake.JSON_LINES})
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR"})
    @RepeatableByMessageKey
    @Operation(
            summary = "Send many messages in one file",
            description =
                    "At most 1,000 rows, UTF-8. application/x-ndjson: one PoliceMessage a line; each line has its own"
                            + " result. text/csv: the headings are force, reference, type, version, sentAt (needed), and reportedAt,"
                            + " reporterRole, reporterOrganisation, reporterContact, responsibleLa, childNumber, givenName,"
                            + " familyName, aliases, dateOfBirth, age, sex, gender, ethnicity, homeAddress, homePostcode,"
                            + " placementAddress, placementPostcode, placementProvider, school, lookedAfter, legalOrder, homeUrn,"
                            + " lastSeenAt, lastSeenPlace, lastSeenWith, leftAt, clothing, description, circumstances, kind,"
                            + " riskLevel, riskRationale, riskAssessedBy, riskAssessedAt, warningFlags, vehicle, phones,"
                            + " socialMedia, timesMissingBefore, actions, officerName, officerNumber, officerContact, locatedAt,"
                            + " locatedPlace, locatedWith, how, returnedAt, returnedPlace, state, injury, safeToReturn,"
                            + " crimeDisclosed, intelligenceReference, returnInterviewRequired. Lists are separated by semicolons;"
                            + " days are 2026-03-28 or 28/03/2026, one form throughout. The file is refused as a whole, with"
                            + " nothing taken: malformed-request when it cannot be read, import-headings, import-rows (formula-cell,"
                            + " mixed-date-forms, cell-count, by row), payload-too-large. What a row says is never a reason to refuse"
                            + " it. To send a file again is safe: known messages are REPEATED.")
    @APIResponse(
            responseCode = "201",
            description = "A result for each row",
            content = @Content(schema = @Schema(implementation = BatchView.class)))
    public Response upload(@HeaderParam("Content-Type") MediaType type, InputStream file) {
        mustBeUtf8(type);
        BatchView view = type.getSubtype().equals("csv") ? intake.takeCsv(file) : intake.takeJsonLines(file);
        return Response.created(URI.create(ADDRESS + view.id())).entity(view).build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR"})
    @Operation(summary = "What became of the rows of a file", description = "For the organisation that sent it.")
    public BatchView read(@PathParam("id") UUID id) {
        return intake.read(id);
    }

    @GET
    @RolesAllowed({"POLICE_SYSTEM", "POLICE_COORDINATOR"})
    @Operation(
            summary = "Files of the caller's organisation, newest first",
            description = "Without the results of rows.")
    public Page<BatchView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return intake.list(PageRequest.of(limit, cursor, "police-notification-batches"));
    }

    private static void mustBeUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }
}
