package uk.panauthority.casework.privacy.restriction;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class RestrictionResourceTest {

    private static final String RESTRICTIONS = API + "/restrictions";

    /** Replaces the application's own rule by none, so that only the database's remains. */
    public static class NoRule extends AccessRule {

        @Override
        public <T extends Shared> T visible(Optional<T> found, Caller caller) {
            return found.orElseThrow(Problem::notFound);
        }
    }

    @Test
    void without_a_grant_the_record_does_not_exist_even_inside_the_authority() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String granted = somebody();
        String episode = missing(child);

        // When
        restrict(child, granted);

        // Then
        assertThat(status(somebody(), "/children/" + child.ref())).isEqualTo(404);
        assertThat(status(somebody(), "/missing-episodes/" + episode)).isEqualTo(404);
        assertThat(listed(somebody(), child)).isEmpty();
        assertThat(status(granted, "/children/" + child.ref())).isEqualTo(200);
        assertThat(status(granted, "/missing-episodes/" + episode)).isEqualTo(200);
        assertThat(listed(granted, child)).containsExactly(episode);
    }

    @Test
    void the_database_alone_withholds_it_as_well() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String granted = somebody();
        String episode = missing(child);
        restrict(child, granted);

        // When
        QuarkusMock.installMockForType(new NoRule(), AccessRule.class);

        // Then
        assertThat(status(somebody(), "/children/" + child.ref())).isEqualTo(404);
        assertThat(status(somebody(), "/missing-episodes/" + episode)).isEqualTo(404);
        assertThat(status(granted, "/children/" + child.ref())).isEqualTo(200);
    }

    @Test
    void a_message_about_a_restricted_child_is_kept_like_any_other() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String granted = somebody();
        restrict(child, granted);

        // When
        String episode = missing(child);

        // Then
        assertThat(status(granted, "/missing-episodes/" + episode)).isEqualTo(200);
        Callers.force(CHESHIRE_CONSTABULARY)
                .get(API + "/missing-episodes/" + episode)
                .then()
                .statusCode(200);
    }

    @Test
    void a_grant_ends_at_once_when_it_is_withdrawn_and_the_last_one_cannot_be() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String first = somebody();
        String second = somebody();
        String id = restrict(child, first);
        act(id, "grants", 0, person(second)).then().statusCode(200);
        assertThat(status(second, "/children/" + child.ref())).isEqualTo(200);

        // When
        Response withdrawn = act(id, "withdrawals", 1, person(second));

        // Then
        withdrawn.then().statusCode(200);
        assertThat(status(second, "/children/" + child.ref())).isEqualTo(404);
        act(id, "withdrawals", 2, person(first)).then().statusCode(422);
        assertThat(status(first, "/children/" + child.ref())).isEqualTo(200);
    }

    @Test
    void lifted_it_leaves_the_record_to_the_relation_again() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = restrict(child, somebody());

        // When
        Response lifted = act(id, "lifting", 0, null);

        // Then
        lifted.then().statusCode(200).body("state", equalTo("LIFTED"));
        assertThat(status(somebody(), "/children/" + child.ref())).isEqualTo(200);
        act(id, "lifting", 1, null).then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    @Test
    void an_emergency_opens_a_restricted_record_as_well() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        restrict(child, somebody());
        String me = somebody();

        // When
        worker(me, HALTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref(), "reason", "hospital on the telephone"))
                .post(API + "/break-glass")
                .then()
                .statusCode(201);

        // Then
        assertThat(status(me, "/children/" + child.ref())).isEqualTo(200);
    }

    @Test
    void only_the_childs_own_privacy_officer_restricts_once_and_with_a_grant() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Map<String, Object> body = body(child, somebody());

        // When
        Response other = officer(WARRINGTON).body(body).post(RESTRICTIONS);
        Response role = Callers.authority(HALTON, "TEAM_MANAGER").body(body).post(RESTRICTIONS);
        Response nobody = officer(HALTON)
                .body(Map.of("childRef", child.ref(), "ground", "STAFF_FAMILY", "grants", List.of()))
                .post(RESTRICTIONS);
        officer(HALTON).body(body).post(RESTRICTIONS).then().statusCode(201);
        Response again = officer(HALTON).body(body).post(RESTRICTIONS);

        // Then
        other.then().statusCode(404);
        role.then().statusCode(403);
        nobody.then().statusCode(422).body("code", equalTo("field-invalid"));
        again.then().statusCode(409).body("code", equalTo("restriction-exists"));
    }

    private static String restrict(Given.AChild child, String granted) {
        Response answer = officer(HALTON).body(body(child, granted)).post(RESTRICTIONS);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Map<String, Object> body(Given.AChild child, String granted) {
        return Map.of("childRef", child.ref(), "ground", "STAFF_FAMILY", "grants", List.of(person(granted)));
    }

    private static Map<String, Object> person(String username) {
        return Map.of("organisation", HALTON, "username", username);
    }

    private static Response act(String id, String action, int version, Object body) {
        var request = officer(HALTON).header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post(RESTRICTIONS + "/" + id + "/" + action);
    }

    private static int status(String username, String address) {
        return worker(username, HALTON, "DUTY_WORKER").get(API + address).statusCode();
    }

    private static List<String> listed(String username, Given.AChild child) {
        return worker(username, HALTON, "DUTY_WORKER")
                .get(API + "/missing-episodes?childRef=" + child.ref())
                .jsonPath()
                .getList("items.id");
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
