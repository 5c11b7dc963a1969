package uk.panauthority.casework.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class RetentionResourceTest {

    private static final String HOLDS = API + "/legal-holds";
    private static final String ERASURES = API + "/erasures";

    @Inject
    RetentionProposals proposals;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void two_people_erase_everything_about_a_child_and_tombstones_and_the_audit_remain() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.AChild other = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        missing(child, reference);
        String episode = Message.found(
                        CHESHIRE_CONSTABULARY, reference, child, Instant.now().minusSeconds(3600))
                .send()
                .path("episodeId");
        missing(other, Message.aReference());
        String id = proposed(child, "COURT_ORDER");

        // When
        Response approved = act(second(), id, "approval", 0);

        // Then
        approved.then().statusCode(200).body("state", equalTo("ERASED"));
        for (String table : tables()) {
            assertThat(acting.as(HALTON, () -> rows(table, child))).as(table).isZero();
            assertThat(acting.as(CHESHIRE_CONSTABULARY, () -> rows(table, child)))
                    .as(table)
                    .isZero();
        }
        assertThat(acting.as(HALTON, () -> rows("child", other))).isEqualTo(1);
        assertThat(acting.as(HALTON, () -> rows("missing_episode", other))).isEqualTo(1);
        JsonPath tombstones =
                officer(HALTON).get(ERASURES + "/" + id + "/tombstones").jsonPath();
        assertThat(tombstones.<String>getList("items.type"))
                .contains(
                        "child",
                        "missing_episode",
                        "police_notification",
                        "police_message_body",
                        "return_home_interview",
                        "interview_duty");
        assertThat(tombstones.<String>getList("items.findAll { it.type == 'missing_episode' }.id"))
                .containsExactly(episode);
        assertThat(tombstones.<String>getList("items.rule")).containsOnly("COURT_ORDER");
        assertThat(acting.forPurpose(
                        Purpose.EVENTS,
                        () -> count("select count(*) from outbox where type ="
                                + " 'casework.RecordErased.v1' and subject = '" + id + "'")))
                .isEqualTo(1);
        assertThat(officer(HALTON)
                        .get(API + "/access-log?childRef=" + child.ref())
                        .jsonPath()
                        .<String>getList("items.action"))
                .contains("approve", "propose", "register");
    }

    @Test
    void one_person_alone_erases_nothing() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = proposed(child, "RIGHT_UPHELD");

        // When
        Response answer = act(officer(HALTON), id, "approval", 0);

        // Then
        answer.then().statusCode(403).body("code", equalTo("self-approval"));
        assertThat(acting.as(HALTON, () -> rows("child", child))).isEqualTo(1);
    }

    @Test
    @Tag("I59")
    void a_legal_hold_stops_deletion_until_it_is_lifted() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = proposed(child, "COURT_ORDER");
        String hold = held(child);

        // When
        Response approval = act(second(), id, "approval", 0);
        Response proposal = propose(child, "COURT_ORDER");

        // Then
        approval.then().statusCode(409).body("code", equalTo("legal-hold"));
        proposal.then().statusCode(409).body("code", equalTo("legal-hold"));
        assertThat(acting.as(HALTON, () -> rows("child", child))).isEqualTo(1);
        officer(HALTON)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "the case is closed"))
                .post(HOLDS + "/" + hold + "/lifting")
                .then()
                .statusCode(200)
                .body("state", equalTo("LIFTED"));
        act(second(), id, "approval", 0).then().statusCode(200);
    }

    @Test
    @Tag("I59")
    void the_database_refuses_what_nobody_has_decided() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = proposed(child, "COURT_ORDER");

        // When
        assertThatThrownBy(() -> acting.as(
                        HALTON,
                        () -> entities.createNativeQuery("select erase_child(cast(?1 as uuid))", Integer.class)
                                .setParameter(1, id)
                                .getSingleResult()))

                // Then
                .isInstanceOf(RuntimeException.class);
        assertThat(acting.as(HALTON, () -> rows("child", child))).isEqualTo(1);
    }

    @Test
    void a_hold_needs_a_reason_and_an_officer_of_the_childs_authority() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response noReason =
                officer(HALTON).body(Map.of("childRef", child.ref())).post(HOLDS);
        Response other = officer(WARRINGTON)
                .body(Map.of("childRef", child.ref(), "reason", "none"))
                .post(HOLDS);
        Response role = worker(somebody(), HALTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref(), "reason", "none"))
                .post(HOLDS);

        // Then
        noReason.then().statusCode(422).body("code", equalTo("reason-required"));
        other.then().statusCode(404);
        role.then().statusCode(403);
    }

    @Test
    void a_record_whose_time_is_not_past_is_not_erased_because_of_time() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response answer = propose(child, "RETENTION_DUE");

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("retention-not-due"))
                .body("rule", equalTo("LOOKED_AFTER_CHILD"));
    }

    @Test
    void time_proposes_what_is_due_once_and_people_decide() {
        // Given
        LocalDate born = LocalDate.now(PlatformClock.LONDON).minusYears(18).plusDays(2);
        Given.AChild child = Given.aChildOf(HALTON, born);
        Given.AChild held = Given.aChildOf(HALTON, born);
        held(held);
        Instant due = born.plusYears(75).atStartOfDay(PlatformClock.LONDON).toInstant();

        // When
        int before = at(due.minusSeconds(1));
        int first = at(due);
        int second = at(due);

        // Then
        assertThat(before).isZero();
        assertThat(first).isEqualTo(1);
        assertThat(second).isZero();
        JsonPath list = officer(HALTON).get(ERASURES + "?limit=1").jsonPath();
        assertThat(list.getString("items[0].childRef")).isEqualTo(child.ref());
        assertThat(list.getString("items[0].state")).isEqualTo("DUE");
        assertThat(list.getString("items[0].dueOn"))
                .isEqualTo(born.plusYears(75).toString());
        assertThat(acting.as(HALTON, () -> rows("child", child))).isEqualTo(1);
        String id = list.getString("items[0].id");
        act(officer(HALTON), id, "keeping", 0).then().statusCode(200).body("state", equalTo("KEPT"));
        act(officer(HALTON), id, "proposal", 1).then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    private int at(Instant now) {
        return acting.forPurpose(Purpose.CLOCK, () -> proposals.run(now, 100));
    }

    private static RequestSpecification second() {
        return worker(somebody(), HALTON, "PRIVACY_OFFICER");
    }

    private static String proposed(Given.AChild child, String ground) {
        Response answer = propose(child, ground);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Response propose(Given.AChild child, String ground) {
        return officer(HALTON)
                .body(Map.of("childRef", child.ref(), "ground", ground))
                .post(ERASURES);
    }

    private static Response act(RequestSpecification who, String id, String action, int version) {
        return who.header("If-Match", "\"" + version + "\"").post(ERASURES + "/" + id + "/" + action);
    }

    private static String held(Given.AChild child) {
        Response answer = officer(HALTON)
                .body(Map.of("childRef", child.ref(), "reason", "a claim is before the court"))
                .post(HOLDS);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static void missing(Given.AChild child, String reference) {
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, Instant.now().minusSeconds(7200))
                .send()
                .then()
                .statusCode(202);
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> tables() {
        return entities.createNativeQuery(
                        "select table_name from information_schema.columns where column_name = 'child_ref'"
                                + " and table_schema = 'public' and table_name <> 'erasure'",
                        String.class)
                .getResultList();
    }

    private long rows(String table, Given.AChild child) {
        return count("select count(*) from \"" + table + "\" where child_ref = '" + child.ref() + "'");
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
