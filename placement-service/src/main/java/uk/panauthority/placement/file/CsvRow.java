package uk.panauthority.placement.file;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param number counted from 1 after the headings
 */
public record CsvRow(int number, List<String> cells, Map<CsvColumn, Integer> places) {

    /** The text of a cell without the blanks around it; empty where the file has no such column. */
    public String get(CsvColumn column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place).strip();
    }
}
