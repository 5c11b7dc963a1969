package uk.panauthority.placement.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.home.ListedHome;

/** How a provider stands in the register: what two imports are compared by. */
record Standing(
        boolean open, @Nullable Integer places, @Nullable String grade) {

    /** A change from one standing to the next. */
    record Change(
            DifferenceKind kind,
            @Nullable String before,
            @Nullable String after) {}

    static Standing of(ListedProvider row) {
        return new Standing(row.open(), row.places(), row.grade());
    }

    static Standing of(ListedHome home) {
        return new Standing(home.open(), home.places(), home.grade());
    }

    /**
     * What has changed. A provider that is closed and stays closed changes in nothing else; what the later list does not
     * mention has not changed.
     */
    List<Change> to(Standing next) {
        List<Change> changes = new ArrayList<>();
        if (open && !next.open) {
            return List.of(new Change(DifferenceKind.CLOSED, null, null));
        }
        if (!open && next.open) {
            changes.add(new Change(DifferenceKind.RE_REGISTERED, null, null));
        }
        if (next.open && next.grade != null && !next.grade.equals(grade)) {
            changes.add(new Change(DifferenceKind.REGRADED, grade, next.grade));
        }
        if (next.open && next.places != null && !Objects.equals(places, next.places)) {
            changes.add(new Change(
                    DifferenceKind.CAPACITY_CHANGED,
                    places == null ? null : places.toString(),
                    next.places.toString()));
        }
        return changes;
    }
}
