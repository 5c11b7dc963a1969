package uk.panauthority.scenarios.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the platform is and what its callers sign in with.
 *
 * @param gateway the one public door
 * @param realm root of the realm at the identity provider
 * @param secrets gives the secret of that name, for example {@code DEMO_PASSWORD}; throws when there is none
 */
public record Surroundings(URI gateway, URI realm, Function<String, String> secrets) {

    private static final String PASSWORD_OF_PEOPLE = "DEMO_PASSWORD";

    /**
     * The running platform of this machine: {@code PLATFORM_GATEWAY_URL} and {@code PLATFORM_REALM_URL} from the
     * environment, else the usual ports; each secret from the environment, else from the file that
     * {@code PLATFORM_SECRETS} names, else from {@code .data/secrets}.
     */
    public static Surroundings ofThisMachine() {
        Map<String, String> environment = System.getenv();
        Path file = Path.of(environment.getOrDefault("PLATFORM_SECRETS", ".data/secrets"));
        Map<String, String> kept = read(file);
        return new Surroundings(
                URI.create(environment.getOrDefault("PLATFORM_GATEWAY_URL", "http://localhost:8080")),
                URI.create(environment.getOrDefault("PLATFORM_REALM_URL", "http://localhost:8180/realms/panauthority")),
                name -> {
                    String secret = environment.getOrDefault(name, kept.getOrDefault(name, ""));
                    if (secret.isEmpty()) {
                        throw new IllegalStateException("The secret " + name + " is neither in the environment nor in "
                                + file + "; start the platform first.");
                    }
                    return secret;
                });
    }

    /** The password that all people of the demonstration realm share. */
    String passwordOfPeople() {
        return secrets.apply(PASSWORD_OF_PEOPLE);
    }

    /** {@code sefton-case-system} signs in with {@code SEFTON_CASE_SYSTEM_SECRET}. */
    String secretOfSystem(String system) {
        return secrets.apply(system.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET");
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> values = new HashMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        values.put(line.substring(0, equals), line.substring(equals + 1));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The secrets in " + file + " cannot be read", e);
            }
        }
        return values;
    }
}
