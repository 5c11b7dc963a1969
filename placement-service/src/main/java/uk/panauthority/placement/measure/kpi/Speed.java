package uk.panauthority.placement.measure.kpi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** KPI-5: how long it takes from a referral to the child's arrival, and what the market answers. */
final class Speed implements Measure<SoughtReferral> {

    /** Two moments of a referral, one of which follows the other. */
    private record Leg(
            String code,
            Function<SoughtReferral, @Nullable Instant> start,
            Function<SoughtReferral, @Nullable Instant> end) {

        boolean isRun(SoughtReferral r) {
            Instant from = start.apply(r);
            Instant to = end.apply(r);
            return from != null && to != null && !to.isBefore(from);
        }

        /** In an emergency the child comes before the order: no time that anybody waited. */
        boolean isRunBackwards(SoughtReferral r) {
            Instant from = start.apply(r);
            Instant to = end.apply(r);
            return from != null && to != null && to.isBefore(from);
        }

        Duration of(SoughtReferral r) {
            Instant from = start.apply(r);
            Instant to = end.apply(r);
            return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
        }
    }

    private static final List<Leg> LEGS = List.of(
            new Leg("referralToOffer", SoughtReferral::approvedAt, SoughtReferral::firstOfferAt),
            new Leg("offerToOrder", SoughtReferral::firstOfferAt, SoughtReferral::orderedAt),
            new Leg("orderToStart", SoughtReferral::orderedAt, SoughtReferral::startedAt),
            new Leg("referralToStart", SoughtReferral::approvedAt, SoughtReferral::startedAt));

    @Override
    public String code() {
        return "KPI-5";
    }

    @Override
    public List<SoughtReferral> read(Sources sources, Asked asked) {
        return SoughtReferral.ofThePeriod(sources, asked);
    }

    @Override
    public Result count(List<SoughtReferral> facts, Asked asked, Definition definition) {
        List<SoughtReferral> competed =
                facts.stream().filter(r -> r.opened() > 0).toList();
        Tally tally = new Tally().records("referrals", facts);
        for (Leg leg : LEGS) {
            List<SoughtReferral> run = facts.stream().filter(leg::isRun).toList();
            tally.records(leg.code() + "Measured", run)
                    .records(leg.code() + "Backwards", facts, leg::isRunBackwards)
                    .medianHours(leg.code(), run.stream().map(leg::of).toList(), leg.code() + "Measured");
        }
        return tally.records("competed", competed)
                .records("sealed", facts, r -> r.sealed() > 0)
                .number(
                        "offers",
                        Unit.COUNT,
                        competed.stream().mapToInt(SoughtReferral::offers).sum())
                .records("withoutOffer", competed, r -> r.offers() == 0)
                .ratio("offersPerReferral", "offers", "competed")
                .percent("withoutOfferPercent", "withoutOffer", "competed")
                .result();
    }
}
