package uk.panauthority.common.csv;

/** Cells that a spreadsheet would run instead of showing (CSV injection). */
public final class FormulaCell {

    private static final String STARTS = "=+-@\t\r";

    private FormulaCell() {}

    public static boolean is(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
    }

    /** The cell with an apostrophe before it, which makes a spreadsheet show it as text. */
    public static String neutralised(String cell) {
        return is(cell) ? "'" + cell : cell;
    }
}
