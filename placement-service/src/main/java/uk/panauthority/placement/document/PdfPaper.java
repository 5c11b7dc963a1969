package uk.panauthority.placement.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Turns papers into PDF. The bytes depend on the paper alone: no clock, no random number, no identity of the machine. */
public final class PdfPaper {

    /** The media type of what is made. */
    public static final String MEDIA_TYPE = "application/pdf";

    private static final String LANGUAGE = "en-GB";

    private PdfPaper() {}

    /** The paper as the bytes of a PDF file. */
    public static byte[] bytesOf(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            describe(document, paper);
            PdfPages pages = new PdfPages(document, PdfFont.embedIn(document));
            pages.title(paper.title());
            for (Paper.Part part : paper.parts()) {
                switch (part) {
                    case Paper.Heading heading -> pages.heading(heading.text());
                    case Paper.Fact fact -> pages.fact(fact.label(), fact.value());
                    case Paper.Paragraph paragraph -> pages.paragraph(paragraph.text());
                }
            }
            pages.finish(paper.footer());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Paper paper) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(paper.title());
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(LANGUAGE);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        document.setDocumentId(fingerprint(paper));
    }

    /** Otherwise the library takes the time of the day for it. */
    private static long fingerprint(Paper paper) {
        CRC32 sum = new CRC32();
        sum.update((paper.title() + paper.footer() + paper.parts()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
