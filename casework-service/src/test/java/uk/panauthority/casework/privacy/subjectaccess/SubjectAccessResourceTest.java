package uk.panauthority.casework.privacy.subjectaccess;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class SubjectAccessResourceTest {

    private static final String REQUESTS = API + "/subject-access-requests";

    @Test
    void after_two_people_agreed_everything_is_given_but_what_is_other_peoples() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Message.missing(
                        CHESHIRE_CONSTABULARY,
                        Message.aReference(),
                        child,
                        Instant.now().minusSeconds(7200))
                .send();
        String opener = somebody();
        worker(opener, WARRINGTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref(), "reason", "the uncle rang"))
                .post(API + "/break-glass")
                .then()
                .statusCode(201);
        String id = prepared(child);

        // When
        act(worker(somebody(), HALTON, "PRIVACY_OFFICER"), id, "approval")
                .then()
                .statusCode(200);
        Response file = officer(HALTON).get(REQUESTS + "/" + id + "/file");

        // Then
        file.then().statusCode(200);
        JsonPath json = file.jsonPath();
        assertThat(json.<String>getList("records.findAll { it.source == 'child' }.content.family_name"))
                .containsExactly(child.family());
        assertThat(json.<String>getList("records.source"))
                .contains("missing_episode", "police_notification", "break_glass");
        assertThat(file.asString()).doesNotContain(opener).doesNotContain("the uncle rang");
        assertThat(json.<String>getList("withheld.findAll { it.source == 'break_glass' }.field"))
                .containsExactlyInAnyOrder("opened_by", "reason");
        assertThat(json.<String>getList("withheld.rule"))
                .contains("STAFF_NAME", "THIRD_PARTY_WORDS", "POLICE_INFORMATION");
        assertThat(json.<String>getList("withheld.citation"))
                .allSatisfy(citation -> assertThat(citation).isNotBlank());
        assertThat(officer(HALTON)
                        .get(API + "/access-log?childRef=" + child.ref())
                        .jsonPath()
                        .<String>getList("items.findAll { it.subjectType == 'subject-access' }.action"))
                .containsExactly("export", "approve", "prepare");
    }

    @Test
    void before_a_second_person_agreed_nothing_is_given() {
        // Given
        String id = prepared(Given.aChildOf(HALTON));

        // When
        Response alone = act(officer(HALTON), id, "approval");
        Response file = officer(HALTON).get(REQUESTS + "/" + id + "/file");

        // Then
        alone.then().statusCode(403).body("code", equalTo("self-approval"));
        file.then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    @Test
    void another_authority_cannot_ask_for_it_nor_read_it() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = prepared(child);

        // When
        Response asked = officer(WARRINGTON).body(body(child)).post(REQUESTS);
        Response file = officer(WARRINGTON).get(REQUESTS + "/" + id + "/file");

        // Then
        asked.then().statusCode(404);
        file.then().statusCode(404);
    }

    private static String prepared(Given.AChild child) {
        Response answer = officer(HALTON).body(body(child)).post(REQUESTS);
        answer.then().statusCode(201).body("dueOn", equalTo("2026-02-20")).body("actions", equalTo(List.of()));
        return answer.path("id");
    }

    private static Map<String, Object> body(Given.AChild child) {
        return Map.of("childRef", child.ref(), "requester", "CHILD", "askedOn", "2026-01-20");
    }

    private static Response act(RequestSpecification who, String id, String action) {
        return who.header("If-Match", "\"0\"").post(REQUESTS + "/" + id + "/" + action);
    }
}
