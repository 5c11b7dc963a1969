package uk.panauthority.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link Main} in a JVM of its own, without Keycloak, so that a test can end it in every way there is. */
final class StackProcess implements AutoCloseable {

    private final Path data;
    private final int postgresPort;
    private final int kafkaPort;
    private final Process process;

    private StackProcess(Path data, int postgresPort, int kafkaPort, Process process) {
        this.data = data;
        this.postgresPort = postgresPort;
        this.kafkaPort = kafkaPort;
        this.process = process;
    }

    static StackProcess launch(Path data, int postgresPort, int kafkaPort) throws IOException {
        // What a killed stack reported must not be taken for the word of the new one.
        Files.deleteIfExists(stateIn(data));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        data.toString(),
                        "--postgres-binaries",
                        TestServers.POSTGRES_BINARIES.toString(),
                        "--postgres-port",
                        Integer.toString(postgresPort),
                        "--kafka-port",
                        Integer.toString(kafkaPort),
                        "--kafka-controller-port",
                        Integer.toString(Ports.free())))
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("output.log").toFile())
                .start();
        return new StackProcess(data, postgresPort, kafkaPort, process);
    }

    StackProcess awaitReady() {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(process.isAlive())
                    .as("still running; it said: %s", said())
                    .isTrue();
            assertThat(Files.exists(state())).isTrue();
            assertThat(Files.readString(state())).contains("ready=yes");
        });
        return this;
    }

    /** As SIGKILL does: no hook runs and PostgreSQL is left an orphan. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As SIGTERM does. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String said() {
        try {
            return Files.readString(data.resolveSibling("output.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path state() {
        return stateIn(data);
    }

    private static Path stateIn(Path data) {
        return data.resolve("run").resolve("local-stack.state");
    }

    Connection connect(String role) throws SQLException {
        String password = Secrets.keptIn(data.resolve("secrets")).passwordOf(role);
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postgresPort + "/casework", role, password);
    }

    String bootstrapServers() {
        return "localhost:" + kafkaPort;
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
        LocalPostgres.stopOrphan(data.resolve("postgres").resolve("data"));
    }
}
