package uk.panauthority.procurement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes as the casework service does: CloudEvents in binary mode on its topic. */
public final class CaseworkTopic {

    private static final String TOPIC = "casework.events";

    private CaseworkTopic() {}

    /** Sends one event and waits until the broker has it. */
    public static void send(String type, UUID subject, String payload) {
        ProducerRecord<String, String> message = new ProducerRecord<>(TOPIC, subject.toString(), payload);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/casework-service",
                        "ce_type",
                        "casework." + type + ".v1",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_recordedat",
                        Instant.now().toString(),
                        "ce_authority",
                        "E06000021",
                        "ce_correlationid",
                        UUID.randomUUID().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }
}
