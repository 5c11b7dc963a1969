package uk.panauthority.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of {@link Main}, each {@code --name value}: {@code --data} (needed), {@code --keycloak-zip} and
 * {@code --realm} (together, or neither for a stack without Keycloak), {@code --postgres-binaries}, and {@code --postgres-port},
 * {@code --kafka-port}, {@code --kafka-controller-port}, {@code --keycloak-port}.
 */
final class MainOptions {

    private static final Set<String> NAMES = Set.of(
            "data",
            "keycloak-zip",
            "realm",
            "postgres-binaries",
            "postgres-port",
            "kafka-port",
            "kafka-controller-port",
            "keycloak-port");

    private final Map<String, String> values;

    private MainOptions(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException with a sentence, when the arguments make no sense */
    static MainOptions parse(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            String name = arguments[index].startsWith("--") ? arguments[index].substring(2) : "";
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("Not an option of the local stack: " + arguments[index]);
            }
            if (index + 1 == arguments.length) {
                throw new IllegalArgumentException("Option --" + name + " needs a value.");
            }
            values.put(name, arguments[index + 1]);
        }
        if (!values.containsKey("data")) {
            throw new IllegalArgumentException("Option --data is needed: the folder for the data.");
        }
        if (values.containsKey("keycloak-zip") != values.containsKey("realm")) {
            throw new IllegalArgumentException("Options --keycloak-zip and --realm belong together.");
        }
        return new MainOptions(values);
    }

    Path data() {
        return path("data");
    }

    /** Process ids and the state of readiness. */
    Path run() {
        return data().resolve("run");
    }

    boolean withKeycloak() {
        return values.containsKey("keycloak-zip");
    }

    Path keycloakZip() {
        return path("keycloak-zip");
    }

    Path realm() {
        return path("realm");
    }

    /** Where PostgreSQL's programs are unpacked; several stacks may share it. */
    Path postgresBinaries() {
        return values.containsKey("postgres-binaries")
                ? path("postgres-binaries")
                : data().resolve("postgres").resolve("binaries");
    }

    int postgresPort() {
        return port("postgres-port", 54329);
    }

    int kafkaPort() {
        return port("kafka-port", 39092);
    }

    int kafkaControllerPort() {
        return port("kafka-controller-port", 39093);
    }

    int keycloakPort() {
        return port("keycloak-port", 8180);
    }

    private Path path(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Option --" + name + " is needed.");
        }
        return Path.of(value).toAbsolutePath();
    }

    private int port(String name, int usual) {
        @Nullable String value = values.get(name);
        try {
            return value == null ? usual : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Option --" + name + " is not a port: " + value, e);
        }
    }
}
