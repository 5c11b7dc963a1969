package uk.panauthority.placement.care;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what legal ground the child is looked after, and why, from a day on. It holds until the next one begins, so that two
 * never hold at once.
 *
 * @param code an LS code
 * @param need a CIN code; null where casework told the status and nobody has told the need yet
 */
public record LegalStatus(
        LocalDate since, String code, @Nullable String need, Source source, Instant toldAt) {}
