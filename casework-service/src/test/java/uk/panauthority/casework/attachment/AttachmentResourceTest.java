package uk.panauthority.casework.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.dutyWorker;
import static uk.panauthority.casework.Callers.force;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** Photos travel with their message, without the place where they were taken. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class AttachmentResourceTest {

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    @Tag("I34")
    void a_photo_is_given_out_without_its_place_and_its_original_stays_sealed() {
        // Given
        String message = message(Given.aChildOf(HALTON));

        // When
        Response sent = send(CHESHIRE_CONSTABULARY, message, "image/jpeg", Photos.jpegWithPlace());

        // Then
        sent.then().statusCode(201).body("items", hasSize(1)).body("items[0].metadataRemoved", equalTo(true));
        String id = sent.path("items[0].id");
        Response photo = dutyWorker(HALTON).get(address(message) + "/" + id);
        photo.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"photo.jpg\"");
        assertThat(photo.asByteArray()).isEqualTo(Photos.jpegWithoutPlace());
        Object[] row = acting.as(CHESHIRE_CONSTABULARY, () -> (Object[]) entities.createNativeQuery(
                        "select body, original from message_attachment where id = ?1", Object[].class)
                .setParameter(1, UUID.fromString(id))
                .getSingleResult());
        assertThat(new String((byte[]) row[0], ISO_8859_1)).doesNotContain("JFIF");
        assertThat(new String((byte[]) row[1], ISO_8859_1)).doesNotContain(Photos.PLACE);
    }

    @Test
    @Tag("I33")
    void what_is_refused_is_dropped_and_the_message_stays() throws Exception {
        // Given
        String message = message(Given.aChildOf(HALTON));

        // When
        Response programme = send(CHESHIRE_CONSTABULARY, message, "image/jpeg", "MZ".getBytes(ISO_8859_1));
        Response bomb = send(
                CHESHIRE_CONSTABULARY, message, "application/zip", Photos.archive("p.jpg", new byte[9 * 1024 * 1024]));
        Response named = request(CHESHIRE_CONSTABULARY, "image/jpeg", Photos.jpegWithPlace())
                .header("Content-Disposition", "attachment; filename=\"../p.jpg\"")
                .post(address(message));

        // Then
        programme.then().statusCode(415).body("code", equalTo("unsupported-media-type"));
        bomb.then().statusCode(413).body("code", equalTo("payload-too-large"));
        named.then().statusCode(422).body("code", equalTo("attachment-name"));
        force(CHESHIRE_CONSTABULARY)
                .get(address(message))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        dutyWorker(HALTON).get(Message.ADDRESS + "/" + message).then().statusCode(200);
    }

    @Test
    void the_same_photo_again_is_the_first_one() {
        // Given
        String message = message(Given.aChildOf(HALTON));
        String first = send(CHESHIRE_CONSTABULARY, message, "image/png", Photos.pngWithPlace())
                .path("items[0].id");

        // When
        Response again = send(CHESHIRE_CONSTABULARY, message, "image/png", Photos.pngWithPlace());

        // Then
        assertThat(again.<String>path("items[0].id")).isEqualTo(first);
        assertThat(force(CHESHIRE_CONSTABULARY).get(address(message)).<List<Object>>path("items"))
                .hasSize(1);
    }

    @Test
    void a_photo_is_for_the_force_and_the_childs_authority_alone() {
        // Given
        String message = message(Given.aChildOf(HALTON));
        String photo = send(CHESHIRE_CONSTABULARY, message, "image/png", Photos.pngWithPlace())
                .path("items[0].id");
        String unknown = message(null);
        send(CHESHIRE_CONSTABULARY, unknown, "image/png", Photos.pngWithPlace());

        // When
        Response elsewhere = dutyWorker(WARRINGTON).get(address(message) + "/" + photo);
        Response otherForce = send(STAFFORDSHIRE_POLICE, message, "image/png", Photos.pngWithPlace());
        Response byWorker =
                request(dutyWorker(HALTON), "image/png", Photos.pngWithPlace()).post(address(message));
        Response withheld = dutyWorker(HALTON).get(address(unknown));

        // Then
        elsewhere.then().statusCode(404);
        otherForce.then().statusCode(404);
        byWorker.then().statusCode(403);
        withheld.then().statusCode(403).body("code", equalTo("content-withheld"));
    }

    @Test
    @Tag("I03")
    void other_requests_stay_within_the_usual_bounds() {
        force(CHESHIRE_CONSTABULARY)
                .body("{\"force\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}")
                .post(Message.ADDRESS)
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    private static String message(Given.AChild child) {
        Message message = Message.missing(
                CHESHIRE_CONSTABULARY,
                Message.aReference(),
                child == null ? Given.aChildOf(HALTON) : child,
                Instant.now().minusSeconds(3600));
        if (child == null) {
            message.with("child", Map.of("givenName", "Nobody", "familyName", Given.letters()));
        }
        return message.send().path("id");
    }

    private static String address(String message) {
        return Message.ADDRESS + "/" + message + "/attachments";
    }

    private static Response send(String force, String message, String type, byte[] bytes) {
        return request(force, type, bytes).post(address(message));
    }

    private static io.restassured.specification.RequestSpecification request(String force, String type, byte[] bytes) {
        return request(force(force), type, bytes);
    }

    private static io.restassured.specification.RequestSpecification request(
            io.restassured.specification.RequestSpecification caller, String type, byte[] bytes) {
        return caller.config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type)
                .body(bytes);
    }
}
