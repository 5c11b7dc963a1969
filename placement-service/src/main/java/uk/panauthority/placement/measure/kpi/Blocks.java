package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.block.BlockStatementView;
import uk.panauthority.placement.money.NightCharge;

/** KPI-9: whether beds bought together are used, and whether the discount is worth the empty ones. */
final class Blocks implements Measure<Blocks.Block> {

    /** A block contract of the authority. */
    record Contract(UUID id, String providerId, BigDecimal weeklyRate, BigDecimal spotRate) {}

    /**
     * A block and its nights in the period that are over.
     *
     * @param contracted bed-nights
     * @param providerVoid of these, void by the provider's fault and not paid for
     * @param own slept by own children
     * @param lent slept by others' children
     * @param costOfEmpty as its statement has it (M13)
     */
    record Block(Contract contract, long contracted, long providerVoid, long own, long lent, Money costOfEmpty)
            implements Fact {

        static Block of(Contract contract, BlockStatementView statement) {
            return new Block(
                    contract,
                    statement.contractedNights(),
                    nights(statement, "PROVIDER_VOID"),
                    nights(statement, "OWN"),
                    nights(statement, "LENT"),
                    statement.costOfEmpty());
        }

        private static long nights(BlockStatementView statement, String use) {
            return statement.parts().stream()
                    .filter(part -> part.use().equals(use))
                    .mapToInt(BlockStatementView.Part::nights)
                    .sum();
        }

        @Override
        public String key() {
            return contract.id().toString();
        }

        @Override
        public Set<String> rows(Dimension by) {
            return by == Dimension.PROVIDER ? Set.of(contract.providerId()) : Set.of();
        }

        long used() {
            return own + lent;
        }

        /** What its used nights would have cost more without the block; below nothing when the block is dearer. */
        Money discount() {
            return new NightCharge(contract.spotRate())
                    .of(used())
                    .minus(new NightCharge(contract.weeklyRate()).of(used()));
        }
    }

    private static final String OF_THE_PERIOD = """
            select id, provider_id as "providerId", weekly_rate as "weeklyRate", spot_rate as "spotRate"
            from block_contract where owner_la = :authority and state <> 'PROPOSED'
            and start_on <= :to and last_day >= :from order by id""";

    @Override
    public String code() {
        return "KPI-9";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.PROVIDER);
    }

    @Override
    public List<Block> read(Sources sources, Asked asked) {
        return sources.read(Contract.class, OF_THE_PERIOD, asked).stream()
                .flatMap(c -> sources.statement(c.id(), asked).map(s -> Block.of(c, s)).stream())
                .toList();
    }

    @Override
    public Result count(List<Block> facts, Asked asked, Definition definition) {
        Money empty = Money.sum(facts.stream().map(Block::costOfEmpty).toList());
        Money discount = Money.sum(facts.stream().map(Block::discount).toList());
        return new Tally()
                .records("blocks", facts)
                .number("contractedNights", Unit.NIGHTS, sum(facts, Block::contracted))
                .number("providerVoidNights", Unit.NIGHTS, sum(facts, Block::providerVoid))
                .number("payableNights", Unit.NIGHTS, sum(facts, b -> b.contracted() - b.providerVoid()))
                .number("ownNights", Unit.NIGHTS, sum(facts, Block::own))
                .number("lentNights", Unit.NIGHTS, sum(facts, Block::lent))
                .number("usedNights", Unit.NIGHTS, sum(facts, Block::used))
                .percent("utilisationPercent", "usedNights", "payableNights")
                .money("costOfEmpty", empty)
                .money("discountOnUsedNights", discount)
                .money("discountRealised", discount.minus(empty))
                .result();
    }

    private static long sum(List<Block> facts, ToLongFunction<Block> nights) {
        return facts.stream().mapToLong(nights).sum();
    }
}
