package uk.panauthority.scenarios.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Fills the casework database with copies of episodes that the service itself has made, so that they look as real ones do:
 * the child, the messages, the interview and the tasks of each, under new keys, spread over ten years and four
 * authorities. Ten episodes make one child. Triggers rest meanwhile; what lists are read from is
 * filled afterwards. What time brings about must not be at work, or it would take up a million episodes that nobody has told of.
 */
final class Multiplier implements AutoCloseable {

    private static final int BATCH = 50_000;

    /** A tenth of the newest two hundredth, which is of the last 18 days, are copies of the second pattern: still away. */
    private static final String KEYS = """
            create unlogged table bench_key as
            select n, at, n %% 10 = 0 and n > %2$d - %2$d / 200 as away,
                uuidv7(at - clock_timestamp()) as episode, uuidv7(at - clock_timestamp() + interval '5 hours') as interview,
                'BENCHCHILD' || (n - 1) / 10 as child, 'BENCHREF' || n as reference,
                (array['%1$s', 'E99000001', 'E99000002', 'E99000003'])[1 + (n / 10) %% 4] as authority
            from (select n, clock_timestamp() - (%2$d - n + 1) * (interval '3650 days' / %2$d) as at
                from generate_series(%3$d, %2$d) n) numbered""";

    private static final String COPY = """
            insert into %1$s select r.* from bench_key k
            cross join (select to_jsonb(t)::text as pattern from %1$s t where %2$s) tpl
            cross join lateral jsonb_populate_record(null::%1$s,
                replace(replace(replace(replace(replace(replace(tpl.pattern, '%3$s', k.episode::text),
                    '%4$s', k.interview::text), '%5$s', k.child), lower('%5$s'), lower(k.child)),
                    '%6$s', k.reference), '%7$s', k.authority)::jsonb
                || jsonb_strip_nulls(jsonb_build_object(%8$s))) r
            where k.away = %9$s and k.n between %10$d and %11$d %12$s""";

    private static final List<String> SEEN =
            List.of("missing_episode/EPISODE", "police_notification/NOTIFICATION", "return_home_interview/INTERVIEW");

    private final String url;
    private final String password;
    private final Connection database;

    private Multiplier(String url, String password) throws SQLException {
        this.url = url;
        this.password = password;
        this.database = connected();
    }

    /** @param address host, port and database, as in a connection URL */
    static Multiplier at(String address, String password) throws SQLException {
        return new Multiplier("jdbc:postgresql://" + address, password);
    }

    private Connection connected() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "postgres", password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return connection;
    }

    /**
     * What is copied.
     *
     * @param number the child's number, which is found nowhere else
     * @param reference the force's reference
     * @param interview id of the interview; an unused one when there is none
     */
    record Pattern(String authority, String number, String reference, String episode, String interview) {}

    /** Adds the episodes from one number to another. */
    void fill(Pattern returned, Pattern away, int from, int to) throws SQLException, InterruptedException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop table if exists bench_key");
            statement.execute(KEYS.formatted(returned.authority(), to, from));
            statement.execute("create index on bench_key (n)");
            copyInBatches(returned, away, from, to);
            for (String seen : SEEN) {
                String[] names = seen.split("/");
                statement.execute("""
                        insert into record_sight (kind, organisation, id, state, about_child)
                        select distinct '%s', o, r.id, r.state, r.child_ref from %s r, unnest(r.visible_to) o
                        where r.child_ref like '%%BENCHCHILD%%' on conflict do nothing""".formatted(names[1], names[0]));
            }
            statement.execute("""
                    insert into episode_reference (organisation, reference, episode_id)
                    select distinct o, f, e.id from missing_episode e, unnest(e.visible_to) o, unnest(e.police_references) f
                    where e.child_ref like '%BENCHCHILD%' on conflict do nothing""");
            statement.execute("drop table bench_key");
            statement.execute("vacuum analyze");
        }
    }

    /** As many batches at once as there are processors: copying is work of the database, of which each connection uses one. */
    private void copyInBatches(Pattern returned, Pattern away, int from, int to) throws InterruptedException {
        List<Callable<Void>> batches = new ArrayList<>();
        for (int n = from; n <= to; n += BATCH) {
            int first = n;
            int last = Math.min(to, n + BATCH - 1);
            batches.add(() -> {
                try (Connection connection = connected()) {
                    copyAll(connection, returned, false, first, last);
                    copyAll(connection, away, true, first, last);
                }
                return null;
            });
        }
        try (ExecutorService copiers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<Void> copied : copiers.invokeAll(batches)) {
                copied.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A batch could not be copied.", e);
        }
    }

    private void copyAll(Connection connection, Pattern pattern, boolean away, int from, int to) throws SQLException {
        String times = "'started_at', k.at, 'known_since', k.at, 'opened_at', k.at"
                + (away ? "" : ", 'located_at', k.at + interval '5 hours', 'returned_at', k.at + interval '5 hours'");
        String childRef = pattern.authority() + "-" + pattern.number();
        // The first of ten episodes brings their child, and is never one that lasts.
        copy(
                connection,
                "child",
                "child_ref = '" + childRef + "'",
                pattern,
                "'registered_at', k.at",
                away,
                from,
                to,
                "and k.n % 10 = 1");
        copy(connection, "missing_episode", "id = '" + pattern.episode() + "'", pattern, times, away, from, to, "");
        copy(
                connection,
                "police_notification",
                "episode_id = '" + pattern.episode() + "'",
                pattern,
                "'id', uuidv7(k.at - clock_timestamp()), 'received_at', k.at",
                away,
                from,
                to,
                "");
        copy(
                connection,
                "return_home_interview",
                "id = '" + pattern.interview() + "'",
                pattern,
                "'n', null",
                away,
                from,
                to,
                "");
        copy(
                connection,
                "work_task",
                "child_ref = '" + childRef + "'",
                pattern,
                "'id', uuidv7(k.at - clock_timestamp()), 'opened_at', k.at, 'subject_id', k.n || '-' || gen_random_uuid(),"
                        + " 'state', 'CLOSED', 'closed_at', k.at + interval '6 hours'",
                away,
                from,
                to,
                "");
    }

    private void copy(
            Connection connection,
            String table,
            String rows,
            Pattern pattern,
            String columns,
            boolean away,
            int from,
            int to,
            String condition)
            throws SQLException {
        String sql = COPY.formatted(
                table,
                rows,
                pattern.episode(),
                pattern.interview(),
                pattern.number(),
                pattern.reference(),
                pattern.authority(),
                columns,
                away,
                from,
                to,
                condition);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    /** A child of the authority with its reference, out of the middle. */
    String[] someChild(String authority) throws SQLException {
        try (Statement statement = database.createStatement();
                var found = statement.executeQuery("""
                        select child_ref, police_references[1] from missing_episode
                        where responsible_la = '%s' and child_ref like '%%BENCHCHILD%%'
                        order by md5(id::text) limit 1""".formatted(authority))) {
            found.next();
            return new String[] {found.getString(1), found.getString(2)};
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
