package uk.panauthority.procurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.procurement.Change.Ready;

/** What every endpoint that changes something promises alike. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class EveryChangeTest {

    @Inject
    CurrentCaller caller;

    @Inject
    EntityManager entities;

    @Test
    void everyEndpointThatChangesSomethingIsHere() {
        // When
        Map<String, Map<String, ?>> paths =
                given().get("/api/procurement/openapi.json").jsonPath().getMap("paths");

        // Then
        Set<String> described = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(method -> !method.equals("get") && !path.contains("/operator/"))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> here = new TreeSet<>();
        Stream.of(Change.values()).map(Change::endpoint).forEach(here::add);
        assertThat(here).isEqualTo(described);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R01")
    void whatCannotBeReadIsMalformed(Change change) {
        // Given
        Ready ready = change.ready();
        String before = ready.seen();

        for (String body : unreadable(change.body())) {
            // When
            Response answer = ready.ask(body);

            // Then
            Answers.refused(answer, 400, "malformed-request");
        }
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R01")
    void aFieldThatNobodyKnowsIsRefused(Change change) {
        // Given
        Ready ready = change.ready();
        String before = ready.seen();

        // When
        Response answer = ready.ask(with(change.body(), "\"colour\":\"red\""));

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("/colour"));
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R06")
    void theStateIsNeverSent(Change change) {
        // Given
        Ready ready = change.ready();
        String before = ready.seen();

        // When
        Response answer = ready.ask(with(change.body(), "\"state\":\"SIGNED\""));

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("derived-field"))
                .body("errors[0].pointer", equalTo("/state"));
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R01")
    void anotherContentTypeIsRefused(Change change) {
        // Given
        Ready ready = change.ready();
        String before = ready.seen();

        // When
        Response answer = ready.ask(ready.request().contentType(ContentType.XML), "<terms/>");

        // Then
        answer.then().statusCode(415).body("code", equalTo("unsupported-media-type"));
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    @Tag("R02")
    void aChangeNamesTheVersionThatItWasDecidedOn(Change change) {
        // Given
        Ready ready = change.ready();
        String before = ready.seen();

        // When
        Response blind = ready.ask(ready.requestWithoutTag(), change.body());
        Response stale = ready.ask(ready.requestWithoutTag().header("If-Match", "\"77\""), change.body());

        // Then
        blind.then().statusCode(428).body("code", equalTo("precondition-required"));
        stale.then().statusCode(412).body("code", equalTo("version-mismatch"));
        assertThat(ready.seen()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVISE")
    @Tag("R03")
    void aRepeatWithTheSameKeyGetsTheFirstAnswerAndChangesNothing(Change change) {
        // Given
        Ready ready = change.ready();
        String key = UUID.randomUUID().toString();
        Response first = ready.askWithKey(key, change.body());
        String after = ready.seen();
        long told = events();

        // When
        Response second = ready.askWithKey(key, change.body());

        // Then
        assertThat(first.statusCode()).isIn(200, 201);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(ready.seen()).isEqualTo(after);
        assertThat(events()).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVISE")
    @Tag("R03")
    void theSameKeyWithAnotherContentIsRefused(Change change) {
        // Given
        Ready ready = change.ready();
        String key = UUID.randomUUID().toString();
        ready.askWithKey(key, change.body());
        String after = ready.seen();

        // When
        Response other = ready.askWithKey(key, change.otherBody());

        // Then
        other.then().statusCode(409).body("code", equalTo("idempotency-conflict"));
        assertThat(ready.seen()).isEqualTo(after);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "REVISE", "ACCEPT_FINDING", "SIGN_AS_THE_LAST"})
    @Tag("R05")
    @Tag("R27")
    void nobodyActsForAnotherOrganisation(Change change) {
        // Given
        Ready ready = change.ready();
        String before = ready.seen();
        String field = change == Change.DRAFT || change == Change.REVISE ? "lead" : "organisation";

        // When
        Response answer = ready.ask(with(change.body(), "\"%s\":\"%s\"".formatted(field, "E06000019")));

        // Then
        answer.then()
                .statusCode(403)
                .body("code", equalTo("forbidden"))
                .body("errors[0].pointer", equalTo("/" + field));
        assertThat(ready.seen()).isEqualTo(before);
    }

    private static List<String> unreadable(String right) {
        String deep = "[".repeat(40) + "]".repeat(40);
        List<String> bodies = new ArrayList<>(List.of("{\"reason\":", "[]", "{} {}", "not JSON", deep));
        if (!right.isEmpty()) {
            String firstKey = right.substring(1, right.indexOf(':'));
            bodies.add(with(right, firstKey + ":\"twice\""));
            bodies.add(with(right, "\"colour\":" + deep));
        }
        return bodies;
    }

    private static String with(String body, String field) {
        return body.isEmpty()
                ? "{" + field + "}"
                : "{" + field + "," + body.strip().substring(1);
    }

    /** Of any contract; no two tests of this service run at the same time. */
    private long events() {
        return new ActingAs(caller)
                .forPurpose(
                        Purpose.EVENTS,
                        () -> ((Number) entities.createNativeQuery("select count(*) from outbox")
                                        .getSingleResult())
                                .longValue());
    }
}
