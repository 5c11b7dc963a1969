package uk.panauthority.scenarios.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills the placement database with copies of a home that the service itself has registered, spread over the postcodes of the
 * directory. Each has four places, of which three are taken; in every second home the fourth is taken too, so that an eighth
 * of all beds is free.
 */
final class HomesMultiplier implements AutoCloseable {

    static final int PLACES = 4;

    private static final String HOMES = """
            insert into home select r.* from generate_series(%2$d, %3$d) n
            join lateral (select * from (select plain, coalesce(county, district) as authority, row_number() over (order by plain) as
                place, count(*) over () as places from postcode) p where p.place = 1 + n %% p.places) p on true
            join home pattern on pattern.urn = '%1$s'
            cross join lateral jsonb_populate_record(null::home, to_jsonb(pattern) || jsonb_build_object('id', uuidv7(),
                'urn', 'SC' || lpad(n::text, 6, '0'), 'authority', p.authority, 'places', %4$d,
                'postcode', left(p.plain, -3) || ' ' || right(p.plain, 3))) r""";

    private static final String CAPACITIES = """
            insert into home_capacity (id, home_id, from_day, places, recorded_by, recorded_at)
            select uuidv7(), id, date '2026-01-01', places, 'bench', now() from home h
            where urn like 'SC%' and not exists (select 1 from home_capacity c where c.home_id = h.id)""";

    private static final String STAYS = """
            insert into bed_claim (id, home_id, bed, first_night, departure, kind)
            select uuidv7(), h.id, bed, date '2026-01-01', null, 'STAY' from home h, generate_series(1, h.places) bed
            where urn like 'SC%' and (bed < h.places or right(urn, 1)::int % 2 = 0)
            and not exists (select 1 from bed_claim c where c.home_id = h.id)""";

    private final Connection database;

    private HomesMultiplier(Connection database) {
        this.database = database;
    }

    /** @param address host, port and database, as in a connection URL */
    static HomesMultiplier at(String address, String password) throws SQLException {
        return new HomesMultiplier(DriverManager.getConnection("jdbc:postgresql://" + address, "postgres", password));
    }

    /** Adds the homes from one number to another. */
    void fill(String urn, int from, int to) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(HOMES.formatted(urn, from, to, PLACES));
            statement.execute(CAPACITIES);
            statement.execute(STAYS);
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
