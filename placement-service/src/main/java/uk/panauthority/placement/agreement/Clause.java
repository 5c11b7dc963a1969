package uk.panauthority.placement.agreement;

/** A standing clause with its wording on the day when the version was made. */
public record Clause(String code, String wording) {}
