package uk.panauthority.placement.register;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.file.UploadedFile;
import uk.panauthority.placement.party.Roles;

/** Ofsted's lists over HTTP. */
@Path("/api/placement/v1/register-editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of the postcode directory and of Ofsted's list.")
public class RegisterResource {

    private final RegisterImport register;

    public RegisterResource(RegisterImport register) {
        this.register = register;
    }

    @PUT
    @Path("/homes/{day}")
    @Consumes({UploadedFile.CSV, UploadedFile.GZIP})
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Import Ofsted's list of providers",
            description = "The list as of a day (2026-10-31), as CSV in UTF-8 or packed by gzip. Needed headings: URN,"
                    + " Local authority, Provider type, Provider subtype, Registration status, Deregistration date, Provider"
                    + " postcode, Number of registered places; read where they are there: Provider name, Owner ID,"
                    + " Conditions, Overall effectiveness, Date of last full inspection and the seven needs. Compared with"
                    + " the list before: a home that is new, closed, re-registered, regraded or has another number of places"
                    + " is one difference and one event. The list taken last changes nothing when it is sent again. Refused"
                    + " whole, with the last good one still live: 422 import-headings; 422 import-duplicate; 422"
                    + " field-invalid with the rows that cannot be read; 409 import-suspicious for an older list or half of"
                    + " the homes gone, unless confirmed under file-confirmations.")
    public RegisterEditionView takeHomes(
            @PathParam("day") String day,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream content) {
        return register.take(RegisterList.HOMES, read(day), type, content);
    }

    @PUT
    @Path("/supported-accommodation/{day}")
    @Consumes({UploadedFile.CSV, UploadedFile.GZIP})
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Import Ofsted's list of supported accommodation",
            description = "As the list of providers, one row for each setting. Needed headings: URN, Setting Local"
                    + " Authority, Setting status, Closed date, Capacity, Setting address postcode. A number with the same"
                    + " postcode twice is import-duplicate.")
    public RegisterEditionView takeSupportedAccommodation(
            @PathParam("day") String day,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream content) {
        return register.take(RegisterList.SUPPORTED_ACCOMMODATION, read(day), type, content);
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(summary = "List the imported lists", description = "Newest first. 422 paging-invalid.")
    public Page<RegisterEditionView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return register.list(PageRequest.of(limit, cursor, "register-editions"));
    }

    @GET
    @Path("/{id}/differences")
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "Read what a list changed",
            description = "One row for each change from the list before. 404 not-found; 422 paging-invalid.")
    public Page<RegisterDifferenceView> differences(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return register.differences(id, PageRequest.of(limit, cursor, "register-differences:" + id));
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "Give the day as 2026-10-31.");
        }
    }
}
