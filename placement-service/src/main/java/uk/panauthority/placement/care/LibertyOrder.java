package uk.panauthority.placement.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A court's authority to deprive a child of liberty, known by its first day.
 *
 * @param end the last day, or the day on which it will end; null while none is set
 * @param courtReference the court's number of the case; never in the return
 */
public record LibertyOrder(
        LocalDate start, @Nullable LocalDate end, String courtReference, Source source, Instant toldAt) {}
