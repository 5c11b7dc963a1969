package uk.panauthority.placement.file;

import java.util.regex.Pattern;

/**
 * A column that is looked for by its heading; publishers rename headings from edition to edition.
 *
 * @param name how refusals call it
 * @param heading the headings under which it may stand, whatever their case
 */
public record CsvColumn(String name, Pattern heading, boolean required) {

    public static CsvColumn required(String name, String heading) {
        return new CsvColumn(name, Pattern.compile(heading, Pattern.CASE_INSENSITIVE), true);
    }

    public static CsvColumn optional(String name, String heading) {
        return new CsvColumn(name, Pattern.compile(heading, Pattern.CASE_INSENSITIVE), false);
    }
}
