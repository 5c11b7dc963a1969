package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import uk.panauthority.common.money.Money;

/** KPI-16: what is paid to keep beds while children are away. */
final class CostOfMissing implements Measure<CostOfMissing.Charged> {

    /** A row of the ledger. */
    record Charged(UUID id, String providerId, String lineType, BigDecimal amount) implements Fact {

        @Override
        public String key() {
            return id.toString();
        }

        @Override
        public Set<String> rows(Dimension by) {
            return by == Dimension.PROVIDER ? Set.of(providerId) : Set.of();
        }

        boolean isRetainer() {
            return lineType.equals("RETAINER");
        }
    }

    private static final String CHARGED = """
            select id, provider_id as "providerId", line_type as "lineType", amount from charge
            where responsible_la = :authority and first_night between :from and :to order by id""";

    @Override
    public String code() {
        return "KPI-16";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.PROVIDER);
    }

    @Override
    public List<Charged> read(Sources sources, Asked asked) {
        return sources.read(Charged.class, CHARGED, asked);
    }

    @Override
    public Result count(List<Charged> facts, Asked asked, Definition definition) {
        return new Tally()
                .records("charges", facts)
                .records("retainers", facts, Charged::isRetainer)
                .money("charged", sum(facts.stream()))
                .money("retained", sum(facts.stream().filter(Charged::isRetainer)))
                .percent("retainedPercent", "retained", "charged")
                .result();
    }

    private static Money sum(Stream<Charged> charges) {
        return Money.sum(charges.map(c -> new Money(c.amount())).toList());
    }
}
