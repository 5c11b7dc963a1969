package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.INTERVIEWS;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.TAMESIDE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.manager;
import static uk.panauthority.casework.interview.People.socialWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class InterviewResourceTest {

    @Inject
    GivenReturns given;

    @Test
    @Tag("CS1")
    void aReturnToldByThePoliceMakesAnInterviewDueForTheDeliveringAuthority() {
        // Given
        Placed child = given.aPlacedChild();
        Instant returned = hoursAgo(2);

        // When
        String id = given.returned(child, hoursAgo(10), returned);

        // Then
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OFFER_DUE"))
                .body("childRef", equalTo(child.childRef()))
                .body("responsibleLa", equalTo(SEFTON))
                .body("hostLa", equalTo(STOKE))
                .body("deliveringLa", equalTo(STOKE))
                .body("clock.rule", equalTo("D5"))
                .body("clock.startFact", equalTo("RETURNED"))
                .body("clock.startedAt", equalTo(returned.toString()))
                .body(
                        "clock.deadline",
                        equalTo(returned.plus(72, ChronoUnit.HOURS).toString()))
                .body("clock.status", equalTo("ON_TRACK"))
                .body("episodes", hasSize(1))
                .body("episodes[0].heldWithin72Hours", nullValue())
                .body("actions", contains("allocate", "attempt", "chooseEpisodes", "offer"));
        coordinator(STOKE)
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/api/casework/v1/tasks")
                .then()
                .body(
                        "items.findAll { it.subjectId == '%s' }.queue.sort()".formatted(id),
                        contains("INTERVIEW_ALLOCATE", "INTERVIEW_OFFER"))
                .body(
                        "items.findAll { it.subjectId == '%s' }.dueAt.unique()".formatted(id),
                        contains(returned.plus(72, ChronoUnit.HOURS).toString()));
    }

    @Test
    void aSecondReturnDuringTheWaitJoinsTheSameOffer() {
        // Given
        Placed child = given.aPlacedChild();
        String first = given.returned(child, hoursAgo(40), hoursAgo(30));

        // When
        String second = given.returned(child, hoursAgo(20), hoursAgo(3));

        // Then
        assertThat(second).isEqualTo(first);
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + first)
                .then()
                .body(
                        "episodes.returnedAt",
                        contains(hoursAgo(30).toString(), hoursAgo(3).toString()))
                .body(
                        "clock.deadline",
                        equalTo(hoursAgo(30).plus(72, ChronoUnit.HOURS).toString()));
    }

    @Test
    void anInterviewIsOfferedAcceptedScheduledAndHeld() {
        // Given
        Interview interview = given.aReturnedChild(5)
                .after(coordinator(STOKE), "allocation", "{\"interviewerOrganisation\":\"%s\"}".formatted(STOKE))
                .after(coordinator(STOKE), "attempts", attempt())
                .after(coordinator(STOKE), "offer", offer())
                .after(coordinator(STOKE), "acceptance", "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(2)))
                .after(coordinator(STOKE), "schedule", "{\"at\":\"%s\"}".formatted(hoursAgo(1)));

        // When
        Response answer = interview.act(coordinator(STOKE), "hold", holding(hoursAgo(1)));

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("attempts.result", contains("NOT_REACHED", "OFFERED"))
                .body("clock.status", equalTo("MET"))
                .body("episodes[0].heldWithin72Hours", equalTo(true))
                .body("breaches", hasSize(0))
                .body("seenAlone", equalTo(true));
    }

    @Test
    void anInterviewHeldTooLateIsABreachForGood() {
        // Given
        Interview interview = scheduled(80);

        // When
        Response answer = interview.act(coordinator(STOKE), "hold", holding(hoursAgo(1)));

        // Then
        answer.then()
                .statusCode(200)
                .body("clock.status", equalTo("MISSED"))
                .body("episodes[0].heldWithin72Hours", equalTo(false))
                .body("breaches.entry", contains("BREACHED"));
    }

    @Test
    @Tag("I41")
    void aDeclineIsTakenOnlyWithTheCarersChanceToSpeak() {
        // Given
        Interview interview = given.aReturnedChild(5).after(coordinator(STOKE), "offer", offer());

        // When
        Response without =
                interview.act(coordinator(STOKE), "decline", "{\"reasonCode\":\"NOT_READY\",\"saidBy\":\"CHILD\"}");
        Response refused = interview.act(
                coordinator(STOKE),
                "decline",
                "{\"reasonCode\":\"NOT_READY\",\"saidBy\":\"CHILD\",\"carerViewOffered\":false}");

        // Then
        without.then().statusCode(422).body("code", equalTo("carer-view-missing"));
        refused.then().statusCode(422).body("code", equalTo("carer-view-missing"));
        interview(interview.id())
                .act(coordinator(STOKE), "decline", decline())
                .then()
                .statusCode(200);
    }

    @Test
    void aDeclinedInterviewIsReopenedByTheChild() {
        // Given
        Interview declined = given.aReturnedChild(5)
                .after(coordinator(STOKE), "offer", offer())
                .after(coordinator(STOKE), "decline", decline());
        coordinator(STOKE)
                .get(declined.address())
                .then()
                .body("state", equalTo("DECLINED"))
                .body("clock.status", nullValue())
                .body("declines[0].carerView", equalTo("She is tired of questions."));

        // When
        Response answer = declined.act(coordinator(STOKE), "change-of-mind", null);

        // Then
        answer.then().statusCode(200).body("state", equalTo("OFFERED")).body("clock.status", equalTo("ON_TRACK"));
    }

    @Test
    void whatTheCarerSaidIsNotForTheHostUnlessItDelivers() {
        // Given
        Placed child = given.aPlacedChild();
        Interview interview = interview(given.returned(child, hoursAgo(9), hoursAgo(5)))
                .after(coordinator(STOKE), "offer", offer())
                .after(coordinator(STOKE), "decline", decline());

        // When
        Response responsible = socialWorker(SEFTON).get(interview.address());
        Response list = socialWorker(SEFTON).queryParam("limit", 100).get(INTERVIEWS);
        Response dutyDesk = as("duty", SEFTON, "AUTHORITY", "DUTY_WORKER").get(interview.address());

        // Then
        assertThat(responsible.asString()).contains("tired of questions");
        assertThat(list.asString()).contains(interview.id()).doesNotContain("tired of questions");
        assertThat(dutyDesk.asString()).contains(interview.id()).doesNotContain("tired of questions");
    }

    @Test
    void aReasonThatIsNotOnTheListIsRefused() {
        // Given
        Interview interview = given.aReturnedChild(5).after(coordinator(STOKE), "offer", offer());

        // When
        Response answer = interview.act(
                coordinator(STOKE),
                "decline",
                "{\"reasonCode\":\"BECAUSE\",\"saidBy\":\"CHILD\",\"carerViewOffered\":true}");

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"))
                .body("errors[0].pointer", equalTo("/reasonCode"));
    }

    @Test
    @Tag("I38")
    void nothingIsHeldThatNobodyWasGiven() {
        // Given
        Interview interview = given.aReturnedChild(5);

        // When
        Response answer = interview.act(coordinator(STOKE), "hold", holding(hoursAgo(1)));

        // Then
        answer.then().statusCode(409).body("code", equalTo("not-allocated"));
    }

    @Test
    @Tag("I37")
    void anInterviewIsNotHeldBeforeTheReturnNorInTheFuture() {
        // Given
        Interview interview = scheduled(5);

        // When
        Response before = interview.act(coordinator(STOKE), "hold", holding(hoursAgo(6)));
        Response ahead = interview.act(coordinator(STOKE), "hold", holding(hoursAgo(-1)));

        // Then
        before.then().statusCode(422).body("code", equalTo("held-before-return"));
        ahead.then().statusCode(422).body("code", equalTo("times-inconsistent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in72Hours", "within72Hours", "heldWithin72Hours", "inTime", "late", "deadline", "clock"})
    @Tag("I44")
    void timelinessIsComputedAndNeverSent(String field) {
        // Given
        Interview interview = scheduled(5);

        // When
        Response answer = interview.act(
                coordinator(STOKE),
                "hold",
                "{\"heldAt\":\"%s\",\"seenAlone\":true,\"%s\":true}".formatted(hoursAgo(1), field));

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("derived-field"))
                .body("errors[0].pointer", equalTo("/in72Hours"));
    }

    @Test
    void aStepOutOfTurnNamesWhatIsAllowed() {
        // Given
        Interview interview = given.aReturnedChild(5);

        // When
        Response answer =
                interview.act(coordinator(STOKE), "acceptance", "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(1)));

        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("allowedActions", contains("allocate", "attempt", "chooseEpisodes", "offer"));
    }

    @Test
    void anOfferBeforeTheReturnContradictsItself() {
        // Given
        Interview interview = given.aReturnedChild(5);

        // When
        Response answer = interview.act(
                coordinator(STOKE),
                "offer",
                "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(6)));

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("times-inconsistent"))
                .body("errors[0].pointer", equalTo("/offeredAt"));
    }

    @Test
    void anotherAuthoritysInterviewDoesNotExist() {
        // Given
        Interview interview = given.aReturnedChild(5);

        // When
        Response foreign = coordinator(TAMESIDE).get(interview.address());
        Response missing = coordinator(TAMESIDE).get(INTERVIEWS + "/" + UUID.randomUUID());

        // Then
        foreign.then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(missing));
        interview.act(coordinator(TAMESIDE), "offer", offer()).then().statusCode(404);
        coordinator(TAMESIDE).get(INTERVIEWS).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void whoMayNotReadInterviewsIsRefusedBeforeAnyLookUp() {
        // Given
        Interview interview = given.aReturnedChild(5);

        // When
        Response police = People.police().get(interview.address());
        Response nobody = RestAssured.get(interview.address());
        Response expired = RestAssured.given()
                .auth()
                .oauth2(Tokens.expired("x", STOKE, "AUTHORITY", "casework-service", "INTERVIEW_COORDINATOR"))
                .get(interview.address());
        Response manager = interview.act(manager(STOKE), "offer", offer());

        // Then
        police.then().statusCode(403);
        nobody.then().statusCode(401);
        expired.then().statusCode(401);
        manager.then().statusCode(403);
    }

    @Test
    void listsAreFilteredByStateAndPaged() {
        // Given
        Interview offered = given.aReturnedChild(5).after(coordinator(STOKE), "offer", offer());
        given.aReturnedChild(5);

        // When
        Response open = coordinator(STOKE).get(INTERVIEWS + "?state=OFFERED&limit=1");
        Response wrong = coordinator(STOKE).get(INTERVIEWS + "?state=LOST");
        Response limit = coordinator(STOKE).get(INTERVIEWS + "?limit=101");

        // Then
        open.then().statusCode(200).body("items.id", contains(offered.id()));
        wrong.then().statusCode(422).body("code", equalTo("code-not-valid"));
        limit.then().statusCode(422).body("code", equalTo("paging-invalid"));
        coordinator(STOKE)
                .get(INTERVIEWS + "?state=OFFER_DUE&limit=1")
                .then()
                .body("items.id", not(hasItem(offered.id())));
    }

    @Test
    void theSameKeyOffersOnce() {
        // Given
        Interview interview = given.aReturnedChild(5);
        String key = UUID.randomUUID().toString();
        Response first = interview.act(coordinator(STOKE).header("Idempotency-Key", key), "offer", offer());

        // When
        Response second = interview.act(coordinator(STOKE).header("Idempotency-Key", key), "offer", offer());

        // Then
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(interview(interview.id()).tag()).isEqualTo("\"1\"");
    }

    private Interview scheduled(int hoursSinceReturn) {
        return given.aReturnedChild(hoursSinceReturn)
                .after(coordinator(STOKE), "allocation", "{\"interviewerOrganisation\":\"%s\"}".formatted(STOKE))
                .after(coordinator(STOKE), "offer", offer())
                .after(coordinator(STOKE), "acceptance", "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(2)))
                .after(coordinator(STOKE), "schedule", "{\"at\":\"%s\"}".formatted(hoursAgo(1)));
    }

    private static String offer() {
        return "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(3));
    }

    private static String attempt() {
        return "{\"at\":\"%s\",\"channel\":\"PHONE\",\"result\":\"NOT_REACHED\"}".formatted(hoursAgo(4));
    }

    private static String holding(Instant at) {
        return "{\"heldAt\":\"%s\",\"seenAlone\":true}".formatted(at);
    }

    private static String decline() {
        return """
            {"reasonCode":"NOT_READY","saidBy":"CHILD","carerViewOffered":true,"carerView":"She is tired of questions."}""";
    }

    private static String withoutTrace(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
