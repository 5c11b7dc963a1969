package uk.panauthority.scenarios.stage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures of the source documents that the scenarios replay, each with its document and paragraph. Holds what the
 * documents say, never what the platform makes of it.
 */
public final class SourceFigures {

    private static final String RESOURCE = "/figures/source-figures.csv";

    private final Map<String, SourceFigure> figures;

    private SourceFigures(Map<String, SourceFigure> figures) {
        this.figures = figures;
    }

    /** @throws IllegalStateException when a figure is there twice */
    public static SourceFigures load() {
        Map<String, SourceFigure> figures = new LinkedHashMap<>();
        try (InputStream file = SourceFigures.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("The class path lacks " + RESOURCE);
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    SourceFigure figure = new SourceFigure(
                            row.getField("id"),
                            row.getField("document"),
                            row.getField("paragraph"),
                            row.getField("what"),
                            row.getField("value"),
                            row.getField("qualifier"));
                    if (figures.put(figure.id(), figure) != null) {
                        throw new IllegalStateException("The figure " + figure.id() + " is there twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The figures cannot be read", e);
        }
        return new SourceFigures(figures);
    }

    /** @throws IllegalArgumentException when no document states such a figure */
    public SourceFigure of(String id) {
        SourceFigure figure = figures.get(id);
        if (figure == null) {
            throw new IllegalArgumentException("No source document states " + id);
        }
        return figure;
    }

    public Map<String, SourceFigure> all() {
        return Map.copyOf(figures);
    }
}
