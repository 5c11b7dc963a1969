package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;
import uk.panauthority.placement.placement.StatutoryCodes;
import uk.panauthority.placement.placement.Stay;

/**
 * The part of a stay in which one set of codes holds.
 *
 * @param codes null where none have been entered for the stay
 * @param to not included; null while it lasts
 */
record Segment(
        Stay stay,
        @Nullable StatutoryCodes codes,
        LocalDate from,
        @Nullable LocalDate to) {

    /** What the return calls a change of the placement's status with the same carer. */
    private static final String STATUS_OF_PLACEMENT = "PLACE";

    /** The parts of all stays, the earliest first. A stay without a night is none. */
    static List<Segment> of(List<Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.endedOn() == null || stay.endedOn().isAfter(stay.startedOn()))
                .sorted(Comparator.comparing(Stay::startedOn))
                .flatMap(stay -> of(stay).stream())
                .toList();
    }

    private static List<Segment> of(Stay stay) {
        List<Segment> segments = new ArrayList<>();
        StatutoryCodes held = null;
        LocalDate from = stay.startedOn();
        for (StatutoryCodes codes : stay.codes()) {
            boolean over = stay.endedOn() != null && !codes.from().isBefore(stay.endedOn());
            if (held == null) {
                held = codes;
            } else if (!over && !held.isSamePlaceAs(codes)) {
                segments.add(new Segment(stay, held, from, codes.from()));
                held = codes;
                from = codes.from();
            }
        }
        segments.add(new Segment(stay, held, from, stay.endedOn()));
        return segments;
    }

    boolean isTemporary() {
        return codes != null && ReturnCodes.isTemporary(codes.place(), from);
    }

    /** Whether the next one is the same placement to the return: same home, same codes, under another order. */
    boolean isRenewedBy(Segment next) {
        return codes != null
                && next.codes != null
                && !stay.placementId().equals(next.stay.placementId())
                && stay.homeId().equals(next.stay.homeId())
                && codes.isSamePlaceAs(next.codes);
    }

    /** Whether the carer is that of the one before. A temporary move, and the return from it, are never with the same. */
    boolean hasCarerOf(Segment before) {
        if (isTemporary() || before.isTemporary()) {
            return false;
        }
        if (codes != null && codes.sameCarer() != null) {
            return codes.sameCarer();
        }
        return stay.homeId().equals(before.stay.homeId());
    }

    /** The reason for change that somebody entered with these codes. */
    @Nullable
    String reasonEntered() {
        return codes == null ? null : codes.reasonForChange();
    }

    /** Why the placement changed after it: the reason of the stay's end, or that its codes alone changed. */
    @Nullable
    String reasonOfEnd() {
        if (to == null || !to.equals(stay.endedOn())) {
            return STATUS_OF_PLACEMENT;
        }
        String code = stay.endReason();
        return code != null && ReturnCodes.isValid(CodeColumn.REASON_PLACE_CHANGE, code, to) ? code : null;
    }
}
