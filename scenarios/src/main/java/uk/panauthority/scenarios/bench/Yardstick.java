package uk.panauthority.scenarios.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows that the messages of this run have left, written by {@code pgbench} into copies of the same tables on the same
 * server: the least that any service could need for them. The copies have the columns, defaults and indexes of the
 * originals, no policies and no checks; a real row of each table is the pattern, with new keys. They are removed at the end.
 */
final class Yardstick implements AutoCloseable {

    private static final String SCHEMA = "yardstick";

    private final Connection database;
    private final String address;
    private final String password;

    private Yardstick(Connection database, String address, String password) {
        this.database = database;
        this.address = address;
        this.password = password;
    }

    /** @param address host, port and database, as in a connection URL */
    static Yardstick at(String address, String password) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:postgresql://" + address, "postgres", password);
        return new Yardstick(connection, address, password);
    }

    /** How many rows each table of the service holds. */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : texts("""
                select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
                and relname not like 'flyway%' order by 1""")) {
            rows.put(table, number("select count(*) from " + table));
        }
        return rows;
    }

    /**
     * Runs pgbench; empty when it is not installed.
     *
     * @param rowsOfOne how many rows of each table one transaction writes
     */
    Optional<Result> measure(Map<String, Long> rowsOfOne, int clients, int seconds)
            throws SQLException, IOException, InterruptedException {
        if (!isInstalled()) {
            return Optional.empty();
        }
        StringBuilder script = new StringBuilder("begin;\n");
        try (Statement statement = database.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("create schema " + SCHEMA);
            statement.execute("create sequence " + SCHEMA + ".n");
            for (Map.Entry<String, Long> table : rowsOfOne.entrySet()) {
                statement.execute("create table %1$s.%2$s (like public.%2$s including defaults including indexes"
                                .formatted(SCHEMA, table.getKey())
                        + " including generated including identity)");
                script.append(insert(table.getKey()).repeat(table.getValue().intValue()));
            }
        }
        script.append("commit;\n");
        return Optional.of(run(script.toString(), clients, seconds));
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
        database.close();
    }

    /**
     * What pgbench found.
     *
     * @param perSecond transactions
     */
    record Result(double perSecond, Latencies latencies) {}

    private String insert(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> keys = keyColumns(table);
        String columns = """
                select quote_ident(attname), format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
                order by attnum""";
        try (PreparedStatement query = database.prepareStatement(columns)) {
            query.setString(1, "public." + table);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    String name = found.getString(1);
                    names.add(name);
                    values.add(keys.contains(name) ? newKey(found.getString(2)) : sample(table, name));
                }
            }
        }
        return "insert into %s.%s (%s) values (%s);\n"
                .formatted(SCHEMA, table, String.join(", ", names), String.join(", ", values));
    }

    private List<String> keyColumns(String table) throws SQLException {
        return texts("""
                select distinct quote_ident(a.attname) from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = 'public.%s'::regclass and (i.indisunique or i.indisexclusion)""".formatted(table));
    }

    private static String newKey(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text" -> "'k' || nextval('" + SCHEMA + ".n')";
            case "integer" -> "cast(nextval('" + SCHEMA + ".n') as integer)";
            case "bigint" -> "nextval('" + SCHEMA + ".n')";
            default -> "clock_timestamp()";
        };
    }

    /** The newest row's value, as a literal. */
    private String sample(String table, String column) throws SQLException {
        return texts("select quote_nullable(%2$s::text) from public.%1$s order by ctid desc limit 1"
                        .formatted(table, column))
                .getFirst();
    }

    private Result run(String script, int clients, int seconds) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("yardstick");
        Path file = Files.writeString(folder.resolve("messages.sql"), script);
        String[] parts = address.split("[:/]");
        List<String> command = List.of(
                "pgbench",
                "-n",
                "-c",
                String.valueOf(clients),
                "-j",
                "2",
                "-T",
                String.valueOf(seconds),
                "-f",
                file.toString(),
                "-l",
                "-h",
                parts[0],
                "-p",
                parts[1],
                "-U",
                "postgres",
                parts[2]);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .directory(folder.toFile());
        builder.environment().put("PGPASSWORD", password);
        int status = builder.start().waitFor();
        String said = Files.readString(folder.resolve("said"));
        if (status != 0) {
            throw new IOException("pgbench failed: " + said.lines().limit(3).toList());
        }
        return new Result(perSecond(said), latencies(folder));
    }

    private static double perSecond(String said) {
        return said.lines()
                .filter(line -> line.startsWith("tps = "))
                .map(line -> line.substring(6).split(" ")[0])
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(0);
    }

    /** Third column of each line of its logs: microseconds. */
    private static Latencies latencies(Path folder) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path log : files.filter(f -> f.getFileName().toString().startsWith("pgbench_log"))
                    .toList()) {
                try (Stream<String> lines = Files.lines(log)) {
                    lines.map(line -> Long.parseLong(line.split(" ")[2]) * 1000).forEach(nanos::add);
                }
            }
        }
        return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
