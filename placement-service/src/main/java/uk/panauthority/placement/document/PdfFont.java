package uk.panauthority.placement.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of papers, embedded, with what it takes to break text into lines. */
final class PdfFont {

    /** Comes with the library; Latin, Greek and Cyrillic. */
    private static final String LIBERATION_SANS = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String UNKNOWN = "?";
    private static final int UNITS = 1000;

    private final PDType0Font font;

    private PdfFont(PDType0Font font) {
        this.font = font;
    }

    static PdfFont embedIn(PDDocument document) throws IOException {
        try (InputStream stream = PDType0Font.class.getResourceAsStream(LIBERATION_SANS)) {
            if (stream == null) {
                throw new IllegalStateException("the library has no font " + LIBERATION_SANS);
            }
            return new PdfFont(PDType0Font.load(document, stream, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text in lines that are not wider than this; a word that is too long for a line is cut. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String given : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            addLines(writable(given.replace('\t', ' ')), size, width, lines);
        }
        return lines;
    }

    private void addLines(String given, float size, float width, List<String> lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : given.split(" ", -1)) {
            String rest = word;
            while (!fits(line, rest, size, width)) {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else {
                    int cut = longest(rest, size, width);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
    }

    private boolean fits(StringBuilder line, String word, float size, float width) throws IOException {
        String longer = line.isEmpty() ? word : line + " " + word;
        return widthOf(longer, size) <= width;
    }

    /** How many characters of a word fit on a line: at least one, and no half of a character. */
    private int longest(String word, float size, float width) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (widthOf(word.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    float widthOf(String text, float size) throws IOException {
        return font.getStringWidth(text) * size / UNITS;
    }

    /** The same text, with a question mark for every character that the font does not have. */
    String writable(String text) throws IOException {
        StringBuilder writable = new StringBuilder();
        for (int codePoint : text.codePoints().toArray()) {
            String one = Character.toString(codePoint);
            writable.append(has(one) ? one : UNKNOWN);
        }
        return writable.toString();
    }

    private boolean has(String character) throws IOException {
        try {
            font.encode(character);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
