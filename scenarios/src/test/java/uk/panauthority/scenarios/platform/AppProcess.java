package uk.panauthority.scenarios.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.panauthority.localstack.Ports;

/**
 * One service or the gateway as a process of its own. Keeps its ports over a restart, so that others find it again; what
 * it says goes to one log file, over all its lives.
 */
final class AppProcess {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final String name;
    private final Path jar;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private @Nullable Process process;

    /**
     * @param folder where its log and its process id go
     * @param settings Quarkus settings; handed over in the environment, since everybody can read a command line
     */
    AppProcess(String name, Path jar, Path folder, Map<String, String> settings) {
        this.name = name;
        this.jar = jar;
        this.folder = folder;
        this.settings = new LinkedHashMap<>(settings);
    }

    /** One setting more, before it is launched. */
    void set(String key, String value) {
        settings.put(key, value);
    }

    URI origin() {
        return URI.create("http://localhost:" + port);
    }

    URI management() {
        return URI.create("http://localhost:" + managementPort);
    }

    Path log() {
        return folder.resolve(name + ".log");
    }

    /** Starts the process without waiting for it. */
    void launch() {
        stopLeftOver();
        try {
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            settings.forEach((key, value) -> builder.environment().put(environmentName(key), value));
            Process started = builder.start();
            process = started;
            Files.writeString(pidFile(), started.pid() + " " + startOf(started.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Waits until it is ready for requests. */
    void awaitReady() {
        long deadline = System.nanoTime() + START.toNanos();
        HttpRequest request = HttpRequest.newBuilder(management().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                Process running = running();
                if (!running.isAlive()) {
                    throw new IllegalStateException("%s ended with status %d while starting; its log is %s"
                            .formatted(name, running.exitValue(), log()));
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "%s is not ready after %d s; its log is %s".formatted(name, START.toSeconds(), log()));
                }
                TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + name + " was starting", e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** kill -9: no shutdown hook runs, nothing is flushed. */
    void kill() {
        Process running = running();
        running.destroyForcibly();
        await(running);
        forget();
    }

    /** Asks it to end, and ends it when it does not. */
    void stop() {
        if (isAlive()) {
            Process running = running();
            running.destroy();
            if (await(running)) {
                forget();
            } else {
                kill();
            }
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private boolean await(Process ending) {
        try {
            return ending.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + name + " was ending", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // Short lives on two shared cores: the optimising compiler would take more than it gives.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=localhost",
                "-Dquarkus.management.port=" + managementPort));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** {@code quarkus.datasource.jdbc.url} is {@code QUARKUS_DATASOURCE_JDBC_URL} in the environment. */
    private static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /** A test run that was killed could not stop what it had started; ids are used again, hence the second mark. */
    private void stopLeftOver() {
        if (Files.notExists(pidFile())) {
            return;
        }
        try {
            String[] known = Files.readString(pidFile()).split(" ");
            Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(known[0]))
                    .filter(handle -> startOf(handle).equals(known[1]));
            left.ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile() + " cannot be read", e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile() + " cannot be removed", e);
        }
    }

    private Path pidFile() {
        return folder.resolve(name + ".pid");
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Long.toString(start.toEpochMilli()))
                .orElse("unknown");
    }
}
