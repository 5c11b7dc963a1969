package uk.panauthority.casework.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.dutyWorker;
import static uk.panauthority.casework.Callers.force;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;

/** Many messages in one file: a result for each row, and the same messages as if each had come alone. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class BatchResourceTest {

    private static final String ADDRESS = "/api/casework/v1/police-notification-batches";
    private static final String FORCE = "E23000006";

    private static final Instant SEEN = Instant.now().minusSeconds(7200).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void each_line_is_received_repeated_or_refused_by_itself() {
        // Given
        Message known = Message.missing(FORCE, Message.aReference(), Given.aChildOf(HALTON), SEEN);
        String first = known.send().path("id");
        String fresh = Message.missing(FORCE, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .json();
        String foreign = Message.missing(STAFFORDSHIRE_POLICE, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                .json();
        String same = known.json();
        String conflicting = known.with("circumstances", "other").json();
        String file = String.join("\n", same, fresh, conflicting, "{\"force\":", foreign, fresh) + "\n";

        // When
        Response answer = upload(JSON_LINES, file);

        // Then
        answer.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("complete", equalTo(true))
                .body("received", equalTo(1))
                .body("repeated", equalTo(2))
                .body("refused", equalTo(3));
        assertThat(answer.<List<String>>path("results.outcome"))
                .containsExactly("REPEATED", "RECEIVED", "REFUSED", "REFUSED", "REFUSED", "REPEATED");
        assertThat(answer.<List<String>>path("results.problem"))
                .containsExactly(null, null, "idempotency-conflict", "malformed-request", "force-not-recognised", null);
        assertThat(answer.<String>path("results[0].notificationId")).isEqualTo(first);
        assertThat(answer.<String>path("results[2].notificationId")).isEqualTo(first);
        assertThat(answer.<String>path("results[1].state")).isEqualTo("MATCHED");
    }

    @Test
    void the_results_are_read_later_by_the_sender_alone() {
        // Given
        Response upload = upload(
                JSON_LINES,
                Message.missing(FORCE, Message.aReference(), Given.aChildOf(HALTON), SEEN)
                        .json());
        String address = ADDRESS + "/" + upload.path("id");

        // When
        Response own = force(FORCE).get(address);
        Response other = force(STAFFORDSHIRE_POLICE).get(address);
        Response unknown = force(STAFFORDSHIRE_POLICE).get(ADDRESS + "/" + UUID.randomUUID());
        Response authority = dutyWorker(HALTON).get(address);

        // Then
        own.then().statusCode(200).body("results", hasSize(1)).body("received", equalTo(1));
        other.then().statusCode(404);
        assertThat(other.asString().replace(other.path("traceId"), ""))
                .isEqualTo(unknown.asString().replace(unknown.path("traceId"), ""));
        authority.then().statusCode(403);
        assertThat(force(FORCE).get(ADDRESS + "?limit=1").<String>path("items[0].id"))
                .isEqualTo(upload.path("id"));
        assertThat(force("E23000099").get(ADDRESS).<List<Object>>path("items")).isEmpty();
    }

    @Test
    void a_table_is_the_same_messages_as_single_ones_and_safe_to_send_again() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String file =
                "force,reference,type,version,sentAt,responsibleLa,childNumber,dateOfBirth,lastSeenAt,kind,riskLevel\n"
                        + String.join(
                                ",",
                                FORCE,
                                reference,
                                "MISSING_REPORT",
                                "1",
                                SEEN.plusSeconds(60).toString(),
                                HALTON,
                                child.number(),
                                child.born().toString(),
                                SEEN.toString(),
                                "M",
                                "HIGH")
                        + "\n";

        // When
        Response first = upload(CSV, file);
        Response again = upload(CSV, file);

        // Then
        first.then().statusCode(201).body("received", equalTo(1));
        again.then().statusCode(201).body("repeated", equalTo(1)).body("received", equalTo(0));
        String id = first.path("results[0].notificationId");
        assertThat(again.<String>path("results[0].notificationId")).isEqualTo(id);
        dutyWorker(HALTON)
                .get(Message.ADDRESS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("MATCHED"))
                .body("childRef", equalTo(child.ref()))
                .body("episodeId", notNullValue());
    }

    @Test
    @Tag("I36")
    void a_table_of_wrong_form_is_refused_as_a_whole_and_nothing_of_it_is_taken() {
        // Given
        String reference = Message.aReference();
        String good = FORCE + "," + reference + ",FOUND,1," + SEEN + ",calm\n";
        String heading = "force,reference,type,version,sentAt,circumstances\n";

        // When
        Response formula = upload(CSV, heading + good + good.replace("calm", "=1+1"));
        Response headings = upload(CSV, good);
        Response mixed = upload(CSV, heading + good + good.replace(SEEN.toString(), "28/03/2026 10:00"));

        // Then
        formula.then()
                .statusCode(422)
                .body("code", equalTo("import-rows"))
                .body("rows[0].row", equalTo(2))
                .body("rows[0].code", equalTo("formula-cell"));
        headings.then().statusCode(422).body("code", equalTo("import-headings"));
        mixed.then().statusCode(422).body("rows[0].code", equalTo("mixed-date-forms"));
        assertThat(headings.asString()).doesNotContain(reference);
        assertThat(upload(CSV, heading + good).<Integer>path("received")).isEqualTo(1);
    }

    @Test
    void rows_beyond_the_limit_are_not_taken_and_the_answer_says_so() {
        // Given
        String line = "{}\n";

        // When
        Response answer = upload(JSON_LINES, line.repeat(1_005));

        // Then
        answer.then().statusCode(201).body("complete", equalTo(false)).body("results", hasSize(1_001));
        assertThat(answer.<String>path("results[1000].problem")).isEqualTo("payload-too-large");
    }

    @Test
    void other_types_and_other_people_are_refused() {
        upload("application/json", "{}").then().statusCode(415);
        upload("text/csv; charset=utf-16", "").then().statusCode(415);
        dutyWorker(HALTON)
                .contentType(JSON_LINES)
                .body("{}".getBytes(UTF_8))
                .post(ADDRESS)
                .then()
                .statusCode(403);
        RestAssured.given()
                .config(raw())
                .contentType(JSON_LINES)
                .body("{}".getBytes(UTF_8))
                .post(ADDRESS)
                .then()
                .statusCode(401);
    }

    private static final String CSV = "text/csv";
    private static final String JSON_LINES = "application/x-ndjson";

    private static Response upload(String type, String file) {
        return force(FORCE)
                .config(raw())
                .contentType(type)
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(ADDRESS);
    }

    private static io.restassured.config.RestAssuredConfig raw() {
        return RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(JSON_LINES, ContentType.TEXT));
    }
}
