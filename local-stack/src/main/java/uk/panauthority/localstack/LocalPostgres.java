package uk.panauthority.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL from the binaries of Maven Central, as a process of this machine on the loopback interface. As root it
 * runs in a user namespace of its own ({@code unshare -U}), since PostgreSQL refuses to be root.
 *
 * <p>Heals what an earlier kill left behind: an orphaned server on the same folder is stopped, a stale lock is
 * ignored, and a folder whose first start never finished is made anew.
 */
final class LocalPostgres implements PostgresServer {

    /** What the data on disk must survive. */
    enum Durability {
        /** Commits survive a power cut: the setting for {@code up} and for every measurement. */
        DURABLE,
        /** Nothing is flushed: for tests, whose data nobody needs after a crash of the machine. */
        FAST_FOR_TESTS
    }

    private static final int ORPHAN_STOP_SECONDS = 20;
    private static final String HBA_FIRST = "host all postgres 127.0.0.1/32 trust\nhost all postgres ::1/128 trust\n";
    private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final EmbeddedPostgres server;
    private final Path data;
    private final String superuserPassword;

    private LocalPostgres(EmbeddedPostgres server, Path data, String superuserPassword) {
        this.server = server;
        this.data = data;
        this.superuserPassword = superuserPassword;
    }

    /**
     * @param folder holds the cluster in {@code data} and the server's own log in {@code postgres.log}
     * @param binaries where the programs are unpacked; several clusters may share it
     * @throws StackException when the port is taken or the server does not come up
     */
    static LocalPostgres start(Path folder, Path binaries, int port, Durability durability, String superuserPassword) {
        Path data = folder.resolve("data");
        Path complete = folder.resolve("complete");
        Folders.create(folder);
        stopOrphan(data);
        Ports.requireFree(port, "PostgreSQL");
        if (Files.notExists(complete)) {
            Folders.delete(data);
        }
        try {
            EmbeddedPostgres server =
                    builder(folder, binaries, port, durability).start();
            secure(port, data, superuserPassword);
            if (Files.notExists(complete)) {
                Files.createFile(complete);
            }
            return new LocalPostgres(server, data, superuserPassword);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StackException(
                    "PostgreSQL did not start on port %d; its log is %s.".formatted(port, log(folder)), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path binaries, int port, Durability durability) {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(log(folder));
        Map<String, String> settings = settings(durability);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Folders.create(binaries).toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setDataDirectoryCustomizer(data -> prepare(data.toPath(), settings));
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    private static Map<String, String> settings(Durability durability) {
        boolean durable = durability == Durability.DURABLE;
        String flush = durable ? "on" : "off";
        return Map.of(
                "fsync",
                flush,
                "synchronous_commit",
                flush,
                "full_page_writes",
                flush,
                "max_connections",
                "120",
                "shared_buffers",
                durable ? "256MB" : "64MB",
                "listen_addresses",
                "localhost",
                // A socket file under /tmp would be one more thing to collide with and to leave behind.
                "unix_socket_directories",
                "");
    }

    private static File log(Path folder) {
        return folder.resolve("postgres.log").toFile();
    }

    /**
     * Until its password is set the superuser signs in without one, and nobody else signs in at all. The settings are
     * written down as well as given on the command line, or each reload would complain of the difference.
     */
    private static void prepare(Path data, Map<String, String> settings) {
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(data.resolve("postgresql.auto.conf"), lines);
            Files.writeString(data.resolve("pg_hba.conf"), HBA_FIRST);
        } catch (IOException e) {
            throw new StackException(
                    "PostgreSQL's folder %s cannot be written: %s.".formatted(data, e.getMessage()), e);
        }
    }

    private static void secure(int port, Path data, String superuserPassword) throws SQLException, IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + port + "/postgres");
        source.setUser("postgres");
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + superuserPassword + "'");
            Files.writeString(data.resolve("pg_hba.conf"), HBA);
            statement.execute("select pg_reload_conf()");
        }
    }

    /**
     * A server whose parent was killed lives on. The first line of its lock file is its process id; the process is
     * stopped only when it really is a PostgreSQL server, since ids are used again.
     */
    static void stopOrphan(Path data) {
        Path lock = data.resolve("postmaster.pid");
        if (Files.notExists(lock)) {
            return;
        }
        processOf(data).ifPresent(orphan -> {
            interrupt(orphan);
            if (!PidFile.exits(orphan, ORPHAN_STOP_SECONDS)) {
                throw new StackException("PostgreSQL of an earlier start, process %d, still holds %s and does not stop."
                        .formatted(orphan.pid(), data));
            }
        });
        PidFile.forget(lock);
    }

    /** SIGINT asks PostgreSQL for a fast shutdown; SIGTERM would wait for its clients to leave. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StackException("PostgreSQL of an earlier start cannot be stopped: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while PostgreSQL of an earlier start was stopping.", e);
        }
    }

    private static Optional<ProcessHandle> processOf(Path data) {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty(); // the lock file was being written when everything was killed
        }
    }

    /** The server's main process, whose children serve the connections. */
    ProcessHandle process() {
        return processOf(data).orElseThrow(() -> new StackException("PostgreSQL has ended unexpectedly."));
    }

    @Override
    public String address() {
        return "localhost:" + server.getPort();
    }

    @Override
    public String superuserPassword() {
        return superuserPassword;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }
}
