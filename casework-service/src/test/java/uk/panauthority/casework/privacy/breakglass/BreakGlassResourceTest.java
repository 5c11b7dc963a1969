package uk.panauthority.casework.privacy.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.privacy.People.API;
import static uk.panauthority.casework.privacy.People.officer;
import static uk.panauthority.casework.privacy.People.somebody;
import static uk.panauthority.casework.privacy.People.worker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class BreakGlassResourceTest {

    private static final String GLASS = API + "/break-glass";

    @Inject
    PassingTime time;

    @Inject
    BreakGlassExpiry expiry;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void one_person_reads_one_childs_records_across_organisations_and_each_read_names_the_emergency() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.AChild other = Given.aChildOf(HALTON);
        String episode = missing(child);
        String me = somebody();
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/children/" + child.ref())
                .then()
                .statusCode(404);

        // When
        String id = open(me, child);

        // Then
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(GLASS + "/" + id + "/records")
                .then()
                .statusCode(200)
                .body(
                        "items.address",
                        hasItems(API + "/children/" + child.ref(), API + "/missing-episodes/" + episode));
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/children/" + child.ref())
                .then()
                .statusCode(200)
                .body("familyName", equalTo(child.family()));
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/missing-episodes/" + episode)
                .then()
                .statusCode(200)
                .body("actions", equalTo(List.of()));
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/children/" + other.ref())
                .then()
                .statusCode(404);
        worker(somebody(), WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/children/" + child.ref())
                .then()
                .statusCode(404);
        JsonPath log = officer(HALTON)
                .get(API + "/access-log?childRef=" + child.ref() + "&user=" + me)
                .jsonPath();
        assertThat(log.<String>getList("items.findAll { it.outcome == 'READ' }.reason"))
                .hasSize(3)
                .containsOnly("break-glass:" + id);
    }

    @Test
    void nothing_is_changed_under_it() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String episode = missing(child);
        String me = somebody();
        open(me, child);

        // When
        Response answer = worker(me, WARRINGTON, "DUTY_WORKER")
                .header("If-Match", "\"0\"")
                .body(Map.of("returnedAt", Instant.now().minusSeconds(60).toString()))
                .post(API + "/missing-episodes/" + episode + "/closure");
        int changed = acting.as(
                WARRINGTON,
                () -> entities.createNativeQuery("update missing_episode set state = state where child_ref = ?1")
                        .setParameter(1, child.ref())
                        .executeUpdate());

        // Then
        answer.then().statusCode(404);
        assertThat(changed).isZero();
    }

    @Test
    void the_childs_authority_is_told_at_once_by_task_and_event() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        String id = open(somebody(), child);

        // Then
        assertThat(acting.as(
                        HALTON,
                        () -> count("select count(*) from work_task where queue = 'BREAK_GLASS_REVIEW'"
                                + " and owner_organisation = '" + HALTON + "' and subject_id = '" + id
                                + "' and state = 'OPEN'")))
                .isEqualTo(1);
        assertThat(acting.forPurpose(
                        Purpose.EVENTS,
                        () -> count("select count(*) from outbox where type ="
                                + " 'casework.BreakGlassOpened.v1' and subject = '" + id + "'")))
                .isEqualTo(1);
        officer(HALTON)
                .get(GLASS + "/" + id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("the child is at our door"));
    }

    @Test
    void it_is_over_after_its_minutes_and_then_reviewed_by_another_person() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String me = somebody();
        Response opened = worker(me, HALTON, "PRIVACY_OFFICER", "SOCIAL_WORKER")
                .body(body(child))
                .post(GLASS);
        String id = opened.path("id");
        assertThat(Duration.between(Instant.parse(opened.path("openedAt")), Instant.parse(opened.path("expiresAt"))))
                .isEqualTo(Duration.ofMinutes(60));
        review(officer(HALTON), id, 0, "OK").then().statusCode(409).body("code", equalTo("transition-refused"));

        // When
        time.until(Instant.now().plus(Duration.ofMinutes(61)), expiry);

        // Then
        worker(me, HALTON, "PRIVACY_OFFICER")
                .get(GLASS + "/" + id + "/records")
                .then()
                .statusCode(409);
        review(worker(me, HALTON, "PRIVACY_OFFICER"), id, 1, "OK")
                .then()
                .statusCode(403)
                .body("code", equalTo("self-approval"));
        review(officer(HALTON), id, 1, "CONCERN").then().statusCode(422).body("code", equalTo("reason-required"));
        review(officer(HALTON), id, 0, "OK").then().statusCode(412);
        review(officer(HALTON), id, 1, "OK").then().statusCode(200).body("state", equalTo("REVIEWED_OK"));
        assertThat(acting.as(
                        HALTON,
                        () -> count(
                                "select count(*) from work_task where subject_id = '" + id + "' and state = 'OPEN'")))
                .isZero();
    }

    @Test
    void reading_ends_with_its_time_though_nobody_has_marked_it_yet() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String me = somebody();
        String id = open(me, child);

        // When
        time.until(Instant.now().plus(Duration.ofMinutes(61)), expiry);

        // Then
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/children/" + child.ref())
                .then()
                .statusCode(404);
        worker(me, WARRINGTON, "SOCIAL_WORKER").get(GLASS + "/" + id).then().statusCode(200);
    }

    @Test
    @Tag("I56")
    void without_a_reason_or_for_two_children_nothing_is_opened() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.AChild other = Given.aChildOf(HALTON);
        String me = somebody();

        // When
        Response noReason = worker(me, WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref(), "reason", " "))
                .post(GLASS);
        Response none = worker(me, WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref()))
                .post(GLASS);
        Response two = worker(me, WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", List.of(child.ref(), other.ref()), "reason", "both"))
                .post(GLASS);
        Response joined = worker(me, WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref() + "," + other.ref(), "reason", "both"))
                .post(GLASS);

        // Then
        noReason.then().statusCode(422).body("code", equalTo("reason-required"));
        none.then().statusCode(422).body("code", equalTo("reason-required"));
        two.then().statusCode(422).body("code", equalTo("one-child-only"));
        joined.then().statusCode(422).body("code", equalTo("one-child-only"));
        worker(me, WARRINGTON, "SOCIAL_WORKER")
                .get(API + "/children/" + child.ref())
                .then()
                .statusCode(404);
    }

    @Test
    void a_system_an_analyst_and_a_child_that_is_not_known_are_refused() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response system =
                worker(somebody(), WARRINGTON, "CASE_SYSTEM").body(body(child)).post(GLASS);
        Response analyst =
                worker(somebody(), WARRINGTON, "ANALYST").body(body(child)).post(GLASS);
        Response unknown = worker(somebody(), WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", HALTON + "-0", "reason", "an emergency"))
                .post(GLASS);

        // Then
        system.then().statusCode(403);
        analyst.then().statusCode(403);
        unknown.then().statusCode(404).body("code", equalTo("not-found"));
    }

    private static String open(String username, Given.AChild child) {
        Response answer =
                worker(username, WARRINGTON, "SOCIAL_WORKER").body(body(child)).post(GLASS);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Map<String, Object> body(Given.AChild child) {
        return Map.of("childRef", child.ref(), "reason", "the child is at our door");
    }

    private static Response review(RequestSpecification who, String id, int version, String outcome) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("outcome", outcome))
                .post(GLASS + "/" + id + "/review");
    }

    private static String missing(Given.AChild child) {
        return Message.missing(
                        CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(7200))
                .send()
                .path("episodeId");
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
