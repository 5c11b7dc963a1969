package uk.panauthority.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.panauthority.casework.interview.GivenReturns.DUTIES;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.People.HEREFORDSHIRE;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.TAMESIDE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.dutyWorker;
import static uk.panauthority.casework.interview.People.manager;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.casework.interview.Arrivals;
import uk.panauthority.casework.interview.GivenReturns;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class DutyResourceTest {

    @Inject
    Arrivals arrivals;

    @Inject
    GivenReturns given;

    @Test
    void aRequestedDutyIsProposedByTheDefaultAndAsksBothAuthorities() {
        // Given
        UUID placement = UUID.randomUUID();

        // When
        String duty = requested(placement, STOKE);

        // Then
        manager(SEFTON)
                .get(DUTIES + "/" + duty)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("PROPOSED"))
                .body("placementId", equalTo(placement.toString()))
                .body("deliverer", equalTo("HOST_SERVICE"))
                .body("deliveringLa", equalTo(STOKE))
                .body("dutyVersion", equalTo(1))
                .body("stillToAgree", containsInAnyOrder(SEFTON, STOKE))
                .body("actions", containsInAnyOrder("propose", "agree", "takeOver"));
        assertThat(openTasks(SEFTON, duty)).isEqualTo(1);
        assertThat(openTasks(STOKE, duty)).isEqualTo(1);
    }

    @Test
    void theSecondAuthorityAgreesTheDutyAndItsTasksAreDone() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);
        agree(manager(SEFTON), duty, "\"0\"", "{}").then().statusCode(200).body("state", equalTo("PROPOSED"));
        assertThat(List.of(openTasks(SEFTON, duty), openTasks(STOKE, duty))).containsExactly(0, 1);

        // When
        Response answer = agree(manager(STOKE), duty, "\"1\"", "{}");

        // Then
        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("AGREED"))
                .body("inForceVersion", equalTo(1))
                .body("versions[0].responsible.by", equalTo(SEFTON + ".team-manager"))
                .body("versions[0].host.by", equalTo(STOKE + ".team-manager"));
        assertThat(List.of(openTasks(SEFTON, duty), openTasks(STOKE, duty))).containsExactly(0, 0);
    }

    @Test
    void theWordOfAHostThatUsesThePlatformIsNotTakenFromTheResponsibleAuthority() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);

        // When
        Response answer = agree(manager(SEFTON), duty, "\"0\"", "{\"hostEvidenceReference\":\"letter 3\"}");

        // Then
        answer.then().statusCode(409).body("code", equalTo("both-authorities-required"));
        manager(SEFTON).get(DUTIES + "/" + duty).then().header("ETag", "\"0\"");
    }

    @Test
    void theWordOfAHostOutsideThePlatformIsRecorded() {
        // Given
        String duty = requested(UUID.randomUUID(), HEREFORDSHIRE);

        // When
        Response answer = agree(manager(SEFTON), duty, "\"0\"", "{\"hostEvidenceReference\":\"letter 3\"}");

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("deliverer", equalTo("RESPONSIBLE_OWN"))
                .body("versions[0].host.evidenceReference", equalTo("letter 3"));
    }

    @Test
    void aRequestThatComesAfterTheClockChangesNothing() {
        // Given
        GivenReturns.Placed child = given.aPlacedChild();
        given.returned(child, hoursAgo(5), hoursAgo(2));
        JsonPath early = dutyOf(child.placementId());

        // When
        request(child.placementId(), child.childRef(), STOKE);

        // Then
        assertThat(early.getString("state")).isEqualTo("STANDING_DEFAULT");
        assertThat(early.getString("deliveringLa")).isEqualTo(STOKE);
        assertThat(openTasks(SEFTON, early.getString("id"))).isEqualTo(1);
        assertThat(dutyOf(child.placementId()).<Map<String, Object>>get()).isEqualTo(early.<Map<String, Object>>get());
    }

    @Test
    void aProposedDutyFallsToTheDefaultWhenTheChildGoesMissing() {
        // Given
        GivenReturns.Placed child = given.aPlacedChild();
        String duty = request(child.placementId(), child.childRef(), STOKE);

        // When
        given.returned(child, hoursAgo(5), hoursAgo(2));

        // Then
        manager(STOKE)
                .get(DUTIES + "/" + duty)
                .then()
                .body("state", equalTo("STANDING_DEFAULT"))
                .body("inForceVersion", equalTo(1));
    }

    @Test
    void anAgreedDutyDecidesWhoDeliversWhateverTheDefaultSays() {
        // Given
        GivenReturns.Placed child = given.aPlacedChild();
        String duty = request(child.placementId(), child.childRef(), STOKE);
        propose(manager(SEFTON), duty, "\"0\"").then().statusCode(200).body("dutyVersion", equalTo(2));
        agree(manager(STOKE), duty, "\"1\"", "{}").then().statusCode(200);
        agree(manager(SEFTON), duty, "\"2\"", "{}").then().statusCode(200).body("state", equalTo("AGREED"));

        // When
        String interview = given.returned(child, hoursAgo(5), hoursAgo(2));

        // Then
        manager(SEFTON).get(GivenReturns.INTERVIEWS + "/" + interview).then().body("deliveringLa", equalTo(SEFTON));
        manager(SEFTON).get(DUTIES + "/" + duty).then().body("versions.state", contains("SUPERSEDED", "AGREED"));
    }

    @Test
    void aProposalIsTheResponsibleAuthoritysAlone() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);

        // When
        Response answer = propose(manager(STOKE), duty, "\"0\"");

        // Then
        answer.then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void aWrongRoleIsRefusedBeforeTheRecordIsLookedUp() {
        // When
        Response answer = agree(dutyWorker(SEFTON), UUID.randomUUID().toString(), "\"0\"", "{}");

        // Then
        answer.then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void anotherAuthoritysDutyDoesNotExist() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);

        // When
        Response foreign = manager(TAMESIDE).get(DUTIES + "/" + duty);
        Response missing = manager(TAMESIDE).get(DUTIES + "/" + UUID.randomUUID());

        // Then
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(missing));
        foreign.then().statusCode(404).body("code", equalTo("not-found"));
        agree(manager(TAMESIDE), duty, "\"0\"", "{}").then().statusCode(404);
        manager(TAMESIDE).get(DUTIES).then().statusCode(200).body("items.id", not(hasItem(duty)));
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        // When
        Response answer = RestAssured.get(DUTIES);

        // Then
        answer.then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void aChangeNamesTheVersionThatItWasDecidedOn() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);

        // When
        Response unnamed = manager(SEFTON).body("{}").post(DUTIES + "/" + duty + "/agreement");
        Response stale = agree(manager(SEFTON), duty, "\"7\"", "{}");

        // Then
        unnamed.then().statusCode(428).body("code", equalTo("precondition-required"));
        stale.then().statusCode(412).body("code", equalTo("version-mismatch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"deliverer\":\"NOBODY\",\"basis\":\"b\"}",
                "{\"deliverer\":\"HOST_SERVICE\",\"basis\":\" \"}",
                "{\"deliverer\":\"HOST_SERVICE\"}",
                "{\"deliverer\":\"HOST_SERVICE\",\"basis\":\"a\\u0000b\"}",
                "{\"deliverer\":\"HOST_SERVICE\",\"basis\":\"b\",\"responsibleLa\":\"E06000006\"}"
            })
    void aProposalWithWrongContentIsRefused(String body) {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);

        // When
        Response answer =
                manager(SEFTON).header("If-Match", "\"0\"").body(body).post(DUTIES + "/" + duty + "/proposal");

        // Then
        answer.then().statusCode(422);
    }

    @Test
    void aBrokenBodyIsRefused() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);

        // When
        Response broken = agree(manager(SEFTON), duty, "\"0\"", "{\"hostEvid");
        Response plain = manager(SEFTON)
                .contentType(ContentType.TEXT)
                .header("If-Match", "\"0\"")
                .body("yes")
                .post(DUTIES + "/" + duty + "/agreement");

        // Then
        broken.then().statusCode(400).body("code", equalTo("malformed-request"));
        plain.then().statusCode(415).body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void theSameKeyAgreesOnce() {
        // Given
        String duty = requested(UUID.randomUUID(), STOKE);
        String key = UUID.randomUUID().toString();
        Response first = agree(manager(SEFTON).header("Idempotency-Key", key), duty, "\"0\"", "{}");

        // When
        Response second = agree(manager(SEFTON).header("Idempotency-Key", key), duty, "\"0\"", "{}");

        // Then
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        agree(manager(SEFTON).header("Idempotency-Key", key), duty, "\"0\"", "{\"hostEvidenceReference\":\"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-conflict"));
    }

    @Test
    void aManagerOfAnotherServiceIsNobodyHere() {
        // When
        Response answer = as("someone", SEFTON, "AUTHORITY").get(DUTIES);

        // Then
        answer.then().statusCode(403);
    }

    private String requested(UUID placement, String host) {
        return request(placement, SEFTON + "-D" + placement.toString().substring(0, 8), host);
    }

    private String request(UUID placement, String childRef, String host) {
        arrivals.of("placement.InterviewDutyRequested.v1", SEFTON, """
                {"placementId":"%s","orderId":"%s","childRef":"%s","homeId":"%s","responsibleLa":"%s","hostLa":"%s"}""".formatted(
                        placement, UUID.randomUUID(), childRef, UUID.randomUUID(), SEFTON, host));
        return dutyOf(placement).getString("id");
    }

    private static JsonPath dutyOf(UUID placement) {
        Response page = manager(SEFTON).queryParam("limit", 100).get(DUTIES);
        String id = Answers.json(page)
                .path("items")
                .valueStream()
                .filter(duty -> duty.path("placementId").asText().equals(placement.toString()))
                .map(duty -> duty.path("id").asText())
                .findFirst()
                .orElseThrow();
        return manager(SEFTON).get(DUTIES + "/" + id).jsonPath();
    }

    private static Response agree(RequestSpecification caller, String duty, String tag, String body) {
        return caller.header("If-Match", tag).body(body).post(DUTIES + "/" + duty + "/agreement");
    }

    private static Response propose(RequestSpecification caller, String duty, String tag) {
        return caller.header("If-Match", tag)
                .body("{\"deliverer\":\"RESPONSIBLE_OWN\",\"basis\":\"The child knows our worker.\"}")
                .post(DUTIES + "/" + duty + "/proposal");
    }

    private static int openTasks(String authority, String duty) {
        List<String> subjects = manager(authority)
                .queryParam("queue", "DUTY_AGREE")
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/api/casework/v1/tasks")
                .jsonPath()
                .getList("items.subjectId");
        return (int) subjects.stream().filter(duty::equals).count();
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
