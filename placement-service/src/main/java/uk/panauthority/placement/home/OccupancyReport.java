package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Counts capacity and occupancy day by day, of one home or of many. Knows no child. */
@ApplicationScoped
public class OccupancyReport {

    private static final int MOST_DAYS = 366;

    private static final String COUNTS = """
            with days as (select cast(d as date) as day from generate_series(cast(:first as date), cast(:last as date),
                    interval '1 day') d),
            chosen as (select h.id, h.closed_on from home h
                where (cast(:home as uuid) is null or h.id = cast(:home as uuid))
                and (:kind = '' or h.kind = :kind) and (:authority = '' or h.authority = :authority)),
            capacity as (select days.day, sum(coalesce((select c.places from home_capacity c
                    where c.home_id = chosen.id and c.from_day <= days.day order by c.from_day desc, c.id desc limit 1), 0))
                    as places
                from days cross join chosen where chosen.closed_on is null or days.day < chosen.closed_on
                group by days.day),
            claimed as (select days.day,
                    count(*) filter (where b.kind = 'STAY') as occupied,
                    count(*) filter (where b.kind = 'HOLD') as held,
                    count(*) filter (where b.kind = 'VOID') as voided
                from bed_claim b join chosen on chosen.id = b.home_id
                join days on daterange(b.first_night, b.departure) @> days.day
                where b.expires_at is null or b.expires_at > :now group by days.day)
            select days.day, coalesce(capacity.places, 0), coalesce(occupied, 0), coalesce(held, 0), coalesce(voided, 0)
            from days left join capacity on capacity.day = days.day left join claimed on claimed.day = days.day
            order by days.day""";

    private final EntityManager entities;
    private final HomeRepository homes;
    private final Clock clock;

    OccupancyReport(EntityManager entities, HomeRepository homes, Clock clock) {
        this.entities = entities;
        this.homes = homes;
        this.clock = clock;
    }

    /**
     * The days of a period.
     *
     * @param asOf when it was counted
     */
    public record Occupancy(Instant asOf, List<OccupancyDay> days) {}

    /** @throws Problem {@code not-found}; {@code field-invalid} for a period that is empty or longer than a year */
    @Transactional
    Occupancy ofHome(UUID homeId, @Nullable LocalDate from, @Nullable LocalDate to) {
        Home home = homes.findByIdOptional(homeId).orElseThrow(Problem::notFound);
        return count(home.id(), HomeFilter.of(null, null), from, to);
    }

    /** @throws Problem {@code field-invalid} for a period that is empty or longer than a year */
    @Transactional
    Occupancy of(HomeFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        return count(null, filter, from, to);
    }

    @SuppressWarnings("unchecked") // a native query of a day and four numbers
    private Occupancy count(@Nullable UUID home, HomeFilter filter, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || !from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "Give at most a year of nights: from a day to a later one.");
        }
        Instant now = clock.instant();
        Query query = entities.createNativeQuery(COUNTS, Object[].class)
                .setParameter("first", from)
                .setParameter("last", to.minusDays(1))
                .setParameter("home", home == null ? null : home.toString())
                .setParameter("kind", filter.kind())
                .setParameter("authority", filter.authority())
                .setParameter("now", now.atOffset(ZoneOffset.UTC));
        List<Object[]> rows = query.getResultList();
        return new Occupancy(now, rows.stream().map(OccupancyReport::day).toList());
    }

    private static OccupancyDay day(Object[] row) {
        LocalDate day = row[0] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[0];
        return OccupancyDay.of(day, number(row[1]), number(row[2]), number(row[3]), number(row[4]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
