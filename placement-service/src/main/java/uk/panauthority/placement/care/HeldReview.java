package uk.panauthority.placement.care;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A review of a looked-after child that was held, known by its day.
 *
 * @param code how the child took part, a REVIEW_CODE
 */
public record HeldReview(LocalDate heldOn, String code, Source source, Instant toldAt) {}
