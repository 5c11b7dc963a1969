package uk.panauthority.placement.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;

/**
 * What one search asks for.
 *
 * @param childHome from where distances are measured; null when it is not known where that is
 * @param excluded areas that are left out
 * @param avoided homes that are not available for this child
 * @param avoidedPoints where those homes lie, as far as it is known
 * @param avoidedMiles how near to them a home is not available either
 * @param assessments what homes have said of the child's coming
 */
public record Needs(
        String responsibleLa,
        @Nullable GridReference childHome,
        List<Wanted> wanted,
        List<ExcludedArea> excluded,
        Set<UUID> avoided,
        List<GridReference> avoidedPoints,
        BigDecimal avoidedMiles,
        List<Assessment> assessments) {

    public Needs {
        wanted = List.copyOf(wanted);
        excluded = List.copyOf(excluded);
        avoided = Set.copyOf(avoided);
        avoidedPoints = List.copyOf(avoidedPoints);
        assessments = List.copyOf(assessments);
    }

    /** The same as people may read it: where a linked child lives is in the record, and shown to nobody. */
    Needs shown() {
        return new Needs(responsibleLa, childHome, wanted, excluded, Set.of(), List.of(), avoidedMiles, assessments);
    }

    /**
     * One requirement.
     *
     * @param essential whether a home that does not meet it is excluded; else it only ranks
     * @param fact by which fact of the home it is judged
     * @param value what that fact must be
     * @param words what it means, for people
     */
    public record Wanted(String code, boolean essential, Fact fact, String value, String words) {}

    /** The facts by which requirements are judged. */
    public enum Fact {
        /** The home caters for it. */
        NEED,
        /** The kind of care. */
        SERVICE,
        /** One of several grades. */
        GRADE,
        /** At most so many miles from the child's home. */
        MILES,
        /** In the area of the responsible authority, or elsewhere. */
        AREA,
        /** Registered for at most so many children. */
        MOST_PLACES
    }

    /** An area by authority, or by miles around a point; neither while nobody knows where it lies. */
    public record ExcludedArea(
            UUID exclusionId,
            @Nullable String authority,
            @Nullable GridReference centre,
            @Nullable BigDecimal miles) {}

    /** What a home has said of the child's coming. */
    public record Assessment(UUID homeId, boolean suits) {}
}
