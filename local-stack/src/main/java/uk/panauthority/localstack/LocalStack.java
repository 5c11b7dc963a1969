package uk.panauthority.localstack;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a test needs of PostgreSQL and Kafka: addresses, passwords, fresh databases, and a broker that can be taken
 * away and brought back. There is one pair of servers for the whole JVM, so tests share it and must not rely on an
 * empty topic; those that need an empty database ask for {@link #freshDatabase}.
 *
 * <p>Safe for use by several threads, except that {@link #stopKafka} is felt by everyone.
 */
public final class LocalStack {

    private final Map<String, Object> handles;

    private LocalStack(Map<String, Object> handles) {
        this.handles = handles;
    }

    /**
     * The stack of this JVM, started at first use (about three seconds) and removed with the JVM.
     *
     * @throws StackException when a server cannot be started
     */
    public static LocalStack forTests() {
        return Shared.STACK;
    }

    /** For example {@code jdbc:postgresql://localhost:41234/casework}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + text(TestServers.POSTGRES_ADDRESS) + "/" + database;
    }

    /** Password of {@code <db>_owner} or {@code <db>_app}. */
    @SuppressWarnings("unchecked") // the handle's type is fixed in TestServers
    public String password(String role) {
        return ((UnaryOperator<String>) handle(TestServers.PASSWORD_OF_ROLE)).apply(role);
    }

    public String bootstrapServers() {
        return text(TestServers.BOOTSTRAP_SERVERS);
    }

    /**
     * Drops the database of that name if there is one, with whatever is connected to it, and makes it anew, empty,
     * with its two roles. Any name will do, not only those of the services.
     */
    public void freshDatabase(String database) {
        new DatabasePlan(
                        text(TestServers.POSTGRES_ADDRESS),
                        text(TestServers.POSTGRES_SUPERUSER_PASSWORD),
                        this::password)
                .recreate(database);
    }

    /** Quarkus settings of a service that uses this database: it runs as {@code _app} and migrates as {@code _owner}. */
    public Map<String, String> serviceSettings(String database) {
        String application = database + "_app";
        String owner = database + "_owner";
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(database),
                "quarkus.datasource.username", application,
                "quarkus.datasource.password", password(application),
                "quarkus.flyway.username", owner,
                "quarkus.flyway.password", password(owner),
                "kafka.bootstrap.servers", bootstrapServers());
    }

    /** Takes the broker away until {@link #startKafka}; its data and address stay. */
    public void stopKafka() {
        ((Runnable) handle(TestServers.STOP_KAFKA)).run();
    }

    public void startKafka() {
        ((Runnable) handle(TestServers.START_KAFKA)).run();
    }

    private String text(String name) {
        return (String) handle(name);
    }

    private Object handle(String name) {
        Object handle = handles.get(name);
        if (handle == null) {
            throw new IllegalStateException("The test servers gave no " + name);
        }
        return handle;
    }

    /** Started by the JVM's own class loader whoever asks: see {@link TestServers}. */
    private static final class Shared {

        private static final LocalStack STACK = new LocalStack(handlesOfJvm());

        @SuppressWarnings("unchecked") // the return type of TestServers.handles
        private static Map<String, Object> handlesOfJvm() {
            try {
                return (Map<String, Object>) ClassLoader.getSystemClassLoader()
                        .loadClass(TestServers.class.getName())
                        .getMethod("handles")
                        .invoke(null);
            } catch (InvocationTargetException e) {
                throw new StackException(
                        "The test servers did not start: "
                                + e.getTargetException().getMessage(),
                        e.getTargetException());
            } catch (ReflectiveOperationException e) {
                throw new StackException("The class path of this JVM lacks the local stack.", e);
            }
        }
    }
}
