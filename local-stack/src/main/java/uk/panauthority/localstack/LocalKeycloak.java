package uk.panauthority.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keycloak as a process of this machine with the demonstration realm. The realm file holds no secret: each
 * {@code ${NAME}} in it is a generated one, handed over in the environment.
 *
 * <p>The realm is imported into an empty instance only. When the file or a secret has changed since, the instance is
 * made anew, and what was changed by hand in Keycloak's console is lost: the file is the truth.
 */
final class LocalKeycloak implements AutoCloseable {

    static final String REALM = "panauthority";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final Path pidFile;
    private final int port;

    private LocalKeycloak(Process process, Path pidFile, int port) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
    }

    /** Where an instance keeps what is its own. */
    record Places(Path instance, Path log, Path pidFile) {}

    /** @throws StackException when the port is taken or Keycloak does not come up within four minutes */
    static LocalKeycloak start(
            KeycloakDistribution distribution, Places places, Path realm, int port, Secrets secrets) {
        PidFile.stopLeftOver(places.pidFile(), STOP_SECONDS);
        Ports.requireFree(port, "Keycloak");
        try {
            Map<String, String> environment = environment(realm, secrets);
            String fingerprint = fingerprint(realm, environment);
            prepare(distribution, places.instance(), realm, fingerprint);
            ProcessBuilder builder = new ProcessBuilder(distribution.command(
                            places.instance(),
                            List.of(
                                    "start",
                                    "--optimized",
                                    "--cache=local",
                                    "--http-enabled=true",
                                    "--http-host=localhost",
                                    "--http-port=" + port,
                                    "--hostname=http://localhost:" + port,
                                    "--import-realm")))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(places.log().toFile()));
            builder.environment().putAll(environment);
            LocalKeycloak keycloak = new LocalKeycloak(builder.start(), places.pidFile(), port);
            PidFile.write(places.pidFile(), keycloak.process.toHandle());
            keycloak.awaitRealm(places.log());
            Files.writeString(places.instance().resolve("imported"), fingerprint);
            return keycloak;
        } catch (IOException e) {
            throw new StackException("Keycloak cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Issuer of the tokens, and the root of the realm's endpoints. */
    String realmUrl() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    @Override
    public void close() {
        process.destroy();
        if (!PidFile.exits(process.toHandle(), STOP_SECONDS)) {
            process.destroyForcibly();
            PidFile.exits(process.toHandle(), STOP_SECONDS);
        }
        PidFile.forget(pidFile);
    }

    /** Makes the secrets of the realm, for those who need them before Keycloak runs. */
    static Map<String, String> secretsOf(Path realm, Secrets secrets) {
        Map<String, String> made = new TreeMap<>();
        try {
            PLACEHOLDER
                    .matcher(Files.readString(realm))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(name -> made.put(name, secrets.get(name)));
        } catch (IOException e) {
            throw new StackException("The realm in %s cannot be read: %s.".formatted(realm, e.getMessage()), e);
        }
        return made;
    }

    private static Map<String, String> environment(Path realm, Secrets secrets) {
        Map<String, String> environment = secretsOf(realm, secrets);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("KEYCLOAK_ADMIN_PASSWORD"));
        return environment;
    }

    private static String fingerprint(Path realm, Map<String, String> environment) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm));
            digest.update(environment.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An instance is a folder of its own data and settings with links to the programs of the distribution. */
    private static void prepare(KeycloakDistribution distribution, Path instance, Path realm, String fingerprint)
            throws IOException {
        Path imported = instance.resolve("imported");
        Path libraries = instance.resolve("lib");
        Path home = distribution.home().toAbsolutePath();
        boolean current = Files.exists(imported)
                && Files.readString(imported).equals(fingerprint)
                && Files.isSymbolicLink(libraries)
                && Files.readSymbolicLink(libraries).equals(home.resolve("lib"));
        if (current) {
            return;
        }
        Folders.delete(instance);
        Files.createDirectories(instance.resolve("data").resolve("import"));
        Files.createSymbolicLink(libraries, home.resolve("lib"));
        Files.createSymbolicLink(instance.resolve("providers"), home.resolve("providers"));
        copyFiles(home.resolve("conf"), Files.createDirectory(instance.resolve("conf")));
        Files.copy(
                realm,
                instance.resolve("data").resolve("import").resolve(REALM + "-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void awaitRealm(Path log) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmUrl()))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                if (!process.isAlive()) {
                    PidFile.forget(pidFile);
                    throw new StackException("Keycloak ended with status %d while starting; its log is %s."
                            .formatted(process.exitValue(), log));
                }
                if (System.nanoTime() > deadline) {
                    close();
                    throw new StackException("Keycloak did not answer within %d minutes; its log is %s."
                            .formatted(START.toMinutes(), log));
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Keycloak was starting.", e);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        }
    }
}
