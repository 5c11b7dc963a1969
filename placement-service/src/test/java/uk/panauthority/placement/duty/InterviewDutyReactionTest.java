package uk.panauthority.placement.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.CaseworkSays.dutyAgreed;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnOrder;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class InterviewDutyReactionTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T09:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    Database database;

    @Inject
    InterviewDutyReaction reaction;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void thePlacementShowsTheNewestVersionToBothSides() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(STOKE, 4));
        UUID duty = UUID.randomUUID();

        // When
        database.receives(reaction, dutyAgreed(ordered.placementId(), duty, 1, "HOST_SERVICE", MORNING));
        database.receives(reaction, dutyAgreed(ordered.placementId(), duty, 2, "COMMISSIONED_PROVIDER", NOON));

        // Then
        for (var reader : new uk.panauthority.placement.support.Actor[] {SEFTON_PLACEMENT_OFFICER, CARE_ASSIST_USER}) {
            reader.asks()
                    .get(ordered.placement())
                    .then()
                    .body("interviewDuty.dutyId", equalTo(duty.toString()))
                    .body("interviewDuty.dutyVersion", equalTo(2))
                    .body("interviewDuty.deliverer", equalTo("COMMISSIONED_PROVIDER"))
                    .body("interviewDuty.deliveringLa", equalTo(STOKE))
                    .body("interviewDuty.agreedAt", equalTo("2026-11-21T12:00:00Z"));
        }
    }

    @Test
    void anOlderVersionThatArrivesLaterChangesNothing() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(STOKE, 4));
        UUID duty = UUID.randomUUID();
        database.receives(reaction, dutyAgreed(ordered.placementId(), duty, 2, "COMMISSIONED_PROVIDER", NOON));

        // When
        database.receives(reaction, dutyAgreed(ordered.placementId(), duty, 1, "HOST_SERVICE", MORNING));

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).then().body("interviewDuty.dutyVersion", equalTo(2));
    }

    @Test
    void ofTwoDutiesOfAPlacementTheLaterAgreementHolds() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(STOKE, 4));
        UUID later = UUID.randomUUID();
        database.receives(reaction, dutyAgreed(ordered.placementId(), later, 1, "HOST_SERVICE", NOON));

        // When
        database.receives(
                reaction, dutyAgreed(ordered.placementId(), UUID.randomUUID(), 9, "RESPONSIBLE_OWN", MORNING));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(ordered.placement())
                .then()
                .body("interviewDuty.dutyId", equalTo(later.toString()));
    }

    @Test
    void aDutyMayComeBeforeThePlacementAndIsThenSeenByNobody() {
        // Given
        UUID unknown = UUID.randomUUID();

        // When
        database.receives(reaction, dutyAgreed(unknown, UUID.randomUUID(), 1, "HOST_SERVICE", MORNING));
        database.receives(reaction, dutyAgreed(unknown, UUID.randomUUID(), 1, "RESPONSIBLE_OWN", NOON));

        // Then
        assertThat(storedDeliverer(unknown)).isEqualTo("RESPONSIBLE_OWN");
        assertThat(database.rows("interview_duty where placement_id = '" + unknown + "'", SEFTON))
                .isZero();
    }

    @Test
    void anEventOnTheTopicOfCaseworkReachesThePlacement() throws Exception {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(STOKE, 4));
        UUID duty = UUID.randomUUID();
        ProducerRecord<String, String> event = new ProducerRecord<>(
                "casework.events",
                duty.toString(),
                dutyAgreed(ordered.placementId(), duty, 1, "HOST_SERVICE", MORNING));
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/casework-service",
                        "ce_type", "casework.InterviewDutyAgreed.v1",
                        "ce_subject", duty.toString(),
                        "ce_specversion", "1.0",
                        "ce_authority", "E06000021",
                        "ce_time", MORNING.toString(),
                        "content-type", "application/json")
                .forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));

        // When
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(event).get(10, TimeUnit.SECONDS);
        }

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> SEFTON_PLACEMENT_OFFICER
                        .asks()
                        .get(ordered.placement())
                        .then()
                        .body("interviewDuty.dutyId", equalTo(duty.toString())));
    }

    private String storedDeliverer(UUID placement) {
        return (String) database.acting()
                .forPurpose(
                        uk.panauthority.common.access.Purpose.EVENTS,
                        () -> database.entities()
                                .createNativeQuery("select deliverer from interview_duty where placement_id = ?1")
                                .setParameter(1, placement)
                                .getSingleResult());
    }
}
