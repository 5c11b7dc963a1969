package uk.panauthority.scenarios.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import uk.panauthority.localstack.LocalStack;
import uk.panauthority.localstack.TestIdentity;
import uk.panauthority.scenarios.client.Surroundings;

/**
 * The platform, started once for all tests of this JVM: fresh databases and topics, free ports, everything real. Tests
 * share it and leave it whole: each that kills a part starts it again.
 */
public final class RunningPlatform {

    /** The services behind the gateway, by the name of their route and database. */
    public static final List<String> SERVICES = List.of("procurement", "placement", "casework");

    private static final String GATEWAY = "gateway";
    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();
    private static final Path FOLDER = Path.of("target", "running-platform").toAbsolutePath();

    private static final Path KEYS = FOLDER.resolve("keys");

    private final LocalStack stack;
    private final TestIdentity identity;
    private final Map<String, AppProcess> first;
    private final Map<String, AppProcess> second = new LinkedHashMap<>();

    private RunningPlatform(LocalStack stack, TestIdentity identity) {
        this.stack = stack;
        this.identity = identity;
        this.first = processes("");
    }

    /** The platform of this JVM, started at first use. */
    public static RunningPlatform forTests() {
        return Shared.PLATFORM;
    }

    /** Where its callers find it. */
    public Surroundings surroundings() {
        return through(first);
    }

    /** The same platform through a second gateway, whose routes lead to the second instance of each service. */
    public Surroundings secondDoor() {
        return through(second);
    }

    public LocalStack stack() {
        return stack;
    }

    /** kill -9. */
    public void kill(String service) {
        first.get(service).kill();
    }

    /** Starts a service that was killed, and waits until it is ready. */
    public void restart(String service) {
        AppProcess process = first.get(service);
        process.launch();
        process.awaitReady();
    }

    /** Starts whatever does not run, so that the next test finds everything. */
    public void makeWhole() {
        stack.startKafka();
        List<AppProcess> dead =
                first.values().stream().filter(process -> !process.isAlive()).toList();
        dead.forEach(AppProcess::launch);
        dead.forEach(AppProcess::awaitReady);
    }

    /** A second instance of each service and of the gateway. */
    public void startSecondInstances() {
        second.putAll(processes("-second"));
        second.values().forEach(AppProcess::launch);
        second.values().forEach(AppProcess::awaitReady);
    }

    public void stopSecondInstances() {
        second.values().forEach(AppProcess::stop);
        second.clear();
    }

    /** Management addresses of everything that runs. */
    public List<URI> managements() {
        List<URI> addresses = new ArrayList<>();
        first.values().forEach(process -> addresses.add(process.management()));
        second.values().forEach(process -> addresses.add(process.management()));
        return addresses;
    }

    /** The folder with the log of each process. */
    public Path logs() {
        return FOLDER;
    }

    private Surroundings through(Map<String, AppProcess> doors) {
        return new Surroundings(doors.get(GATEWAY).origin(), URI.create(identity.realmUrl()), identity::secret);
    }

    private Map<String, AppProcess> processes(String suffix) {
        Map<String, AppProcess> processes = new LinkedHashMap<>();
        for (String service : SERVICES) {
            Map<String, String> settings = new LinkedHashMap<>(stack.serviceSettings(service));
            settings.put("quarkus.oidc.auth-server-url", identity.realmUrl());
            // Both instances read with the same keys.
            settings.put(
                    "casework.sealing.key-file", KEYS.resolve("sealing.keys").toString());
            settings.put(
                    "casework.evidence.key-folder", KEYS.resolve("evidence").toString());
            processes.put(service, process(service, service + "-service", suffix, settings));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.oidc.auth-server-url", identity.realmUrl());
        processes.forEach((service, process) -> {
            settings.put(
                    "gateway.routes." + service + ".origin", process.origin().toString());
            settings.put(
                    "gateway.health.parts." + service,
                    process.management().resolve("/q/health/ready").toString());
        });
        AppProcess gateway = process(GATEWAY, GATEWAY, suffix, settings);
        AppProcess casework = processes.get("casework");
        casework.set("quarkus.rest-client.gateway.url", gateway.origin().toString());
        casework.set("quarkus.oidc-client.auth-server-url", identity.realmUrl());
        casework.set("quarkus.oidc-client.credentials.secret", identity.secret("CASEWORK_READER_SECRET"));
        processes.put(GATEWAY, gateway);
        return processes;
    }

    private static AppProcess process(String name, String module, String suffix, Map<String, String> settings) {
        Path jar = REPOSITORY.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (Files.notExists(jar)) {
            throw new IllegalStateException(
                    "%s is not packaged: there is no %s. Run './mvnw package' on the whole project first."
                            .formatted(module, jar));
        }
        return new AppProcess(name + suffix, jar, FOLDER, settings);
    }

    private void start() {
        first.values().forEach(AppProcess::launch);
        first.values().forEach(AppProcess::awaitReady);
    }

    private void stop() {
        stopSecondInstances();
        first.values().forEach(AppProcess::stop);
        identity.close();
    }

    private static RunningPlatform launch() {
        forgetEarlierLogs();
        CompletableFuture<TestIdentity> identity =
                CompletableFuture.supplyAsync(() -> TestIdentity.start(REPOSITORY, FOLDER.resolve("keycloak")));
        LocalStack stack = LocalStack.forTests();
        RunningPlatform platform = new RunningPlatform(stack, identity.join());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::stop, "running-platform-stop"));
        platform.start();
        return platform;
    }

    /** What an earlier run has logged would be searched and found again. */
    private static void forgetEarlierLogs() {
        try {
            Files.createDirectories(FOLDER);
            try (Stream<Path> files = Files.walk(FOLDER, 2)) {
                for (Path log :
                        files.filter(file -> file.toString().endsWith(".log")).toList()) {
                    Files.delete(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Earlier logs in " + FOLDER + " cannot be removed", e);
        }
    }

    private static final class Shared {

        private static final RunningPlatform PLATFORM = launch();
    }
}
