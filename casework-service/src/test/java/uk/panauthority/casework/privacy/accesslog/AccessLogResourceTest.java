package uk.panauthority.casework.privacy.accesslog;

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
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class AccessLogResourceTest {

    private static final String LOG = API + "/access-log";

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void every_look_at_a_child_is_found_by_the_child_and_by_the_user() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reader = somebody();
        String episode = missing(child);
        worker(reader, HALTON, "SOCIAL_WORKER")
                .get(API + "/children/" + child.ref())
                .then()
                .statusCode(200);
        worker(reader, HALTON, "DUTY_WORKER")
                .get(API + "/missing-episodes/" + episode)
                .then()
                .statusCode(200);
        worker(reader, HALTON, "DUTY_WORKER").get(API + "/missing-episodes?childRef=" + child.ref());

        // When
        JsonPath byChild = officer(HALTON)
                .get(LOG + "?childRef=" + child.ref() + "&user=" + reader)
                .jsonPath();
        JsonPath byUser = officer(HALTON).get(LOG + "?user=" + reader).jsonPath();

        // Then
        assertThat(byChild.<String>getList("items.action")).containsExactly("list", "read", "read");
        assertThat(byChild.<String>getList("items.subjectType"))
                .containsExactly("missing-episode", "missing-episode", "child");
        assertThat(byChild.<String>getList("items[0].listed")).containsExactly(episode);
        assertThat(byUser.<Object>getList("items.id")).isEqualTo(byChild.getList("items.id"));
    }

    @Test
    void a_page_of_a_list_is_one_entry_with_the_ids_that_were_on_it() {
        // Given
        Given.AChild first = Given.aChildOf(HALTON);
        Given.AChild second = Given.aChildOf(HALTON);
        String reader = somebody();
        String episode = missing(first);
        String other = missing(second);

        // When
        worker(reader, HALTON, "DUTY_WORKER")
                .get(API + "/missing-episodes?limit=2")
                .then()
                .statusCode(200);

        // Then
        JsonPath log = officer(HALTON).get(LOG + "?user=" + reader).jsonPath();
        assertThat(log.<Object>getList("items")).hasSize(1);
        assertThat(log.<String>getList("items[0].listed")).containsExactly(other, episode);
        assertThat(log.<String>getList("items[0].children")).containsExactlyInAnyOrder(first.ref(), second.ref());
    }

    @Test
    void the_childs_authority_sees_what_others_read_and_the_readers_authority_sees_its_own_only() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String episode = missing(child);
        Callers.force(CHESHIRE_CONSTABULARY)
                .get(API + "/missing-episodes/" + episode)
                .then()
                .statusCode(200);

        // When
        JsonPath responsible =
                officer(HALTON).get(LOG + "?childRef=" + child.ref()).jsonPath();
        JsonPath other =
                officer(WARRINGTON).get(LOG + "?childRef=" + child.ref()).jsonPath();

        // Then
        assertThat(responsible.<String>getList("items.organisation")).contains(CHESHIRE_CONSTABULARY);
        assertThat(other.<Object>getList("items")).isEmpty();
    }

    @Test
    void whoever_reads_the_log_is_in_the_log() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        officer(HALTON).get(LOG + "?childRef=" + child.ref()).then().statusCode(200);

        // When
        JsonPath log = officer(HALTON).get(LOG + "?childRef=" + child.ref()).jsonPath();

        // Then
        assertThat(log.getString("items[0].action")).isEqualTo("search");
        assertThat(log.getString("items[0].subjectType")).isEqualTo("access-log");
        assertThat(log.getString("items[0].user")).isEqualTo(HALTON + ".PRIVACY_OFFICER");
    }

    @Test
    @Tag("I55")
    void an_attempt_without_relation_is_answered_like_an_id_that_never_was_and_logged() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reader = somebody();

        // When
        Response answer = worker(reader, WARRINGTON, "SOCIAL_WORKER").get(API + "/children/" + child.ref());

        // Then
        answer.then().statusCode(404).body("code", equalTo("not-found"));
        JsonPath log = officer(WARRINGTON).get(LOG + "?user=" + reader).jsonPath();
        assertThat(log.getString("items[0].outcome")).isEqualTo("REFUSED");
        assertThat(log.getString("items[0].reason")).isEqualTo("not-found");
        assertThat(log.getString("items[0].subjectId")).endsWith("/children/" + child.ref());
    }

    @Test
    @Tag("I57")
    void a_search_too_broad_is_refused_and_writes_nothing_into_the_log() {
        for (String question : List.of("", "?user=*", "?user=a", "?childRef=%25")) {
            // When
            Response answer = officer(HALTON).get(LOG + question);

            // Then
            answer.then().statusCode(422).body("code", equalTo("search-too-broad"));
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        for (int i = 0; i < 5; i++) {
            Callers.dutyWorker(HALTON).get(API + "/children/" + child.ref());
        }

        // When
        JsonPath first =
                officer(HALTON).get(LOG + "?limit=3&childRef=" + child.ref()).jsonPath();
        JsonPath second = officer(HALTON)
                .get(LOG + "?limit=3&childRef=" + child.ref() + "&cursor=" + first.getString("next"))
                .jsonPath();

        // Then
        List<Long> seen = new ArrayList<>(first.getList("items.id", Long.class));
        seen.addAll(second.getList("items.id", Long.class));
        assertThat(seen).hasSize(6).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @Tag("I58")
    void an_export_above_the_limit_or_by_another_role_is_refused_and_the_asking_is_logged() {
        // Given
        String busy = "system." + Given.letters();
        acting.as(
                HALTON,
                () -> entities.createNativeQuery("""
                        insert into audit_entry (at, organisation, username, action, subject_type, subject_id, outcome,
                            correlation_id)
                        select now(), ?1, ?2, 'read', 'child', 'none', 'READ', 'none' from generate_series(1, 5001)""")
                        .setParameter(1, HALTON)
                        .setParameter(2, busy)
                        .executeUpdate());

        // When
        Response tooLarge = officer(HALTON).get(LOG + "/export?user=" + busy);
        Response otherRole =
                Callers.authority(HALTON, "ANALYST", "TEAM_MANAGER").get(LOG + "/export?user=" + busy);
        Response narrowed = officer(HALTON)
                .get(LOG + "/export?user=" + busy + "&to=" + Instant.now().minusSeconds(3600));

        // Then
        tooLarge.then()
                .statusCode(422)
                .body("code", equalTo("export-too-large"))
                .body("limit", equalTo(5000));
        otherRole.then().statusCode(403);
        assertThat(narrowed.statusCode()).isEqualTo(200);
        assertThat(narrowed.asString()).startsWith("id,at,organisation,user,action,");
        JsonPath log = officer(HALTON)
                .get(LOG + "?limit=5&user=" + HALTON + ".PRIVACY_OFFICER")
                .jsonPath();
        assertThat(log.<String>getList("items.action")).startsWith("export", "export");
    }

    @Test
    void a_supervisor_sees_what_was_unusual_and_a_worker_does_not() {
        // Given
        String reader = somebody();
        for (int i = 0; i < 21; i++) {
            Given.AChild child = Given.aChildOf(HALTON);
            worker(reader, HALTON, "SOCIAL_WORKER")
                    .get(API + "/children/" + child.ref())
                    .then()
                    .statusCode(200);
        }

        // When
        JsonPath patterns =
                Callers.authority(HALTON, "TEAM_MANAGER").get(LOG + "/patterns").jsonPath();
        Response refused = worker(reader, HALTON, "SOCIAL_WORKER").get(LOG + "/patterns");

        // Then
        assertThat(patterns.<Integer>getList("items.findAll { it.user == '" + reader
                        + "' && it.kind == 'MANY_CHILDREN_IN_AN_HOUR' }.children"))
                .containsExactly(21);
        refused.then().statusCode(403);
    }

    @Test
    void nobody_edits_the_log() {
        // When
        assertThatThrownBy(() -> acting.as(
                        HALTON,
                        () -> entities.createNativeQuery("update audit_entry set username = 'nobody'")
                                .executeUpdate()))

                // Then
                .rootCause()
                .hasMessageContaining("permission denied");
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
}
