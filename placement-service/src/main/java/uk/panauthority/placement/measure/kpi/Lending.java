package uk.panauthority.placement.measure.kpi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.NightCharge;

/** KPI-10: block beds lent and borrowed, and whether both sides were charged alike. */
final class Lending implements Measure<Lending.Loan> {

    /**
     * A loan in which the authority has a part.
     *
     * @param nights slept in the period that are over
     * @param recharged what was posted for it in the period; null when nothing was
     * @param rechargedNights for which
     */
    record Loan(
            UUID id,
            String ownerLa,
            String borrowerLa,
            BigDecimal weeklyRate,
            BigDecimal fee,
            long nights,
            @Nullable BigDecimal recharged,
            @Nullable Integer rechargedNights)
            implements Fact {

        @Override
        public String key() {
            return id.toString();
        }

        @Override
        public Set<String> rows(Dimension by) {
            return by == Dimension.PAIR ? Set.of(ownerLa + "/" + borrowerLa) : Set.of();
        }

        /** Rate x nights / 7 and the fee (M14), to the penny. */
        boolean isMatched() {
            return recharged != null
                    && rechargedNights != null
                    && new NightCharge(weeklyRate)
                            .of(rechargedNights)
                            .plus(new Money(fee))
                            .equals(new Money(recharged));
        }
    }

    private static final String LOANS = """
            select l.id, l.owner_la as "ownerLa", l.borrower_la as "borrowerLa", l.weekly_rate as "weeklyRate", l.fee,
                coalesce(s.nights, 0) as nights, r.amount as recharged, r.nights as "rechargedNights"
            from bed_loan l
            left join lateral (
                select sum(greatest(0, least(coalesce(c.departure, cast(:today as date)), cast(:to as date) + 1,
                    cast(:today as date)) - greatest(c.first_night, cast(:from as date)))) as nights
                from bed_claim c where c.home_id = l.home_id and c.bed = l.bed and c.kind = 'STAY'
                and c.first_night >= l.first_night
                and (l.ended_on is null or c.first_night < l.ended_on)) s on true
            left join bed_loan_recharge r on r.loan_id = l.id
                and cast(r.posted_at at time zone 'Europe/London' as date) between :from and :to
            where :authority in (l.owner_la, l.borrower_la) and l.state in ('AGREED', 'RECALLED', 'ENDED')
            and (coalesce(s.nights, 0) > 0 or r.reference is not null)
            order by l.id""";

    @Override
    public String code() {
        return "KPI-10";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.PAIR);
    }

    @Override
    public List<Loan> read(Sources sources, Asked asked) {
        return sources.read(Loan.class, LOANS, asked);
    }

    @Override
    public Result count(List<Loan> facts, Asked asked, Definition definition) {
        List<Loan> lent = facts.stream()
                .filter(l -> l.ownerLa().equals(asked.authority()))
                .toList();
        List<Loan> borrowed = facts.stream()
                .filter(l -> l.borrowerLa().equals(asked.authority()))
                .toList();
        List<Loan> recharged = facts.stream().filter(l -> l.recharged() != null).toList();
        return new Tally()
                .records("lent", lent)
                .records("borrowed", borrowed)
                .number("nightsLent", Unit.NIGHTS, nights(lent))
                .number("nightsBorrowed", Unit.NIGHTS, nights(borrowed))
                .records("recharged", recharged)
                .records("rechargedToThePenny", recharged, Loan::isMatched)
                .percent("rechargedToThePennyPercent", "rechargedToThePenny", "recharged")
                .money("income", money(lent))
                .money("cost", money(borrowed))
                .result();
    }

    private static long nights(List<Loan> loans) {
        return loans.stream().mapToLong(Loan::nights).sum();
    }

    private static Money money(List<Loan> loans) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Loan loan : loans) {
            sum = loan.recharged() == null ? sum : sum.add(loan.recharged());
        }
        return new Money(sum);
    }
}
