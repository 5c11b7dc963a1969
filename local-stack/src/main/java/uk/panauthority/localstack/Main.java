package uk.panauthority.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The long-lived process behind {@code ./platform up}: PostgreSQL, Kafka and Keycloak on fixed ports, with their data
 * under one folder. It tells its progress on standard output, appends a line to {@code run/local-stack.state} as each
 * server becomes ready, and stops what it started when asked to end.
 *
 * <p>Exit status: 0 after an orderly stop, 1 with one sentence on standard error when a server cannot be started, 2
 * when the arguments make no sense.
 */
public final class Main {

    private static final long NEEDED_MEGABYTES = 1024;

    // Held here because the log manager forgets loggers that nobody holds.
    private static final Logger ROOT_LOG = Logger.getLogger("");

    private final MainOptions options;
    private final Path state;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean stopping;

    private Main(MainOptions options) {
        this.options = options;
        this.state = options.run().resolve("local-stack.state");
    }

    /** @param arguments see {@link MainOptions} */
    public static void main(String[] arguments) throws InterruptedException {
        ROOT_LOG.setLevel(Level.WARNING);
        try {
            Main main = new Main(MainOptions.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(main::stop, "local-stack-stop"));
            main.start();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (StackException | CompletionException e) {
            System.err.println(sentence(e));
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    private void start() {
        Folders.create(options.data());
        claimFolder();
        requireDiskSpace();
        forgetState();
        Secrets secrets = Secrets.keptIn(options.data().resolve("secrets"));
        if (options.withKeycloak()) {
            // Services start while Keycloak does, and one of them signs in itself.
            var unused = LocalKeycloak.secretsOf(options.realm(), secrets);
        }
        // Keycloak takes longest and needs neither of the others.
        CompletableFuture<Void> identity = options.withKeycloak()
                ? CompletableFuture.runAsync(() -> startKeycloak(secrets))
                : CompletableFuture.completedFuture(null);
        CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startKafka);
        startPostgres(secrets);
        broker.join();
        identity.join();
        say("The local stack is up.");
        report("ready", "yes");
    }

    private void startPostgres(Secrets secrets) {
        long begun = System.nanoTime();
        Path pidFile = options.run().resolve("postgres.pid");
        LocalPostgres postgres = LocalPostgres.start(
                options.data().resolve("postgres"),
                options.postgresBinaries(),
                options.postgresPort(),
                LocalPostgres.Durability.DURABLE,
                secrets.passwordOf("postgres"));
        keep(() -> {
            postgres.close();
            PidFile.forget(pidFile);
        });
        PidFile.write(pidFile, postgres.process());
        DatabasePlan plan = new DatabasePlan(postgres.address(), postgres.superuserPassword(), secrets::passwordOf);
        DatabasePlan.DATABASES.forEach(plan::ensure);
        ready("PostgreSQL", "postgres", postgres.address(), begun);
    }

    private void startKafka() {
        long begun = System.nanoTime();
        LocalKafka kafka =
                LocalKafka.start(options.data().resolve("kafka"), options.kafkaPort(), options.kafkaControllerPort());
        keep(kafka);
        Topics.ensure(kafka.bootstrapServers());
        ready("Kafka", "kafka", kafka.bootstrapServers(), begun);
    }

    private void startKeycloak(Secrets secrets) {
        long begun = System.nanoTime();
        Path folder = Folders.create(options.data().resolve("keycloak"));
        Path log = Folders.create(options.data().resolve("logs")).resolve("keycloak.log");
        KeycloakDistribution distribution = KeycloakDistribution.ready(options.keycloakZip(), folder, log);
        LocalKeycloak keycloak = LocalKeycloak.start(
                distribution,
                new LocalKeycloak.Places(
                        folder.resolve("instance"), log, options.run().resolve("keycloak.pid")),
                options.realm(),
                options.keycloakPort(),
                secrets);
        keep(keycloak);
        ready("Keycloak", "keycloak", keycloak.realmUrl(), begun);
    }

    /** Two stacks on one folder would ruin it; the lock goes with the process however it ends. */
    private void claimFolder() {
        try {
            FileChannel channel = FileChannel.open(
                    options.data().resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new StackException("Another local stack already uses " + options.data() + ".");
            }
            keep(channel);
        } catch (IOException e) {
            throw new StackException("The folder %s cannot be used: %s.".formatted(options.data(), e.getMessage()), e);
        }
    }

    private void requireDiskSpace() {
        try {
            long free = Files.getFileStore(options.data()).getUsableSpace() >> 20;
            if (free < NEEDED_MEGABYTES) {
                throw new StackException("Only %d MB are free on the disk of %s; the local stack needs %d MB."
                        .formatted(free, options.data(), NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw new StackException("The disk of " + options.data() + " does not tell its free space.", e);
        }
    }

    /** A server that becomes ready while we are already stopping is stopped at once. */
    private void keep(AutoCloseable server) {
        boolean late;
        synchronized (started) {
            late = stopping;
            if (!late) {
                started.push(server);
            }
        }
        if (late) {
            close(server);
        }
    }

    private void stop() {
        Deque<AutoCloseable> toStop;
        synchronized (started) {
            stopping = true;
            toStop = new ArrayDeque<>(started);
            started.clear();
        }
        toStop.forEach(Main::close);
        PidFile.forget(state);
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e.getMessage());
        }
    }

    private void ready(String server, String key, String address, long begun) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        say("%s is ready at %s (%.1f s).".formatted(server, address, took.toMillis() / 1000.0));
        report(key, address);
    }

    private static void say(String progress) {
        System.out.println(progress);
    }

    private synchronized void report(String key, String value) {
        try {
            Files.writeString(state, key + "=" + value + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StackException("The file %s cannot be written: %s.".formatted(state, e.getMessage()), e);
        }
    }

    private void forgetState() {
        Folders.create(options.run());
        PidFile.forget(state);
    }

    private static String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof StackException
                ? String.valueOf(cause.getMessage())
                : "The local stack failed: " + cause;
    }
}
