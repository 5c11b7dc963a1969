package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.List;

/**
 * The tests for entering a lot, as published. A version is never changed; a later one replaces it from its day on.
 *
 * @param version from 1
 * @param from first day on which applications and rounds that open are judged by it
 */
public record CriteriaVersion(int version, LocalDate from, List<EntryCriterion> criteria) {}
