package uk.panauthority.casework.csvfile;

/** Cells that a spreadsheet would run instead of showing (CSV injection). */
final class FormulaCell {

    private static final String STARTS = "=+-@\t\r";

    private FormulaCell() {}

    static boolean is(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
    }

    /** The cell with an apostrophe before it, which makes a spreadsheet show it as text. */
    static String neutralised(String cell) {
        return is(cell) ? "'" + cell : cell;
    }
}
