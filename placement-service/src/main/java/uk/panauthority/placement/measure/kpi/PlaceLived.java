package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.code.ReturnCodes;
import uk.panauthority.placement.placement.StatutoryCodes;

/**
 * One place in which a child lived without a break, however many orders it took. A temporary move (T codes) is no place of
 * its own: the child is still of the place to which it comes back.
 *
 * @param until the day of departure; null while the child lives there
 */
record PlaceLived(
        UUID homeId,
        @Nullable StatutoryCodes codes,
        LocalDate from,
        @Nullable LocalDate until) {

    /** The places of one child, in their order. */
    static List<PlaceLived> of(List<LivedPlacement> placements) {
        List<PlaceLived> places = new ArrayList<>();
        for (PlaceLived piece : pieces(placements)) {
            PlaceLived last = places.isEmpty() ? null : places.getLast();
            if (piece.isTemporary()) {
                if (last != null && last.goesOnInto(piece)) {
                    places.set(places.size() - 1, last.until(piece.until()));
                }
            } else if (last != null && last.goesOnInto(piece) && piece.isSameAs(last)) {
                places.set(places.size() - 1, last.until(piece.until()));
            } else {
                places.add(piece);
            }
        }
        return places;
    }

    boolean isLivedIn(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (until == null || until.isAfter(first));
    }

    private static List<PlaceLived> pieces(List<LivedPlacement> placements) {
        List<PlaceLived> pieces = new ArrayList<>();
        for (LivedPlacement p : placements) {
            if (p.codes().isEmpty()) {
                pieces.add(new PlaceLived(p.homeId(), null, p.startedOn(), p.endedOn()));
            }
            for (int i = 0; i < p.codes().size(); i++) {
                StatutoryCodes codes = p.codes().get(i);
                pieces.add(new PlaceLived(p.homeId(), codes, i == 0 ? p.startedOn() : codes.from(), p.untilOf(i)));
            }
        }
        pieces.sort(Comparator.comparing(PlaceLived::from));
        return pieces;
    }

    private boolean isTemporary() {
        return codes != null && ReturnCodes.isTemporary(codes.place(), codes.from());
    }

    private boolean goesOnInto(PlaceLived next) {
        return until == null || !until.isBefore(next.from);
    }

    /** The same carer keeps the place, wherever it is; else home, postcode and number tell. */
    private boolean isSameAs(PlaceLived before) {
        if (codes == null || before.codes == null) {
            return homeId.equals(before.homeId);
        }
        return Boolean.TRUE.equals(codes.sameCarer())
                || (homeId.equals(before.homeId)
                        && Objects.equals(codes.placementPostcode(), before.codes.placementPostcode())
                        && Objects.equals(codes.urn(), before.codes.urn()));
    }

    private PlaceLived until(@Nullable LocalDate day) {
        return new PlaceLived(homeId, codes, from, day);
    }
}
