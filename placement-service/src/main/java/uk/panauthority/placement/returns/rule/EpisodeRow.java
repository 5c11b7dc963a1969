package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of the Episodes table, in the words of the file.
 *
 * @param cells one for each {@link Column}, in their order
 * @param isInToldCare whether the case system has told that the child was in care on these days
 */
public record EpisodeRow(List<String> cells, boolean isInToldCare, PlaceFacts facts, Origin origin)
        implements ReturnRow {

    /** The headings of the file, in the order that the Department demands. */
    public enum Column {
        CHILD,
        DECOM,
        RNE,
        LS,
        CIN,
        PLACE,
        PLACE_PROVIDER,
        DEC,
        REC,
        REASON_PLACE_CHANGE,
        HOME_POST,
        PL_POST,
        URN
    }

    public static final List<String> COLUMNS =
            Stream.of(Column.values()).map(Enum::name).toList();

    public EpisodeRow {
        cells = List.copyOf(cells);
        if (cells.size() != Column.values().length) {
            throw new IllegalArgumentException("a cell for each column");
        }
    }

    @Override
    public ReturnTable table() {
        return ReturnTable.EPISODES;
    }

    public String cell(Column column) {
        return cells.get(column.ordinal());
    }

    public boolean has(Column column) {
        return !cell(column).isEmpty();
    }

    public String place() {
        return cell(Column.PLACE);
    }

    public String provider() {
        return cell(Column.PLACE_PROVIDER);
    }

    public String urn() {
        return cell(Column.URN);
    }

    public String rne() {
        return cell(Column.RNE);
    }

    public String rec() {
        return cell(Column.REC);
    }

    public String reason() {
        return cell(Column.REASON_PLACE_CHANGE);
    }

    /** The first day, if the cell holds one. */
    public Optional<LocalDate> start() {
        return ReturnDate.day(cell(Column.DECOM));
    }

    /** The last day, if the cell holds one. */
    public Optional<LocalDate> end() {
        return ReturnDate.day(cell(Column.DEC));
    }

    boolean isShortBreak() {
        String status = cell(Column.LS);
        return status.equals("V3") || status.equals("V4");
    }

    boolean isPlace(String... codes) {
        return List.of(codes).contains(place());
    }

    boolean isTemporary() {
        return isPlace("T0", "T1", "T2", "T3", "T4");
    }

    /** Whether both name the same placement: kind, provider, postcode and number. */
    boolean isSamePlaceAs(EpisodeRow other) {
        return place().equals(other.place())
                && provider().equals(other.provider())
                && urn().equals(other.urn())
                && Postcodes.same(cell(Column.PL_POST), other.cell(Column.PL_POST));
    }

    boolean isSameStatusAs(EpisodeRow other) {
        return cell(Column.LS).equals(other.cell(Column.LS));
    }

    /** The record tells of a child and must not reach a log by accident. */
    @Override
    public String toString() {
        return "EpisodeRow[" + origin.key() + "]";
    }
}
