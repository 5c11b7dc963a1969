package uk.panauthority.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker and controller in this JVM, in KRaft mode, on the loopback interface. A folder that was being
 * formatted when the process was killed is never mistaken for a formatted one: it gets its name only when complete.
 */
final class LocalKafka implements KafkaServer {

    // Some 1,800 lines a start otherwise. The log manager forgets loggers that nobody holds, hence the field.
    private static final List<Logger> CHATTY = Stream.of("org.apache.kafka", "kafka", "state.change.logger")
            .map(Logger::getLogger)
            .toList();

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * @param folder holds the log in {@code data} and the settings in {@code server.properties}
     * @throws StackException when a port is taken or the broker does not come up
     */
    static LocalKafka start(Path folder, int port, int controllerPort) {
        CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
        LocalKafka kafka = new LocalKafka(Folders.create(folder), port, controllerPort);
        kafka.start();
        return kafka;
    }

    @Override
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        Path data = folder.resolve("data");
        if (Files.notExists(data)) {
            format(data);
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        // Kafka looks its plug-ins up by name through the thread; a test framework's loader would find other copies.
        Thread.currentThread().setContextClassLoader(LocalKafka.class.getClassLoader());
        try {
            KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(settings(data)), Time.SYSTEM);
            starting.startup();
            server = starting;
            awaitAnswer();
        } catch (RuntimeException e) {
            throw new StackException("Kafka did not start on port %d: %s.".formatted(port, e.getMessage()), e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format(Path data) {
        Path unfinished = folder.resolve("data.new");
        Folders.delete(unfinished);
        Path file = folder.resolve("server.properties");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (var writer = Files.newBufferedWriter(file)) {
            settings(unfinished).store(writer, "Written at format; the running broker gets the same from code.");
        } catch (IOException e) {
            throw new StackException("Kafka's folder %s cannot be written: %s.".formatted(folder, e.getMessage()), e);
        }
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int status = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new StackException("Kafka's folder could not be formatted: "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
        try {
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackException(
                    "Kafka's folder %s cannot be put in place: %s.".formatted(data, e.getMessage()), e);
        }
    }

    private Properties settings(Path data) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@localhost:" + controllerPort,
                "listeners",
                "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://localhost:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                data.toAbsolutePath().toString()));
        // One node holds every copy there is.
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("num.partitions", "3");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // Sized for two cores and a few events a second; the defaults take 128 MB for the cleaner alone.
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "8388608");
        return settings;
    }

    private void awaitAnswer() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers()))) {
            admin.describeCluster().clusterId().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Kafka was starting.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("Kafka started on port %d but does not answer.".formatted(port), e);
        }
    }
}
