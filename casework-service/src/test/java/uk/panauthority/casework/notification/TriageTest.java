package uk.panauthority.casework.notification;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.LocalStackResource;

/** What becomes of messages whose child is not certain: whom they are told, who decides, and that none is lost. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class TriageTest {

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PlacementFacts placements;

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

    private static Response handBack(String authority, String address) {
        return dutyWorker(authority)
                .header("If-Match", dutyWorker(authority).get(address).header("ETag"))
                .post(address + "/hand-back");
    }

    private static Response managerTasks(String authority, String subject) {
        return tasks(authority, "NOTIFICATION_ESCALATED", subject);
    }
}
