package uk.panauthority.common.event;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class EventOnTheWireTest {

    @Inject
    Outbox outbox;

    @Inject
    ActingAs acting;

    @Inject
    Broker broker;

    @Test
    void anEventIsACloudEventInBinaryModeKeyedByItsSubject() {
        // Given
        String counter = Counters.givenACounter();
        Instant occurredAt = Instant.parse("2026-11-02T21:40:00Z");

        // When
        UUID id = acting.as(Counters.HALTON, () -> outbox.publish(new Counted(counter, 3), occurredAt));

        // Then
        ConsumerRecord<String, byte[]> message = broker.await(counter, Duration.ofSeconds(20));
        assertThat(message.topic()).isEqualTo("kernel.events");
        assertThat(text(message.value())).isEqualTo("{\"counter\":\"" + counter + "\",\"number\":3}");
        Map<String, String> headers = StreamSupport.stream(message.headers().spliterator(), false)
                .collect(toMap(header -> header.key(), header -> text(header.value())));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", id.toString())
                .containsEntry("ce_source", "/kernel-service")
                .containsEntry("ce_type", "kernel.Counted.v1")
                .containsEntry("ce_subject", counter)
                .containsEntry("ce_time", "2026-11-02T21:40:00Z")
                .containsEntry("ce_authority", Counters.HALTON)
                .containsEntry("content-type", "application/json")
                .containsOnlyKeys(
                        "ce_specversion",
                        "ce_id",
                        "ce_source",
                        "ce_type",
                        "ce_subject",
                        "ce_time",
                        "ce_authority",
                        "ce_correlationid",
                        "ce_recordedat",
                        "content-type");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
