package uk.panauthority.casework.returns;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One segment of an absence in whole days, of a child in care or at home.
 *
 * @param ordinal place of the segment in its episode, from 0
 * @param kind {@code M} or {@code A}
 * @param startedOn null while the start is awaited
 * @param endedOn null while the child is away
 */
public record KnownAbsence(
        UUID episodeId,
        int ordinal,
        String childRef,
        String kind,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {}
