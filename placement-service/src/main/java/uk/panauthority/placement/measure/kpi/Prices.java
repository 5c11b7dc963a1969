package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.WeeklyCost;

/** KPI-8: what placements cost in a week, beside the listed prices, and what is bought on top. */
final class Prices implements Measure<Prices.Priced> {

    /** A price line. */
    record Line(PriceUnit unit, BigDecimal amount, BigDecimal quantity) {

        BigDecimal weekly() {
            return unit.weekEquivalent(new Money(amount), quantity);
        }
    }

    /**
     * A placement with the price at which it was ordered.
     *
     * @param price what is held against the listed price: of a competition that of the core service, without extras
     * @param listed of the provider's entry tender; null where none was known
     * @param needs essential requirements of the referral; null where no referral is named
     */
    record Priced(
            UUID id,
            String serviceCode,
            String routeCode,
            String providerId,
            BigDecimal weekly,
            BigDecimal price,
            @Nullable BigDecimal listed,
            @Nullable List<String> needs,
            List<Line> extras)
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
                case NEED -> needs == null ? Set.of(Dimension.NOT_KNOWN) : needs.isEmpty() ? NONE : Set.copyOf(needs);
                case PAIR -> Set.of();
            };
        }

        boolean aboveListed() {
            return listed != null && price.compareTo(listed) > 0;
        }
    }

    private static final Set<String> NONE = Set.of("NONE");

    private static final String PRICED = """
            select p.id, o.service_code as "serviceCode", o.route_code as "routeCode", p.provider_id as "providerId",
                o.weekly_rate as weekly, coalesce(f.core_weekly, o.weekly_rate) as price,
                case when o.competition_id is null then d.listed_rate else f.listed_weekly end as listed,
                case when v.id is not null then coalesce((
                    select jsonb_agg(distinct q ->> 'code') from jsonb_array_elements(
                        case jsonb_typeof(v.document -> 'requirements')
                            when 'array' then v.document -> 'requirements' else '[]' end) q
                    where cast(q ->> 'essential' as boolean)), '[]') end as needs,
                coalesce((
                    select jsonb_agg(jsonb_build_object('unit', l.unit, 'amount', l.amount, 'quantity', l.quantity))
                    from price_line l where l.placement_id = p.id and l.responsible_la = :authority
                    and l.state = 'APPROVED' and l.corrects is null
                    and l.line_type not in ('CORE', 'RETAINER')), '[]') as extras
            from placement p join placement_order o on o.id = p.order_id
            left join direct_award d on d.id = o.direct_award_id
            left join offer f on f.competition_id = o.competition_id and f.state = 'SELECTED'
                and f.provider_id = o.provider_id
            left join mini_competition c on c.id = o.competition_id
            left join referral r on r.id = o.referral_id
            left join referral_version v on v.referral_id = r.id
                and v.number = coalesce(c.referral_version, d.referral_number, r.current_number)
            where p.responsible_la = :authority and p.started_on between :from and :to
            order by p.id""";

    @Override
    public String code() {
        return "KPI-8";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.ROUTE, Dimension.NEED, Dimension.PROVIDER);
    }

    @Override
    public List<Priced> read(Sources sources, Asked asked) {
        return sources.read(Priced.class, PRICED, asked);
    }

    @Override
    public Result count(List<Priced> facts, Asked asked, Definition definition) {
        List<Priced> listed = facts.stream().filter(p -> p.listed() != null).toList();
        Money uplift = sum(listed, Priced::price).minus(sum(listed, Priced::listed));
        return new Tally()
                .records("placements", facts)
                .money("weeklySum", sum(facts, Priced::weekly))
                .mean("weeklyMean", "weeklySum", "placements")
                .median("weeklyMedian", facts.stream().map(Priced::weekly).toList(), "placements")
                .records("listedPriceKnown", listed)
                .records("listedPriceNotKnown", facts, p -> p.listed() == null)
                .records("aboveListedPrice", listed, Priced::aboveListed)
                .percent("aboveListedPercent", "aboveListedPrice", "listedPriceKnown")
                .money("uplift", uplift)
                .money("listedSum", sum(listed, Priced::listed))
                .percent("upliftPercent", "uplift", "listedSum")
                .number(
                        "extras",
                        Unit.COUNT,
                        facts.stream().mapToInt(p -> p.extras().size()).sum())
                .ratio("extrasPerPlacement", "extras", "placements")
                .money("extrasWeekly", extras(facts))
                .mean("extrasWeeklyPerPlacement", "extrasWeekly", "placements")
                .result();
    }

    private static Money sum(List<Priced> facts, Function<Priced, @Nullable BigDecimal> amount) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Priced one : facts) {
            BigDecimal value = amount.apply(one);
            sum = value == null ? sum : sum.add(value);
        }
        return new Money(sum);
    }

    private static Money extras(List<Priced> facts) {
        return WeeklyCost.total(facts.stream()
                .flatMap(p -> p.extras().stream())
                .map(Line::weekly)
                .toList());
    }
}
