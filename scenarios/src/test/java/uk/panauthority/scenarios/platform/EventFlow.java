package uk.panauthority.scenarios.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import uk.panauthority.localstack.LocalStack;

/** What is on the topics, and whether anything is still on its way. Reads only. */
public final class EventFlow {

    private static final Duration QUIET_WITHIN = Duration.ofSeconds(90);
    private static final String WAITING = """
            select (select count(*) from outbox where published_at is null),
                   (select count(*) from inbox where state = 'PENDING'),
                   (select count(*) from inbox where state = 'PARKED')
            """;

    /** Which topics each service listens to. */
    private static final Map<String, List<String>> READ_BY = Map.of(
            "procurement", List.of("casework.events"),
            "placement", List.of("casework.events"),
            "casework", List.of("procurement.events", "placement.events"));

    private final LocalStack stack;

    public EventFlow(LocalStack stack) {
        this.stack = stack;
    }

    /** Waits until every event of every service has been published, received and applied, and none is parked. */
    public void awaitQuiet() {
        await().atMost(QUIET_WITHIN).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            for (String service : RunningPlatform.SERVICES) {
                assertThat(waiting(service))
                        .as("outbox, inbox and parked events of " + service)
                        .isEqualTo("0 0 0");
                assertThat(unread(service))
                        .as("records that " + service + " has not received")
                        .isZero();
            }
        });
    }

    /** All records of a topic, by partition in order; nothing that other runs of this JVM wrote is left out. */
    public List<ConsumerRecord<byte[], byte[]>> recordsOf(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /** Names of all topics but Kafka's own. */
    public List<String> topics() {
        try (Admin admin = Admin.create(client())) {
            return admin.listTopics().names().get().stream().sorted().toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be listed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while listing topics", e);
        }
    }

    /** Text of a header; empty when it is missing. */
    public static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Properties client() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", stack.bootstrapServers());
        return properties;
    }

    private String waiting(String service) throws SQLException {
        String role = service + "_app";
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl(service), role, stack.password(role));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.purpose', 'EVENTS', true)");
            try (ResultSet row = statement.executeQuery(WAITING)) {
                row.next();
                return row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3);
            } finally {
                connection.rollback();
            }
        }
    }

    private long unread(String service) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client())) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(service + "-service")
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (var topic : admin.describeTopics(READ_BY.get(service))
                    .allTopicNames()
                    .get()
                    .values()) {
                topic.partitions()
                        .forEach(partition ->
                                ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            long unread = 0;
            for (var end : admin.listOffsets(ends).all().get().entrySet()) {
                OffsetAndMetadata position = read.get(end.getKey());
                unread += end.getValue().offset() - (position == null ? 0 : position.offset());
            }
            return unread;
        }
    }
}
