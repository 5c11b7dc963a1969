package uk.panauthority.placement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.placement.Change.Ready;
import uk.panauthority.placement.support.Database;

/** What every endpoint that changes something promises alike. */
@QuarkusTest
class EveryChangeTest {

    @Inject
    Database database;

    @Test
    void everyEndpointThatChangesSomethingIsHere() {
        // When
        Map<String, Map<String, ?>> paths =
                given().get("/api/placement/openapi.json").jsonPath().getMap("paths");

        // Then
        List<String> described = paths.entrySet().stream()
                .filter(path -> !path.getKey().contains("/operator/"))
                .filter(path -> !path.getValue().keySet().equals(Set.of("get")))
                .filter(path -> !takesAFile(path.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Change.values()).map(Change::endpoint).toList());
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B01")
    @Tag("B02")
    void whatCannotBeReadIsMalformed(Change change) {
        // Given
        Ready ready = change.untouched();
        String before = ready.seen();

        for (String body : unreadable(ready.body())) {
            // When
            Response answer = ready.ask(body);

            // Then
            Answers.refused(answer, 400, "malformed-request");
        }
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B01")
    void anotherContentTypeIsRefused(Change change) {
        // Given
        Ready ready = change.untouched();
        String before = ready.seen();

        // When
        Response answer = ready.ask(ready.request().contentType(ContentType.XML), "<a/>");

        // Then
        Answers.refused(answer, 415, "unsupported-media-type");
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B02")
    void aFieldThatNobodyKnowsIsRefused(Change change) {
        // Given
        Ready ready = change.untouched();
        String before = ready.seen();

        // When
        Response answer = ready.ask(with(ready.body(), "\"colour\":\"red\""));

        // Then
        Answers.refused(answer, 422, "unknown-field");
        assertThat(Answers.text(answer, "/errors/0/pointer")).isEqualTo("/colour");
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "REGISTER_HOME",
                "PROPOSE_AWARD",
                "DRAFT_ORDER",
                "WRITE_NOTE",
                "SUGGEST_STEP_DOWN",
                "PROPOSE_PRICE_LINE",
                "POST_CHARGES",
                "PROPOSE_BLOCK",
                "OFFER_LOAN",
                "ENTER_SYSTEM",
                "REGISTER_PROVIDER",
                "ADD_PROVIDER_DOCUMENT",
                "APPLY_FOR_ADMISSION",
                "PLAN_ENTRY_ROUND",
                "DRAFT_COMPETITION",
                "DRAFT_OFFER",
                "DECLINE_TO_OFFER",
                "SCORE_OFFER",
                "AGREE_SCORE",
                "DRAFT_REFERRAL",
                "RAISE_EXCLUSION",
                "ASSESS_IMPACT",
                "RUN_SEARCH",
                "SEND_RETURN",
                "CONFIRM_FILE",
                "RECORD_BED_VOID",
                "HOLD_BED"
            })
    @Tag("B03")
    @Tag("B04")
    void aChangeNamesTheVersionThatItWasDecidedOn(Change change) {
        // Given
        Ready ready = change.untouched();
        String before = ready.seen();

        // When
        Response blind = ready.ask(ready.requestWithoutTag(), ready.body());
        Response stale = ready.ask(ready.requestWithoutTag().header("If-Match", "\"77\""), ready.body());

        // Then
        Answers.refused(blind, 428, "precondition-required");
        Answers.refused(stale, 412, "version-mismatch");
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B05")
    @Tag("B06")
    void aKeyStandsForOneContentAndOneAnswer(Change change) {
        // Given
        Ready ready = change.ready();
        String key = UUID.randomUUID().toString();
        Response first = ready.askWithKey(key, ready.body());
        assertThat(first.statusCode()).isIn(200, 201);
        String after = ready.seen();
        long told = events();

        // When
        Response again = ready.askWithKey(key, ready.body());
        Response other = ready.askWithKey(key, ready.otherBody());

        // Then
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Answers.refused(other, 409, "idempotency-conflict");
        assertThat(ready.seen()).isEqualTo(after);
        assertThat(events()).isEqualTo(told);
    }

    /** Files are no JSON and are held to rules of their own, each by its own test. */
    private static boolean takesAFile(Map<String, ?> path) {
        return path.get("put") instanceof Map<?, ?> put
                && put.get("requestBody") instanceof Map<?, ?> body
                && body.get("content") instanceof Map<?, ?> content
                && content.containsKey("text/csv");
    }

    private static List<String> unreadable(String right) {
        String deep = "[".repeat(40) + "]".repeat(40);
        List<String> bodies = new ArrayList<>(List.of("{\"reason\":", "[]", "{} {}", "not JSON", deep));
        if (!right.isEmpty()) {
            String firstKey = right.substring(1, right.indexOf(':'));
            bodies.add(with(right, firstKey + ":null"));
            bodies.add(with(right, "\"colour\":" + deep));
        }
        return bodies;
    }

    private static String with(String body, String field) {
        return body.isEmpty()
                ? "{" + field + "}"
                : "{" + field + "," + body.strip().substring(1);
    }

    /** Of any record; no two tests of this service run at the same time. */
    private long events() {
        return database.acting()
                .forPurpose(
                        Purpose.EVENTS,
                        () -> ((Number) database.entities()
                                        .createNativeQuery("select count(*) from outbox")
                                        .getSingleResult())
                                .longValue());
    }
}
