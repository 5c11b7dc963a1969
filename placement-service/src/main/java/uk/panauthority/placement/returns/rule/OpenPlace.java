package uk.panauthority.placement.returns.rule;

/**
 * The placement that was open at the end of the file sent for the year before.
 *
 * @param provider empty where there was none, and so the number
 */
public record OpenPlace(String place, String provider, String urn) {}
