package uk.panauthority.casework.returns;

/**
 * What was taken from last year's file.
 *
 * @param year this year
 * @param rows how many rows the file had
 * @param open how many of them had no end, and must be in this year's file
 */
public record LastYearView(String year, long rows, long open) {}
