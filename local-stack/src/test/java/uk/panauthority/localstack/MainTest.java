package uk.panauthority.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final TopicPartition CASEWORK = new TopicPartition("casework.events", 0);

    @TempDir
    Path folder;

    private final int postgresPort = Ports.free();
    private final int kafkaPort = Ports.free();

    @Test
    void what_was_written_survives_a_kill_and_an_orderly_restart() throws Exception {
        // Given
        try (StackProcess first = launch()) {
            first.awaitReady();
            write(first, "before the kill");
            first.kill();
        }
        Files.createDirectories(data().resolve("kafka").resolve("data.new").resolve("half-formatted"));
        try (StackProcess second = StackProcess.launch(data(), postgresPort, kafkaPort)) {
            second.awaitReady();
            write(second, "before the stop");
            assertThat(second.stop()).isEqualTo(143);
            assertThat(second.state()).doesNotExist();
        }

        // When
        try (StackProcess third = StackProcess.launch(data(), postgresPort, kafkaPort)) {
            third.awaitReady();

            // Then
            assertThat(notes(third)).containsExactly("before the kill", "before the stop");
            assertThat(records(third)).containsExactly("before the kill", "before the stop");
            assertThat(setting(third, "fsync")).isEqualTo("on");
            assertThat(setting(third, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(third, "full_page_writes")).isEqualTo("on");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("secrets"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_cluster_whose_first_start_never_finished_is_made_anew() throws Exception {
        // Given
        Path cluster = Files.createDirectories(data().resolve("postgres").resolve("data"));
        Files.writeString(cluster.resolve("postgresql.conf"), "");
        Files.writeString(cluster.resolve("postmaster.pid"), "");

        // When
        try (StackProcess stack = launch()) {
            stack.awaitReady();

            // Then
            assertThat(setting(stack, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_taken_port_is_named_with_its_owner() throws Exception {
        // Given
        try (ServerSocket taken = new ServerSocket(postgresPort, 1, InetAddress.getLoopbackAddress())) {
            long us = ProcessHandle.current().pid();

            // When
            try (StackProcess stack = launch()) {
                int status = stack.awaitEnd();

                // Then
                assertThat(status).isEqualTo(1);
                assertThat(stack.said())
                        .contains("Port " + taken.getLocalPort() + ", which PostgreSQL needs, is taken by process " + us
                                + " (java).");
            }
        }
    }

    @Test
    void an_argument_that_makes_no_sense_is_named() throws Exception {
        // When
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--colour",
                        "red")
                .redirectErrorStream(true)
                .start();

        // Then
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Not an option of the local stack: --colour");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private StackProcess launch() throws IOException {
        return StackProcess.launch(Files.createDirectories(data()), postgresPort, kafkaPort);
    }

    private static void write(StackProcess stack, String text) throws Exception {
        try (Connection connection = stack.connect("casework_owner");
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists note (id int generated always as identity, body text)");
            statement.execute("insert into note (body) values ('" + text + "')");
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(CASEWORK.topic(), CASEWORK.partition(), "key", text))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> notes(StackProcess stack) throws SQLException {
        try (Connection connection = stack.connect("casework_owner");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select array_agg(body order by id) from note")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static List<String> records(StackProcess stack) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(CASEWORK));
            consumer.seekToBeginning(List.of(CASEWORK));
            List<String> values = new ArrayList<>();
            while (consumer.position(CASEWORK, Duration.ofSeconds(30))
                    < consumer.endOffsets(List.of(CASEWORK)).get(CASEWORK)) {
                consumer.poll(Duration.ofSeconds(1)).forEach(entry -> values.add(entry.value()));
            }
            return values;
        }
    }

    private static String setting(StackProcess stack, String name) throws SQLException {
        try (Connection connection = stack.connect("casework_app");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
