package uk.panauthority.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topic as a stranger sees it: puts records on it past the outbox, and reads what the relay sent. */
@ApplicationScoped
public class Broker {

    private final String servers;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    /** Headers of a good event. */
    static Map<String, String> headers(UUID id, String type, String subject) {
        return Map.of("ce_id", id.toString(), "ce_source", "/other-service", "ce_type", type, "ce_subject", subject);
    }

    void send(Map<String, String> headers, String value) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>("kernel.events", "key", value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the record was not sent", e);
        }
    }

    /** The first record with this key, read from the beginning of the topic. */
    ConsumerRecord<String, byte[]> await(String key, Duration longest) {
        Instant end = Instant.now().plus(longest);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("kernel.events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        return message;
                    }
                }
            }
        }
        throw new AssertionError("no record with the key " + key);
    }
}
