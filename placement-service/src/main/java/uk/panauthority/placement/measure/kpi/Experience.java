package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** KPI-14: what the placement is for the child: with brothers and sisters, at the same school, where it was hoped. */
final class Experience implements Measure<Experience.Outcome> {

    /**
     * A referral for which a child was placed, and what an officer recorded of the place.
     *
     * @param siblingsAsked with how many brothers and sisters the child was to be placed; null where nobody said
     * @param siblingsTogether with how many the child was; null where nobody recorded it
     */
    record Outcome(
            UUID id,
            String serviceCode,
            String routeCode,
            String providerId,
            @Nullable Integer siblingsAsked,
            @Nullable Integer siblingsTogether,
            @Nullable Boolean education,
            @Nullable Boolean location)
            implements Fact {

        @Override
        public String key() {
            return id.toString();
        }

        @Override
        public Set<String> rows(Dimension by) {
            return switch (by) {
                case TYPE -> Set.of(serviceCode);
                case ROUTE -> Set.of(routeCode);
                case PROVIDER -> Set.of(providerId);
                case NEED, PAIR -> Set.of();
            };
        }

        boolean isAlone() {
            return siblingsAsked != null && siblingsAsked == 0;
        }

        boolean siblingsKnown() {
            return siblingsAsked != null && siblingsAsked > 0 && siblingsTogether != null;
        }

        boolean together() {
            return siblingsAsked != null && siblingsTogether != null && siblingsTogether >= siblingsAsked;
        }
    }

    private static final String PLACED = """
            select r.id, o.service_code as "serviceCode", o.route_code as "routeCode", o.provider_id as "providerId",
                cast(v.document -> 'placementAvailability' ->> 'siblingCount' as integer) as "siblingsAsked",
                cast(r.outcome ->> 'siblingsPlacedTogether' as integer) as "siblingsTogether",
                cast(r.outcome ->> 'educationContinuity' as boolean) as education,
                cast(r.outcome ->> 'preferabilityLocation' as boolean) as location
            from referral r join placement p on p.id = r.placement_id
            join placement_order o on o.id = p.order_id
            join referral_version v on v.referral_id = r.id and v.number = r.current_number
            where r.responsible_la = :authority and r.state = 'PLACED' and p.started_on between :from and :to
            order by r.id""";

    @Override
    public String code() {
        return "KPI-14";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.ROUTE, Dimension.PROVIDER);
    }

    @Override
    public List<Outcome> read(Sources sources, Asked asked) {
        return sources.read(Outcome.class, PLACED, asked);
    }

    @Override
    public Result count(List<Outcome> facts, Asked asked, Definition definition) {
        List<Outcome> siblings = facts.stream().filter(Outcome::siblingsKnown).toList();
        List<Outcome> education =
                facts.stream().filter(o -> o.education() != null).toList();
        List<Outcome> location =
                facts.stream().filter(o -> o.location() != null).toList();
        return new Tally()
                .records("placed", facts)
                .records("siblingsKnown", siblings)
                .records("siblingsTogether", siblings, Outcome::together)
                .records("noSiblings", facts, Outcome::isAlone)
                .records("siblingsNotKnown", facts, o -> !o.siblingsKnown() && !o.isAlone())
                .percent("siblingsTogetherPercent", "siblingsTogether", "siblingsKnown")
                .records("educationKnown", education)
                .records("educationContinues", education, o -> Boolean.TRUE.equals(o.education()))
                .records("educationNotKnown", facts, o -> o.education() == null)
                .percent("educationContinuesPercent", "educationContinues", "educationKnown")
                .records("locationKnown", location)
                .records("preferredLocation", location, o -> Boolean.TRUE.equals(o.location()))
                .records("locationNotKnown", facts, o -> o.location() == null)
                .percent("preferredLocationPercent", "preferredLocation", "locationKnown")
                .result();
    }
}
