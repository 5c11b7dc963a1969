package uk.panauthority.placement.home;

import java.time.LocalDate;

/** A code of a grade, and the day of its inspection. It holds until the next. */
public record DatedGrade(String grade, LocalDate gradedOn) {}
