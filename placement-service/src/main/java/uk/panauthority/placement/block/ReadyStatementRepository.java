package uk.panauthority.placement.block;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Stored periods whose statement has been told. */
@ApplicationScoped
class ReadyStatementRepository implements PanacheRepositoryBase<ReadyStatement, UUID> {

    /** A period that is over and has not been told. */
    record DuePeriod(UUID contractId, LocalDate from, LocalDate to) {}

    /**
     * The earliest untold period of each contract that has one: to the end of the calendar month, or to the contract's.
     */
    List<DuePeriod> due(LocalDate today, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        select id, period_from, period_to from (
                            select c.id, t.period_from, least(
                                cast(date_trunc('month', t.period_from) + interval '1 month' as date),
                                c.last_day + 1) as period_to
                            from block_contract c
                            cross join lateral (
                                select coalesce(max(s.period_to), c.start_on) as period_from
                                from block_statement s where s.contract_id = c.id) t
                            where c.state <> 'PROPOSED' and t.period_from <= c.last_day) due
                        where period_to <= ?1 order by period_to, id limit ?2""", Object[].class)
                .setParameter(1, today)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(row -> duePeriod((Object[]) row)).toList();
    }

    private static DuePeriod duePeriod(Object[] row) {
        return new DuePeriod((UUID) row[0], day(row[1]), day(row[2]));
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
