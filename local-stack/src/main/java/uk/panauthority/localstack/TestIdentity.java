package uk.panauthority.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A real Keycloak with the demonstration realm for tests, on a free port; unpacked and built in a folder that the caller
 * keeps, since that takes half a minute, and with data that outlive the test there.
 */
public final class TestIdentity implements AutoCloseable {

    private final LocalKeycloak keycloak;
    private final Secrets secrets;

    private TestIdentity(LocalKeycloak keycloak, Secrets secrets) {
        this.keycloak = keycloak;
        this.secrets = secrets;
    }

    /**
     * @param repository root of the working copy, whose local stack has been packaged
     * @param folder where the programs, the instance and its log go; what is there is used again
     */
    public static TestIdentity start(Path repository, Path folder) {
        Folders.create(folder);
        Secrets secrets = Secrets.keptIn(folder.resolve("secrets"));
        Path log = folder.resolve("keycloak.log");
        KeycloakDistribution distribution = KeycloakDistribution.ready(zip(repository), folder, log);
        LocalKeycloak keycloak = LocalKeycloak.start(
                distribution,
                new LocalKeycloak.Places(folder.resolve("instance"), log, folder.resolve("keycloak.pid")),
                repository.resolve("deploy/keycloak/panauthority-realm.json"),
                Ports.free(),
                secrets);
        return new TestIdentity(keycloak, secrets);
    }

    /** Issuer of the tokens. */
    public String realmUrl() {
        return keycloak.realmUrl();
    }

    /** The secret of that name in the realm file. */
    public String secret(String name) {
        return secrets.get(name);
    }

    @Override
    public void close() {
        keycloak.close();
    }

    private static Path zip(Path repository) {
        Path folder = repository.resolve("local-stack/target/keycloak");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StackException("There is no Keycloak in " + folder + "; package local-stack."));
        } catch (IOException e) {
            throw new UncheckedIOException("There is no Keycloak in " + folder + "; package local-stack", e);
        }
    }
}
