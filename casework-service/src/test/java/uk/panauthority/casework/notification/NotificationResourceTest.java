package uk.panauthority.casework.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.dutyWorker;
import static uk.panauthority.casework.Callers.force;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

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
                .body("actions", equalTo(java.util.List.of("close")));
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
    @Tag("I07")
    void a_force_cannot_speak_for_another() {
        // Given
        String body = Message.missing("E23000015", Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .json();

        // When
        Response answer = force(CHESHIRE_CONSTABULARY).body(body).post(Message.ADDRESS);

        // Then
        answer.then().statusCode(403).body("code", equalTo("force-not-recognised"));
    }

    @Test
    @Tag("I08")
    void a_digest_of_other_bytes_is_refused_and_the_right_one_is_taken() throws Exception {
        // Given
        String body = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .json();
        String right = digest(body);

        // When
        Response wrong = force(CHESHIRE_CONSTABULARY)
                .header("Content-Digest", digest(body + " "))
                .body(body)
                .post(Message.ADDRESS);
        Response taken = force(CHESHIRE_CONSTABULARY)
                .header("Content-Digest", right)
                .body(body)
                .post(Message.ADDRESS);

        // Then
        wrong.then().statusCode(400).body("code", equalTo("digest-mismatch"));
        taken.then().statusCode(202);
    }

    @Test
    @Tag("I01")
    @Tag("I03")
    @Tag("I04")
    @Tag("I05")
    void what_cannot_be_read_is_refused_and_nothing_is_stored() {
        // Given
        long before = stored();
        String[] bodies = {
            "{\"force\":\"E23000006\"",
            "{\"force\":\"E23000006\",\"riskLevel\":\"HIGH\",\"riskLevel\":\"LOW\"}",
            "{\"force\":\"E23000006\",\"circumstances\":\"a\\u0000b\"}",
            "{\"force\":\"E23000006\",\"circumstances\":\"\\ud800\"}",
            "{\"force\":\"E23000006\"} {}",
            "[]",
            "null",
            "",
            "[".repeat(10_000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
        };

        for (String body : bodies) {
            // When
            Response answer = force(CHESHIRE_CONSTABULARY).body(body).post(Message.ADDRESS);

            // Then
            answer.then().statusCode(400).body("code", equalTo("malformed-request"));
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Tag("I02")
    @Tag("I03")
    @Tag("I04")
    void wrong_bytes_sizes_and_types_are_refused() {
        // When
        Response latin1 = force(CHESHIRE_CONSTABULARY)
                .body("{\"force\":\"E23000006\",\"circumstances\":\"caf\u00e9\"}"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post(Message.ADDRESS);
        Response large = force(CHESHIRE_CONSTABULARY)
                .body("{\"force\":\"E23000006\",\"circumstances\":\"" + "x".repeat(300_000) + "\"}")
                .post(Message.ADDRESS);
        Response xml = force(CHESHIRE_CONSTABULARY)
                .contentType(ContentType.XML)
                .body("<a/>")
                .post(Message.ADDRESS);
        Response utf16 = force(CHESHIRE_CONSTABULARY)
                .contentType("application/json; charset=utf-16")
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16))
                .post(Message.ADDRESS);

        // Then
        latin1.then().statusCode(400).body("code", equalTo("malformed-request"));
        large.then().statusCode(413).body("code", equalTo("payload-too-large"));
        xml.then().statusCode(415).body("code", equalTo("unsupported-media-type"));
        utf16.then().statusCode(415).body("code", equalTo("unsupported-media-type"));
    }

    @Test
    @Tag("I07")
    void only_the_police_may_send_and_only_with_a_token() {
        dutyWorker(HALTON)
                .body("{}")
                .post(Message.ADDRESS)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(Message.ADDRESS)
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
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
    @Tag("X1")
    void an_unknown_child_in_a_known_home_is_told_to_the_authorities_with_a_child_there_and_to_nobody_else() {
        // Given
        Given.AHome home = Given.aHomeIn(placements, "E06000021");
        Given.AChild ofHalton = Given.aChildOf(HALTON);
        Given.AChild ofSefton = Given.aChildOf(SEFTON);
        Given.aPlacement(placements, ofHalton, home, SEEN.minus(Duration.ofDays(30)));
        Given.aPlacement(placements, ofSefton, home, SEEN.minus(Duration.ofDays(30)));
        Message message = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), ofHalton, SEEN)
                .with("home", Map.of("urn", home.urn()))
                .with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()));

        // When
        Response receipt = message.send();

        // Then
        receipt.then()
                .statusCode(202)
                .body("state", equalTo("TRIAGE"))
                .body("episodeId", nullValue())
                .body("warnings.code", containsInAnyOrder("triage-unmatched-child"));
        String id = receipt.path("id");
        for (String told : new String[] {HALTON, SEFTON}) {
            tasks(told, "TRIAGE", id)
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].priority", equalTo("HIGH"))
                    .body("items[0].childRef", nullValue());
            dutyWorker(told).get(Message.ADDRESS + "/" + id).then().statusCode(200);
        }
        tasks(WARRINGTON, "TRIAGE", id).then().body("items", empty());
        dutyWorker(WARRINGTON).get(Message.ADDRESS + "/" + id).then().statusCode(404);
    }

    @Test
    void an_unknown_child_from_nowhere_is_told_to_all_authorities_of_the_forces_area() {
        // Given
        Message message = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()));

        // When
        String id = message.send().path("id");

        // Then
        for (String told : new String[] {HALTON, WARRINGTON, "E06000049", "E06000050"}) {
            tasks(told, "TRIAGE", id).then().body("items", hasSize(1));
        }
        tasks(SEFTON, "TRIAGE", id).then().body("items", empty());
    }

    @Test
    @Tag("X1")
    void an_unknown_child_at_a_home_with_three_authorities_makes_three_notices_without_names() {
        // Given
        Given.AHome home = Given.aHomeIn(placements, "E06000021");
        String[] placing = {HALTON, SEFTON, WARRINGTON};
        for (String authority : placing) {
            Given.aPlacement(placements, Given.aChildOf(authority), home, SEEN.minus(Duration.ofDays(30)));
        }
        String family = Given.letters();
        Message message = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .with("home", Map.of("urn", home.urn()))
                .with("child", Map.of("givenName", "Nobody", "familyName", family));

        // When
        String id = message.send().path("id");

        // Then
        for (String authority : placing) {
            tasks(authority, "TRIAGE", id).then().body("items", hasSize(1));
            Response read = dutyWorker(authority).get(Message.ADDRESS + "/" + id);
            read.then().statusCode(200).body("suggestions", hasSize(1));
            assertThat(read.<String>path("suggestions[0].childRef")).startsWith(authority + "-");
            assertThat(read.asString()).doesNotContain(family);
            dutyWorker(authority)
                    .get(Message.ADDRESS + "/" + id + "/content")
                    .then()
                    .statusCode(403);
        }
        dutyWorker("E06000049").get(Message.ADDRESS + "/" + id).then().statusCode(404);
    }

    @Test
    void a_message_that_everybody_hands_back_comes_before_the_managers_of_all() {
        // Given
        Given.AHome home = Given.aHomeIn(placements, "E06000021");
        Given.aPlacement(placements, Given.aChildOf(SEFTON), home, SEEN.minus(Duration.ofDays(30)));
        Given.aPlacement(placements, Given.aChildOf(HALTON), home, SEEN.minus(Duration.ofDays(30)));
        String id = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .with("home", Map.of("urn", home.urn()))
                .with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()))
                .send()
                .path("id");
        String address = Message.ADDRESS + "/" + id;

        // When
        Response first = handBack(SEFTON, address);
        Response afterFirst = dutyWorker(SEFTON).get(address);
        Response second = handBack(HALTON, address);

        // Then
        first.then().statusCode(200).body("actions", empty());
        afterFirst.then().statusCode(404);
        second.then().statusCode(200);
        for (String told : new String[] {SEFTON, HALTON, WARRINGTON, "E06000049", "E06000050"}) {
            managerTasks(told, id).then().body("items", hasSize(1));
            Callers.authority(told, "TEAM_MANAGER")
                    .get(address + "/rungs")
                    .then()
                    .statusCode(200)
                    .body("cause", hasItem("HANDED_BACK"));
        }
    }

    @Test
    void a_message_about_a_known_child_cannot_be_handed_back() {
        // Given
        String address = Message.ADDRESS + "/"
                + Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                        .with("odd", "field")
                        .send()
                        .path("id");

        // When
        Response answer = handBack(HALTON, address);

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("allowedActions", containsInAnyOrder("acknowledge", "resolve"));
    }

    private static Response handBack(String authority, String address) {
        return dutyWorker(authority)
                .header("If-Match", dutyWorker(authority).get(address).header("ETag"))
                .post(address + "/hand-back");
    }

    private static Response managerTasks(String authority, String subject) {
        return tasks(authority, "NOTIFICATION_ESCALATED", subject);
    }

    @Test
    void a_person_resolves_a_doubtful_message_and_the_others_lose_sight_of_it() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN)
                .with("child", Map.of("givenName", child.given(), "familyName", "other" + Given.letters()))
                .send()
                .path("id");
        String address = Message.ADDRESS + "/" + id;
        String etag = dutyWorker(HALTON).get(address).header("ETag");

        // When
        Response foreign = dutyWorker(WARRINGTON)
                .header("If-Match", etag)
                .body(Map.of("childRef", child.ref()))
                .post(address + "/resolution");
        Response resolved = dutyWorker(HALTON)
                .header("If-Match", etag)
                .body(Map.of("childRef", child.ref()))
                .post(address + "/resolution");

        // Then
        foreign.then().statusCode(422).body("errors[0].pointer", equalTo("/childRef"));
        resolved.then()
                .statusCode(200)
                .body("state", equalTo("MATCHED"))
                .body("childRef", equalTo(child.ref()))
                .body("episodeId", notNullValue());
        dutyWorker(WARRINGTON).get(address).then().statusCode(404);
        tasks(WARRINGTON, "TRIAGE", id).then().body("items", empty());
        tasks(WARRINGTON, "NOTIFICATION_ACKNOWLEDGE", id).then().body("items", empty());
        tasks(HALTON, "TRIAGE", id).then().body("items", empty());
        tasks(HALTON, "NOTIFICATION_ACKNOWLEDGE", id).then().body("items", hasSize(1));
        dutyWorker(HALTON)
                .get("/api/casework/v1/missing-episodes/" + resolved.path("episodeId"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
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
    @Tag("I02")
    void xml_that_fetches_or_grows_is_refused_as_unsafe() {
        for (String xml : new String[] {
            "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><m>&x;</m>",
            "<!DOCTYPE m [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><m>&b;</m>"
        }) {
            // When
            Response answer = force(CHESHIRE_CONSTABULARY)
                    .contentType(ContentType.XML)
                    .body(xml)
                    .post(Message.ADDRESS);

            // Then
            answer.then().statusCode(400).body("code", equalTo("unsafe-document"));
        }
    }

    @Test
    @Tag("I13")
    void a_reference_that_is_an_attack_is_kept_under_a_made_key_with_a_security_event() {
        // Given
        Message message = Message.missing(
                CHESHIRE_CONSTABULARY, "x'; drop table child; -- " + Given.letters(), Given.aChildOf(HALTON), SEEN);

        // When
        Response receipt = message.send();
        Response again = message.send();

        // Then
        receipt.then().statusCode(202).body("state", equalTo("TRIAGE")).body("episodeId", notNullValue());
        assertThat(receipt.<String>path("reference")).matches("MADE-[0-9a-f]{32}");
        assertThat(again.asByteArray()).isEqualTo(receipt.asByteArray());
        Number events = acting.as(CHESHIRE_CONSTABULARY, () -> (Number) entities.createNativeQuery(
                        "select count(*) from audit_entry where subject_id = ?1 and reason = 'reference-format'")
                .setParameter(1, receipt.<String>path("id"))
                .getSingleResult());
        assertThat(events.intValue()).isEqualTo(1);
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

    private static Response tasks(String authority, String queue, String subject) {
        Response response =
                Callers.dutyWorker(authority).get("/api/casework/v1/tasks?state=OPEN&limit=100&queue=" + queue);
        response.then().statusCode(200);
        return new io.restassured.builder.ResponseBuilder()
                .clone(response)
                .setBody("{\"items\":"
                        + new io.restassured.path.json.JsonPath(response.asString())
                                .getList("items.findAll { it.subjectId == '" + subject + "' }").stream()
                                        .map(NotificationResourceTest::json)
                                        .collect(java.util.stream.Collectors.joining(",", "[", "]"))
                        + "}")
                .build();
    }

    private static String json(Object item) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(item);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long eventsAbout(String notification) {
        return acting.forPurpose(
                        Purpose.EVENTS,
                        () -> (Number) entities.createNativeQuery("select count(*) from outbox where subject = ?1")
                                .setParameter(1, notification)
                                .getSingleResult())
                .longValue();
    }

    private long stored() {
        return acting.as(
                        CHESHIRE_CONSTABULARY,
                        () -> (Number) entities.createNativeQuery("select count(*) from police_message_body")
                                .getSingleResult())
                .longValue();
    }

    private static String digest(String body) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
    }
}
