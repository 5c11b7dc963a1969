package uk.panauthority.placement.geography;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.panauthority.placement.file.CsvColumn;
import uk.panauthority.placement.file.CsvRow;

/**
 * The columns of the ONS Postcode Directory that are used, under the headings that they have had: before 2025 and since,
 * whole or cut to a region. All others are passed over.
 */
final class PostcodeColumns {

    private static final CsvColumn POSTCODE = CsvColumn.required("pcds", "pcd|pcds|postcode");
    private static final CsvColumn EASTING = CsvColumn.required("oseast1m", "(os)?east1m|easting");
    private static final CsvColumn NORTHING = CsvColumn.required("osnrth1m", "osnrth1m|north1m|northing");
    private static final CsvColumn DISTRICT = CsvColumn.required("oslaua", "(os)?laua|lad\\d\\dcd|district");
    private static final CsvColumn COUNTY = CsvColumn.optional("oscty", "oscty|cty\\d\\dcd|county");

    static final List<CsvColumn> ALL = List.of(POSTCODE, EASTING, NORTHING, DISTRICT, COUNTY);

    private static final Pattern METRES = Pattern.compile("\\d{1,7}");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{8}");

    private PostcodeColumns() {}

    /** Whether the row has no grid reference, as those of the Channel Islands and the Isle of Man. */
    static boolean isWithoutGrid(CsvRow row) {
        return row.get(EASTING).isEmpty() || row.get(NORTHING).isEmpty();
    }

    /** The postcode of a row; empty when a cell cannot be what it should be. */
    static Optional<PostcodeRow> read(CsvRow row) {
        Optional<Postcode> postcode = Postcode.find(row.get(POSTCODE));
        String district = row.get(DISTRICT);
        boolean isRight = METRES.matcher(row.get(EASTING)).matches()
                && METRES.matcher(row.get(NORTHING)).matches()
                && CODE.matcher(district).matches();
        if (postcode.isEmpty() || !isRight) {
            return Optional.empty();
        }
        String county = row.get(COUNTY);
        return Optional.of(new PostcodeRow(
                postcode.get().plain(),
                Integer.parseInt(row.get(EASTING)),
                Integer.parseInt(row.get(NORTHING)),
                district,
                county.matches("E10\\d{6}") ? county : ""));
    }
}
