package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.WeeklyCost;

/** KPI-11: planned moves to less intensive care, whether they last, and what they save. */
final class StepDowns implements Measure<StepDowns.Moved> {

    /**
     * A child who moved.
     *
     * @param lastsFrom the day from which the move counts as lasting
     * @param leftOn null while the child lives there
     * @param oldWeekly total of the place that the child left
     * @param newLines that are live on the first night in the new place; empty while none is approved
     */
    record Moved(
            UUID id, LocalDate lastsFrom, @Nullable LocalDate leftOn, BigDecimal oldWeekly, List<Prices.Line> newLines)
            implements Fact {

        @Override
        public String key() {
            return id.toString();
        }

        boolean lasted(LocalDate today) {
            return leftOn == null ? !today.isBefore(lastsFrom) : !leftOn.isBefore(lastsFrom);
        }

        boolean ended() {
            return leftOn != null && leftOn.isBefore(lastsFrom);
        }

        boolean isPriced() {
            return !newLines.isEmpty();
        }

        Money saving() {
            return new Money(oldWeekly)
                    .minus(WeeklyCost.total(
                            newLines.stream().map(Prices.Line::weekly).toList()));
        }
    }

    private static final String PLACED = """
            select s.id, s.sustained_from as "lastsFrom", s.left_on as "leftOn", s.old_weekly as "oldWeekly",
                coalesce((
                    select jsonb_agg(jsonb_build_object('unit', l.unit, 'amount', l.amount, 'quantity', l.quantity))
                    from price_line l where l.agreement_id = s.new_agreement_id and l.responsible_la = :authority
                    and l.state = 'APPROVED' and l.unit <> 'ONCE'
                    and l.starts_on <= s.placed_on and (l.ends_on is null or l.ends_on > s.placed_on)),
                    '[]') as "newLines"
            from step_down s
            where s.responsible_la = :authority and s.placed_on between :from and :to order by s.id""";

    @Override
    public String code() {
        return "KPI-11";
    }

    @Override
    public List<Moved> read(Sources sources, Asked asked) {
        return sources.read(Moved.class, PLACED, asked);
    }

    @Override
    public Result count(List<Moved> facts, Asked asked, Definition definition) {
        List<Moved> settled =
                facts.stream().filter(s -> s.lasted(asked.today()) || s.ended()).toList();
        List<Moved> priced = facts.stream().filter(Moved::isPriced).toList();
        return new Tally()
                .records("stepDowns", facts)
                .records("settled", settled)
                .records("sustained", settled, s -> s.lasted(asked.today()))
                .records("tooEarly", facts, s -> !s.lasted(asked.today()) && !s.ended())
                .percent("sustainedPercent", "sustained", "settled")
                .records("savingKnown", priced)
                .records("savingNotKnown", facts, s -> !s.isPriced())
                .money(
                        "savingPerWeek",
                        Money.sum(priced.stream().map(Moved::saving).toList()))
                .mean("savingPerWeekMean", "savingPerWeek", "savingKnown")
                .result();
    }
}
