package uk.panauthority.casework.returns.rule;

/** A row that breaks a rule. */
public record Finding(MissingRule rule, MissingRow row) {}
