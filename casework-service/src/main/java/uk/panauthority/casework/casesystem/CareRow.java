package uk.panauthority.casework.casesystem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of care that can be read.
 *
 * @param from first day
 * @param to last day of an episode of care that has ended
 * @param code reason of the end, legal status, or id of the worker
 */
record CareRow(
        long row, String childRef, LocalDate from, @Nullable LocalDate to, String code) {}
