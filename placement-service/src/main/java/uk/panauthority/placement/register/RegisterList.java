package uk.panauthority.placement.register;

/** The two lists, each imported by itself. */
public enum RegisterList {
    HOMES,
    SUPPORTED_ACCOMMODATION
}
