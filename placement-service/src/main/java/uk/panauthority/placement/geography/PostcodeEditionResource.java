package uk.panauthority.placement.geography;

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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.file.UploadedFile;
import uk.panauthority.placement.party.Roles;

/** Directories of postcodes over HTTP. */
@Path("/api/placement/v1/postcode-editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files of the postcode directory and of Ofsted's list.")
public class PostcodeEditionResource {

    private final DirectoryImport directory;

    public PostcodeEditionResource(DirectoryImport directory) {
        this.directory = directory;
    }

    @PUT
    @Path("/{month}")
    @Consumes({UploadedFile.CSV, UploadedFile.GZIP})
    @RolesAllowed(Roles.LEAD_ADMIN)
    @Operation(
            summary = "Import the postcode directory of a month",
            description =
                    "The ONS Postcode Directory of the month as 2025-11, whole or a part of the country, as CSV in"
                            + " UTF-8 or packed by gzip. Columns by the headings of any year: postcode (pcd, pcds), easting and"
                            + " northing (oseast1m, osnrth1m, east1m, north1m), district (oslaua, laua, lad25cd) and, where it is"
                            + " there, county (oscty, cty25cd). It replaces the directory before; to send the live one again"
                            + " changes nothing. Refused whole, with the last good one still live: 422 import-headings; 422"
                            + " import-duplicate; 422 field-invalid with the rows that cannot be read; 409 import-suspicious for"
                            + " an older month or far fewer postcodes, unless confirmed under file-confirmations; 413"
                            + " payload-too-large.")
    public PostcodeEditionView take(
            @PathParam("month") String month,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream content) {
        return directory.take(firstDayOf(month), type, content);
    }

    @GET
    @RolesAllowed(Roles.SIGNED_IN)
    @Operation(
            summary = "List the imported postcode directories",
            description = "Newest first; the first is live. Empty while only the postcodes that ship with the product"
                    + " are known. 422 paging-invalid.")
    public Page<PostcodeEditionView> list(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
        return directory.list(PageRequest.of(limit, cursor, "postcode-editions"));
    }

    private static LocalDate firstDayOf(String month) {
        try {
            return YearMonth.parse(month).atDay(1);
        } catch (DateTimeException e) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "Give the month as 2025-11.");
        }
    }
}
