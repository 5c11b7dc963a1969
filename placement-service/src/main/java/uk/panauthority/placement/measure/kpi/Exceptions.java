package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Set;
import uk.panauthority.placement.placement.StatutoryCodes;

/** KPI-13: what is bought outside of the systems, without competition, or where nobody is registered. */
final class Exceptions implements Measure<LivedPlacement> {

    /** Places that are of no registered kind: Z1 to 2024-25, Z11 to Z14 since. */
    private static final String UNREGISTERED = "Z";

    private static final String DIRECT = "DIRECT";

    @Override
    public String code() {
        return "KPI-13";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.PROVIDER);
    }

    @Override
    public List<LivedPlacement> read(Sources sources, Asked asked) {
        return LivedPlacement.ofThePeriod(sources, asked);
    }

    @Override
    public Result count(List<LivedPlacement> facts, Asked asked, Definition definition) {
        List<LivedPlacement> started =
                facts.stream().filter(p -> p.startedIn(asked.period())).toList();
        List<LivedPlacement> unregistered =
                facts.stream().filter(p -> unregisteredNights(p, asked) > 0).toList();
        return new Tally()
                .records("placementsStarted", started)
                .records("offFramework", started, p -> p.systemId() == null && !p.ownBed())
                .records("ownBeds", started, LivedPlacement::ownBed)
                .records("directAward", started, p -> p.routeCode().equals(DIRECT))
                .percent("offFrameworkPercent", "offFramework", "placementsStarted")
                .percent("directAwardPercent", "directAward", "placementsStarted")
                .records("placementsLived", facts)
                .records("codesNotKnown", facts, p -> p.codes().isEmpty())
                .ids(
                        "childrenUnregistered",
                        unregistered.stream().map(LivedPlacement::childRef).toList())
                .number(
                        "nightsUnregistered",
                        Unit.NIGHTS,
                        facts.stream()
                                .mapToLong(p -> unregisteredNights(p, asked))
                                .sum())
                .result();
    }

    private static long unregisteredNights(LivedPlacement p, Asked asked) {
        long nights = 0;
        for (int i = 0; i < p.codes().size(); i++) {
            StatutoryCodes codes = p.codes().get(i);
            if (codes.place().startsWith(UNREGISTERED)) {
                nights += asked.nights(codes.from(), p.untilOf(i));
            }
        }
        return nights;
    }
}
