package uk.panauthority.casework.notification;

import org.jspecify.annotations.Nullable;

/**
 * A point, WGS 84 in degrees, within the United Kingdom. Points that cannot be there are a slip, most often 0,0 or latitude
 * and longitude exchanged, and are never made into a place.
 */
public record Position(double latitude, double longitude) {

    /** The box around the islands and their nearest waters, Channel Islands excluded. */
    private static final double SOUTH = 49.8;

    private static final double NORTH = 60.9;
    private static final double WEST = -8.7;
    private static final double EAST = 1.8;

    /** The point, or null with a warning where it is none. */
    static @Nullable Position read(MessageFields within, String name) {
        MessageFields fields = within.object(name);
        Double latitude = fields.number("latitude");
        Double longitude = fields.number("longitude");
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null
                || longitude == null
                || latitude < SOUTH
                || latitude > NORTH
                || longitude < WEST
                || longitude > EAST) {
            within.warn(WarningCode.LOCATION_DOUBTFUL, name);
            return null;
        }
        return new Position(latitude, longitude);
    }

    /** A place must not reach a log by accident. */
    @Override
    public String toString() {
        return "Position";
    }
}
