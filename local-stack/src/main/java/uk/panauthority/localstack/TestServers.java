package uk.panauthority.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL and Kafka that every test of this JVM shares: made at first use, on free ports, in a temporary
 * folder that goes when the JVM does.
 *
 * <p>Test frameworks load the same class several times over, once for each configuration under test, and a static
 * field would then start several pairs of servers. {@link LocalStack} therefore always asks the copy of the JVM's own
 * class loader, and what crosses that border is made of the JDK's types only.
 */
public final class TestServers {

    static final String POSTGRES_ADDRESS = "postgresAddress";
    static final String POSTGRES_SUPERUSER_PASSWORD = "postgresSuperuserPassword";
    static final String BOOTSTRAP_SERVERS = "bootstrapServers";
    static final String PASSWORD_OF_ROLE = "passwordOfRole";
    static final String STOP_KAFKA = "stopKafka";
    static final String START_KAFKA = "startKafka";

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    /** Unpacked once for all test runs of this user; that alone takes seconds. */
    static final Path POSTGRES_BINARIES =
            TEMPORARY.resolve("panauthority-" + System.getProperty("user.name") + "-postgres");

    private static final String FOLDER_PREFIX = "panauthority-test-";
    private static final String IN_USE = "in-use";

    private static @Nullable Map<String, Object> running;

    private TestServers() {}

    /** The handles of the one pair of servers; starts them when this is the first call in the JVM. */
    public static synchronized Map<String, Object> handles() {
        if (running == null) {
            running = withOwnClassLoader(TestServers::started);
        }
        return running;
    }

    /** Kafka's clients look their plug-ins up by the thread's loader, which under test may be the application's own. */
    private static Map<String, Object> withOwnClassLoader(Supplier<Map<String, Object>> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(TestServers.class.getClassLoader());
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Map<String, Object> started() {
        return StackKind.chosen() == StackKind.CONTAINERS ? startContainers() : startEmbedded();
    }

    private static Map<String, Object> startEmbedded() {
        sweepAbandoned();
        Path folder = temporaryFolder();
        FileLock inUse = lock(folder.resolve(IN_USE));
        if (inUse == null) {
            throw new StackException("The new folder " + folder + " is already in use.");
        }
        Secrets secrets = Secrets.inMemory();
        PostgresServer postgres = LocalPostgres.start(
                folder.resolve("postgres"),
                POSTGRES_BINARIES,
                Ports.free(),
                LocalPostgres.Durability.FAST_FOR_TESTS,
                secrets.passwordOf("postgres"));
        KafkaServer kafka = LocalKafka.start(folder.resolve("kafka"), Ports.free(), Ports.free());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.close();
                            postgres.close();
                            Folders.delete(folder);
                            release(inUse);
                        },
                        "test-servers-stop"));
        return prepared(postgres, kafka, secrets);
    }

    /** Held by the hook until then: a lock whose channel nobody can reach is released by the garbage collector. */
    private static void release(FileLock inUse) {
        try {
            inUse.acquiredBy().close();
        } catch (IOException e) {
            throw new StackException("The lock of the test servers was not released: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> startContainers() {
        PostgresServer postgres = ContainerPostgres.launch();
        return prepared(postgres, ContainerKafka.launch(), Secrets.inMemory());
    }

    private static Map<String, Object> prepared(PostgresServer postgres, KafkaServer kafka, Secrets secrets) {
        DatabasePlan plan = new DatabasePlan(postgres.address(), postgres.superuserPassword(), secrets::passwordOf);
        DatabasePlan.DATABASES.forEach(plan::ensure);
        Topics.ensure(kafka.bootstrapServers());
        UnaryOperator<String> passwordOfRole = secrets::passwordOf;
        Runnable stop = kafka::stop;
        Runnable start = kafka::start;
        return Map.of(
                POSTGRES_ADDRESS,
                postgres.address(),
                POSTGRES_SUPERUSER_PASSWORD,
                postgres.superuserPassword(),
                BOOTSTRAP_SERVERS,
                kafka.bootstrapServers(),
                PASSWORD_OF_ROLE,
                passwordOfRole,
                STOP_KAFKA,
                stop,
                START_KAFKA,
                start);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(FOLDER_PREFIX);
        } catch (IOException e) {
            throw new StackException("No temporary folder can be made in " + TEMPORARY + ": " + e.getMessage(), e);
        }
    }

    /** Removes what test JVMs that were killed have left: nobody holds the lock of their folder any more. */
    private static void sweepAbandoned() {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(TEMPORARY, FOLDER_PREFIX + "*")) {
            for (Path folder : folders) {
                Path inUse = folder.resolve(IN_USE);
                FileLock lock = Files.isWritable(inUse) ? lock(inUse) : null;
                if (lock != null) {
                    LocalPostgres.stopOrphan(folder.resolve("postgres").resolve("data"));
                    Folders.delete(folder);
                    lock.acquiredBy().close();
                }
            }
        } catch (IOException e) {
            throw new StackException("The folders of earlier test runs cannot be removed: " + e.getMessage(), e);
        }
    }

    /** The lock lasts as long as its channel, so a caller who keeps it leaves the channel open on purpose. */
    private static @Nullable FileLock lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (IOException e) {
            throw new StackException("The file %s cannot be locked: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
