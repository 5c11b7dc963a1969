package uk.panauthority.casework.casesystem;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a missing table that can be read.
 *
 * @param row its number in the file, from 1
 * @param tableId the case system's id of the row
 * @param childRef the child of the caller's authority
 * @param kind {@code M} or {@code A}
 * @param offered whether the case system says that a return interview was offered: Y, N, NA or empty
 * @param accepted whether it was accepted
 */
record MissingRecord(
        long row,
        String tableId,
        String childRef,
        String kind,
        LocalDate start,
        @Nullable LocalDate end,
        String offered,
        String accepted) {}
