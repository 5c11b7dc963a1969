package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.placement.StatutoryCodes;

/** KPI-1: how near to home children are placed. */
final class NearHome implements Measure<NearHome.Near> {

    /**
     * A placement and how far it is from the child's home.
     *
     * @param miles by the Department's formula; null when one of the two places is not known
     */
    record Near(LivedPlacement placement, @Nullable BigDecimal miles) implements Fact {

        @Override
        public String key() {
            return placement.key();
        }

        @Override
        public Set<String> rows(Dimension by) {
            return placement.rows(by);
        }

        boolean ownArea() {
            return placement.hostLa().equals(placement.authority());
        }
    }

    @Override
    public String code() {
        return "KPI-1";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.ROUTE, Dimension.PROVIDER);
    }

    @Override
    public List<Near> read(Sources sources, Asked asked) {
        List<LivedPlacement> lived = LivedPlacement.ofThePeriod(sources, asked);
        Map<String, GridReference> points = sources.points(lived.stream()
                .flatMap(p -> Stream.of(home(p, asked), place(p, asked)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        return lived.stream().map(p -> new Near(p, miles(p, asked, points))).toList();
    }

    @Override
    public Result count(List<Near> facts, Asked asked, Definition definition) {
        BigDecimal line = BigDecimal.valueOf(definition.parameter("miles"));
        List<Near> known = facts.stream().filter(f -> f.miles() != null).toList();
        Predicate<Near> within = f -> f.miles() != null && f.miles().compareTo(line) <= 0;
        return new Tally()
                .records("placements", facts)
                .records("knownDistance", known)
                .records("unknownDistance", facts, f -> f.miles() == null)
                .records("ownArea", known, Near::ownArea)
                .records("within", known, within)
                .records("beyond", known, within.negate())
                .records("ownAreaUnknownDistance", facts, f -> f.miles() == null && f.ownArea())
                .percent("ownAreaPercent", "ownArea", "knownDistance")
                .percent("withinPercent", "within", "knownDistance")
                .percent("beyondPercent", "beyond", "knownDistance")
                .result();
    }

    private static @Nullable BigDecimal miles(LivedPlacement p, Asked asked, Map<String, GridReference> points) {
        GridReference home = point(home(p, asked), points);
        GridReference place = point(place(p, asked), points);
        if (place == null && p.easting() != null && p.northing() != null) {
            place = new GridReference(p.easting(), p.northing());
        }
        return home == null || place == null ? null : home.milesTo(place);
    }

    private static @Nullable GridReference point(@Nullable String postcode, Map<String, GridReference> points) {
        return postcode == null ? null : points.get(postcode);
    }

    /** As the return has it; what is told of the child's care, where nobody entered codes. */
    private static @Nullable String home(LivedPlacement p, Asked asked) {
        String entered =
                p.codesOn(asked.lastDay()).map(StatutoryCodes::homePostcode).orElse(null);
        return entered == null ? p.childHome() : entered;
    }

    private static @Nullable String place(LivedPlacement p, Asked asked) {
        String entered = p.codesOn(asked.lastDay())
                .map(StatutoryCodes::placementPostcode)
                .orElse(null);
        return entered == null ? p.postcode() : entered;
    }
}
