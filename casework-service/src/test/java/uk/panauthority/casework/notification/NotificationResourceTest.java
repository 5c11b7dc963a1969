package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.dutyWorker;
import static uk.panauthority.casework.Callers.force;
import static uk.panauthority.casework.notification.Queues.tasks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** Messages over HTTP: taken in once, shown to whom they concern, acknowledged by name. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class NotificationResourceTest {

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PlacementFacts placements;

    @Inject
    ActingAs acting;

    @Inject
    jakarta.persistence.EntityManager entities;

    @Test
    void a_missing_report_of_a_known_child_opens_one_episode_and_asks_for_acknowledgement_in_an_hour() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN)
                .send();

        // Then
        receipt.then()
                .statusCode(202)
                .body("state", equalTo("MATCHED"))
                .body("type", equalTo("MISSING_REPORT"))
                .body("version", equalTo(1))
                .body("warnings", empty())
                .body("episodeId", notNullValue())
                .body("acknowledgedAt", nullValue());
        Instant received = Instant.parse(receipt.path("receivedAt"));
        assertThat(Instant.parse(receipt.path("acknowledgeBy"))).isEqualTo(received.plus(Duration.ofMinutes(60)));
        dutyWorker(HALTON)
                .get("/api/casework/v1/missing-episodes/" + receipt.path("episodeId"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("childRef", equalTo(child.ref()))
                .body("start.occurredAt", equalTo(SEEN.toString()))
                .body("riskLevel", equalTo("MEDIUM"))
                .body("duty.deliveringLa", equalTo(HALTON))
                .body("actions", hasItems("close", "correct", "proposeVoid"));
        tasks(HALTON, "NOTIFICATION_ACKNOWLEDGE", receipt.path("id")).then().body("items", hasSize(1));
    }

    @Test
    @Tag("I09")
    void the_same_content_in_another_json_form_gets_the_first_receipt_byte_for_byte_and_no_event() {
        // Given
        Message message = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN);
        Response first = message.send();
        long events = eventsAbout(first.path("id"));

        // When
        Response repeat =
                force(CHESHIRE_CONSTABULARY).body(message.jsonReordered()).post(Message.ADDRESS);

        // Then
        assertThat(repeat.statusCode()).isEqualTo(202);
        assertThat(repeat.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(events).isEqualTo(1);
        assertThat(eventsAbout(first.path("id"))).isEqualTo(1);
    }

    @Test
    @Tag("I10")
    void the_same_key_with_another_content_is_a_conflict_and_both_bodies_are_kept() {
        // Given
        Message message = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN);
        String id = message.send().path("id");

        // When
        Response second = message.with("circumstances", "different").send();

        // Then
        second.then()
                .statusCode(409)
                .body("code", equalTo("idempotency-conflict"))
                .body("notificationId", equalTo(id));
        Number kept = acting.as(CHESHIRE_CONSTABULARY, () -> (Number) entities.createNativeQuery("""
                        select (select count(*) from police_message_body where notification_id = ?1)
                             + (select count(*) from refused_message where notification_id = ?1)""")
                .setParameter(1, UUID.fromString(id))
                .getSingleResult());
        assertThat(kept.intValue()).isEqualTo(2);
    }

    @Test
    void a_duty_worker_acknowledges_once_with_the_version_that_was_read() {
        // Given
        String id = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .send()
                .path("id");
        String address = Message.ADDRESS + "/" + id;
        Response read = dutyWorker(HALTON).get(address);
        String etag = read.header("ETag");

        // When
        Response without = dutyWorker(HALTON).post(address + "/acknowledgement");
        Response stale = dutyWorker(HALTON).header("If-Match", "\"99\"").post(address + "/acknowledgement");
        Response done = dutyWorker(HALTON).header("If-Match", etag).post(address + "/acknowledgement");

        // Then
        read.then().statusCode(200).body("actions", equalTo(java.util.List.of("acknowledge")));
        without.then().statusCode(428);
        stale.then().statusCode(412);
        done.then().statusCode(200).body("acknowledgedAt", notNullValue()).body("actions", empty());
        tasks(HALTON, "NOTIFICATION_ACKNOWLEDGE", id).then().body("items", empty());
        dutyWorker(HALTON)
                .header("If-Match", done.header("ETag"))
                .post(address + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("allowedActions", empty());
    }

    @Test
    void an_idempotency_key_gives_the_first_answer_again() {
        // Given
        String body = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .json();
        String key = UUID.randomUUID().toString();

        // When
        Response first = force(CHESHIRE_CONSTABULARY)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Message.ADDRESS);
        Response again = force(CHESHIRE_CONSTABULARY)
                .header("Idempotency-Key", key)
                .body(body)
                .post(Message.ADDRESS);
        Response other = force(CHESHIRE_CONSTABULARY)
                .header("Idempotency-Key", key)
                .body(body.replace("MEDIUM", "HIGH"))
                .post(Message.ADDRESS);

        // Then
        first.then().statusCode(202);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        other.then().statusCode(409).body("code", equalTo("idempotency-conflict"));
    }

    @Test
    @Tag("I21")
    @Tag("rule-567")
    void a_return_before_the_start_changes_nothing_and_goes_to_a_person() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String episode = Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN)
                .send()
                .path("episodeId");

        // When
        Response receipt = Message.found(CHESHIRE_CONSTABULARY, reference, child, SEEN.minusSeconds(3600))
                .send();

        // Then
        receipt.then().statusCode(202).body("state", equalTo("TRIAGE"));
        assertThat(receipt.<java.util.List<String>>path("warnings.code")).containsExactly("end-before-start");
        dutyWorker(HALTON)
                .get("/api/casework/v1/missing-episodes/" + episode)
                .then()
                .body("state", equalTo("OPEN"))
                .body("end", nullValue());
    }

    @Test
    void more_messages_at_once_than_connections_are_all_taken_whatever_headers_they_carry() throws Exception {
        // Given
        java.util.List<java.util.concurrent.Callable<Integer>> senders = new java.util.ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String body = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                    .json();
            senders.add(() -> force(CHESHIRE_CONSTABULARY)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body)
                    .post(Message.ADDRESS)
                    .statusCode());
        }

        // When
        java.util.Set<Integer> answers = new java.util.HashSet<>();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(30)) {
            for (var answer : threads.invokeAll(senders)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsExactly(202);
    }

    @Test
    @Tag("I14")
    void the_content_is_shown_escaped_to_the_force_and_the_childs_authority_and_is_what_was_sent() {
        // Given
        String narrative = "<script>alert(1)</script> said \u202eelbat\u202c and left";
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .with("circumstances", narrative)
                .send();
        String address = Message.ADDRESS + "/" + receipt.path("id") + "/content";

        // When
        Response read = dutyWorker(HALTON).get(address);

        // Then
        assertThat(receipt.<java.util.List<String>>path("warnings.code")).containsExactly("text-deceiving");
        assertThat(receipt.<String>path("episodeId")).isNotNull();
        read.then().statusCode(200).header("X-Content-Type-Options", "nosniff");
        assertThat(read.asString()).doesNotContain("<script").doesNotContain("\u202e");
        assertThat(read.<String>path("content.circumstances")).isEqualTo(narrative);
        assertThat(force(CHESHIRE_CONSTABULARY).get(address).<String>path("content.lastSeen.place"))
                .isEqualTo("at the bus stop");
        dutyWorker(WARRINGTON).get(address).then().statusCode(404);
    }

    @Test
    void the_content_is_withheld_from_authorities_until_the_child_is_certain() {
        // Given
        String id = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()))
                .send()
                .path("id");

        // When
        Response read = dutyWorker(HALTON).get(Message.ADDRESS + "/" + id + "/content");

        // Then
        read.then().statusCode(403).body("code", equalTo("content-withheld"));
    }

    @Test
    void a_list_shows_what_needs_a_person_page_by_page() {
        // Given
        for (int i = 0; i < 2; i++) {
            Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                    .with("odd", "field")
                    .send();
        }

        // When
        Response page = dutyWorker(HALTON).get(Message.ADDRESS + "?state=TRIAGE&limit=1");
        Response next = dutyWorker(HALTON).get(Message.ADDRESS + "?state=TRIAGE&limit=1&cursor=" + page.path("next"));

        // Then
        page.then().statusCode(200).body("items", hasSize(1)).body("items.state", hasItem("TRIAGE"));
        next.then().statusCode(200).body("items", hasSize(1));
        assertThat(next.<String>path("items[0].id")).isNotEqualTo(page.path("items[0].id"));
        dutyWorker(HALTON).get(Message.ADDRESS + "?limit=0").then().statusCode(422);
        dutyWorker(HALTON).get(Message.ADDRESS + "?state=LOST").then().statusCode(422);
    }

    private long eventsAbout(String notification) {
        return acting.forPurpose(
                        Purpose.EVENTS,
                        () -> (Number) entities.createNativeQuery("select count(*) from outbox where subject = ?1")
                                .setParameter(1, notification)
                                .getSingleResult())
                .longValue();
    }
}
