package uk.panauthority.common.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends events and says which of them the broker has. Used by one thread. It decides nothing about order: what is given
 * to it at once must be free to arrive in any order.
 */
final class KafkaSender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(KafkaSender.class);

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Map<String, Object> settings;
    private final String topic;
    private final String source;
    private @Nullable Producer<String, byte[]> producer;
    private boolean failing;

    KafkaSender(Map<String, Object> broker, EventNames names, Duration ackTimeout) {
        this.topic = names.topic();
        this.source = names.source();
        this.settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) ackTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ackTimeout.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ackTimeout.toMillis() / 2);
    }

    /**
     * Sends all and waits until each is acknowledged or has failed.
     *
     * @return those that the broker has acknowledged; any other may or may not have reached it
     */
    List<OutboxRow> send(List<OutboxRow> round) throws InterruptedException {
        List<OutboxRow> acknowledged = new ArrayList<>(round.size());
        try {
            for (Map.Entry<OutboxRow, Future<RecordMetadata>> sent :
                    sendAll(round).entrySet()) {
                try {
                    sent.getValue().get();
                    acknowledged.add(sent.getKey());
                } catch (ExecutionException e) {
                    failed(e.getCause() == null ? e : e.getCause());
                }
            }
        } catch (KafkaException e) {
            failed(e);
        }
        if (failing && acknowledged.size() == round.size()) {
            LOG.info("Kafka takes events again");
            failing = false;
        }
        return acknowledged;
    }

    private Map<OutboxRow, Future<RecordMetadata>> sendAll(List<OutboxRow> round) {
        Producer<String, byte[]> kafka = producer();
        Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
        for (OutboxRow row : round) {
            Future<RecordMetadata> answer = kafka.send(record(row));
            sent.put(row, answer);
            // An answer already there is a refusal after a full wait for the broker; each further one would wait as
            // long.
            if (answer.isDone() && answer.state() == Future.State.FAILED) {
                break;
            }
        }
        return sent;
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, row.subject(), row.payload().getBytes(StandardCharsets.UTF_8));
        Headers headers = message.headers();
        put(headers, CloudEvents.SPEC_VERSION, "1.0");
        put(headers, CloudEvents.ID, row.eventId().toString());
        put(headers, CloudEvents.SOURCE, source);
        put(headers, CloudEvents.TYPE, row.type());
        put(headers, CloudEvents.SUBJECT, row.subject());
        put(headers, CloudEvents.TIME, row.occurredAt().toString());
        put(headers, CloudEvents.RECORDED_AT, row.recordedAt().toString());
        put(headers, CloudEvents.CORRELATION, row.correlationId());
        if (row.authority() != null) {
            put(headers, CloudEvents.AUTHORITY, row.authority());
        }
        put(headers, CloudEvents.CONTENT_TYPE, "application/json");
        return message;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private void failed(Throwable cause) {
        if (!failing) {
            LOG.warnf(
                    "Kafka does not take events (%s); they wait in the outbox",
                    cause.getClass().getSimpleName());
            failing = true;
        }
        // After a fatal error an idempotent producer refuses everything for ever; a new one starts afresh.
        if (!(cause instanceof RetriableException)) {
            close();
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(CLOSE);
            producer = null;
        }
    }
}
