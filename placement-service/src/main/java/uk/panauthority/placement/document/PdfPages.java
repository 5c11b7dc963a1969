package uk.panauthority.placement.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sets text on A4 pages from top to bottom, and goes on to the next page when one is full. Lengths are points. */
final class PdfPages {

    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL_WIDTH = 180;
    private static final float TITLE = 17;
    private static final float HEADING = 12.5f;
    private static final float BODY = 10;
    private static final float SMALL = 8;
    private static final float LEADING = 1.35f;

    private final PDDocument document;
    private final PdfFont font;
    private PDPageContentStream page;
    private float y;

    PdfPages(PDDocument document, PdfFont font) throws IOException {
        this.document = document;
        this.font = font;
        this.page = next();
    }

    void title(String text) throws IOException {
        block(text, TITLE, MARGIN, WIDTH);
        y -= BODY;
    }

    void heading(String text) throws IOException {
        y -= BODY;
        // A heading does not stand alone at the foot of a page.
        room(HEADING * LEADING + 2 * BODY * LEADING);
        block(text, HEADING, MARGIN, WIDTH);
    }

    void fact(String label, String value) throws IOException {
        List<String> names = font.lines(label, BODY, LABEL_WIDTH - BODY);
        List<String> lines = font.lines(value, BODY, WIDTH - LABEL_WIDTH);
        for (int i = 0; i < Math.max(names.size(), lines.size()); i++) {
            room(BODY * LEADING);
            y -= BODY * LEADING;
            if (i < names.size()) {
                put(names.get(i), BODY, MARGIN);
            }
            if (i < lines.size()) {
                put(lines.get(i), BODY, MARGIN + LABEL_WIDTH);
            }
        }
    }

    void paragraph(String text) throws IOException {
        y -= BODY / 2;
        block(text, BODY, MARGIN, WIDTH);
    }

    /** Writes the foot of every page, now that their number is known. */
    void finish(String footer) throws IOException {
        page.close();
        int count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            try (PDPageContentStream foot = new PDPageContentStream(
                    document, document.getPage(i), PDPageContentStream.AppendMode.APPEND, true)) {
                page = foot;
                y = MARGIN / 2;
                put(font.writable(footer + " · page " + (i + 1) + " of " + count), SMALL, MARGIN);
            }
        }
    }

    private void block(String text, float size, float x, float width) throws IOException {
        for (String line : font.lines(text, size, width)) {
            room(size * LEADING);
            y -= size * LEADING;
            put(line, size, x);
        }
    }

    private void put(String line, float size, float x) throws IOException {
        page.beginText();
        page.setFont(font.font(), size);
        page.newLineAtOffset(x, y);
        page.showText(line);
        page.endText();
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = next();
        }
    }

    private PDPageContentStream next() throws IOException {
        PDPage blank = new PDPage(PDRectangle.A4);
        document.addPage(blank);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, blank);
    }
}
