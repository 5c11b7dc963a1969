package uk.panauthority.casework.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.dutyWorker;
import static uk.panauthority.casework.Callers.force;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** The bad input catalogue, as far as a message is refused or attacks: what is not stored, and what is remembered. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class IntakeRefusalsTest {

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    ActingAs acting;

    @Inject
    jakarta.persistence.EntityManager entities;

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
    void what_cannot_be_read_is_refused_and_nothing_is_stored() throws Exception {
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
            HttpResponse<String> answer = plainly(body);

            // Then
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"malformed-request\"");
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

    /** By a plain client: the test library would indent the body for its log, which at this depth takes a gigabyte. */
    private static HttpResponse<String> plainly(String body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Message.ADDRESS))
                            .header(
                                    "Authorization",
                                    "Bearer " + Callers.token(CHESHIRE_CONSTABULARY, "POLICE_FORCE", "POLICE_SYSTEM"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
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
