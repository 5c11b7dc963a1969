package uk.panauthority.placement.document;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * A paper as a file to read or keep.
 *
 * @param name of the file, without ending: letters, digits and hyphens
 * @param version of the record that it shows
 */
public record PaperFile(String name, long version, byte[] bytes) {

    public static PaperFile of(String name, long version, Paper paper) {
        return new PaperFile(name, version, PdfPaper.bytesOf(paper));
    }

    /** 200 with the file; private papers stay in no cache. */
    public Response answer() {
        return Response.ok(bytes, PdfPaper.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .tag(new EntityTag(Long.toString(version)))
                .build();
    }
}
