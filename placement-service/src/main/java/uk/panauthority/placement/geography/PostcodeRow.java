package uk.panauthority.placement.geography;

/**
 * A postcode as a directory has it.
 *
 * @param plain without spaces, in capitals
 * @param county empty where the directory names none
 */
record PostcodeRow(String plain, int easting, int northing, String district, String county) {

    GridReference grid() {
        return new GridReference(easting, northing);
    }
}
