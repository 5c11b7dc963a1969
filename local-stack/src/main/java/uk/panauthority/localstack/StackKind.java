package uk.panauthority.localstack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the test servers come from: the system property {@code platform.stack}, else the environment variable
 * {@code PLATFORM_STACK}, else {@link #EMBEDDED}.
 */
enum StackKind {
    /** Processes and threads of this machine; needs no container engine. */
    EMBEDDED,
    /** Testcontainers; needs a container engine that answers. */
    CONTAINERS;

    static StackKind chosen() {
        String property = System.getProperty("platform.stack");
        return of(property != null ? property : System.getenv("PLATFORM_STACK"));
    }

    static StackKind of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return EMBEDDED;
        }
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            default ->
                throw new StackException("platform.stack is '" + name + "'; it must be 'embedded' or 'containers'.");
        };
    }
}
