package uk.panauthority.casework.batch;

/**
 * Why a row is no row of such a file. It never repeats what the row holds.
 *
 * @param row counted from 1, without the headings
 * @param column the heading; empty when the fault is of the whole row
 * @param code {@code formula-cell}, {@code mixed-date-forms} or {@code cell-count}
 */
public record RowFault(int row, String column, String code) {}
