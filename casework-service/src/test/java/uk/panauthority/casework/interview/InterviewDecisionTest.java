package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.dutyWorker;
import static uk.panauthority.casework.interview.People.manager;
import static uk.panauthority.casework.interview.People.reviewer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

/** Interviews that do not take place: not possible, not offered, declined. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class InterviewDecisionTest {

    private static final String ATTEMPTS =
            "{\"ground\":\"ATTEMPTS\",\"carerViewOffered\":true,\"carerView\":\"He is at work.\"}";

    @Inject
    GivenReturns given;

    @Test
    void threeTriesOnTwoDaysWithoutSuccessMakeAnInterviewNotPossible() {
        // Given
        Interview twice = tried(tried(offered(given.aReturnedChild(60)), 50), 49);
        twice.act(coordinator(STOKE), "not-possible", ATTEMPTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("attempts-too-few"))
                .body("attempts", equalTo(2))
                .body("attemptsNeeded", equalTo(3));
        Interview thrice = tried(twice, 2);

        // When
        Response answer = thrice.act(coordinator(STOKE), "not-possible", ATTEMPTS);

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("NOT_POSSIBLE"))
                .body("notPossible.ground", equalTo("ATTEMPTS"))
                .body("clock.status", nullValue())
                .body("clock.note", equalTo("not possible; recorded with its ground"));
        assertThat(openTasks(thrice.id())).isZero();
    }

    @Test
    void threeTriesOnOneDayAreNotEnough() {
        // Given
        Interview tried = tried(tried(tried(offered(given.aReturnedChild(60)), 50), 50), 50);

        // When
        Response answer = tried.act(coordinator(STOKE), "not-possible", ATTEMPTS);

        // Then
        answer.then().statusCode(409).body("days", equalTo(1)).body("daysNeeded", equalTo(2));
    }

    @Test
    void aDangerMakesAnInterviewNotPossibleWhenItIsSaid() {
        // Given
        Interview offered = offered(given.aReturnedChild(60));

        // When
        Response unsaid =
                offered.act(coordinator(STOKE), "not-possible", "{\"ground\":\"SAFETY\",\"carerViewOffered\":true}");
        Response unheard =
                offered.act(coordinator(STOKE), "not-possible", "{\"ground\":\"SAFETY\",\"note\":\"Threats.\"}");
        Response said = offered.act(
                coordinator(STOKE),
                "not-possible",
                "{\"ground\":\"SAFETY\",\"note\":\"Threats.\",\"carerViewOffered\":true}");

        // Then
        unsaid.then().statusCode(422).body("code", equalTo("reason-required"));
        unheard.then().statusCode(422).body("code", equalTo("carer-view-missing"));
        said.then().statusCode(200).body("notPossible.note", equalTo("Threats."));
    }

    @Test
    void aManagerOfTheResponsibleAuthorityDecidesThatNoneIsOfferedAndSaysWhy() {
        // Given
        Interview due = given.aReturnedChild(5);

        // When
        Response decided = due.act(manager(SEFTON), "decision-not-to-offer", decision(false, null));

        // Then
        decided.then()
                .statusCode(200)
                .body("state", equalTo("NOT_OFFERED"))
                .body("notOffered.decidedBy", equalTo(SEFTON + ".team-manager"))
                .body("notOffered.because", equalTo("Spoke to the same worker yesterday."))
                .body("notOffered.mustNotBeSkipped", equalTo(java.util.List.of()));
        coordinator(STOKE).get(due.address()).then().body("actions", not(hasItems("offer")));
        assertThat(openTasks(due.id())).isZero();
    }

    @Test
    void theHostAndWhoeverIsNoManagerDoesNotDecide() {
        // Given
        Interview due = given.aReturnedChild(5);

        // When
        Response host = due.act(manager(STOKE), "decision-not-to-offer", decision(false, null));
        Response duty = due.act(dutyWorker(SEFTON), "decision-not-to-offer", decision(false, null));

        // Then
        host.then().statusCode(403);
        duty.then().statusCode(403);
    }

    @Test
    void anInterviewThatMustNotBeSkippedIsRefusedUnlessItIsSaidWhyNevertheless() {
        // Given
        Placed child = given.aPlacedChild();
        given.returned(child, hoursAgo(200), hoursAgo(170));
        Interview due = interview(given.returned(child, hoursAgo(40), hoursAgo(5)));

        // When
        Response refused = due.act(manager(SEFTON), "decision-not-to-offer", decision(true, null));
        Response overridden =
                due.act(manager(SEFTON), "decision-not-to-offer", decision(true, "Court order of today."));

        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("must-not-be-skipped"))
                .body("because", contains("AWAY_OVER_24_HOURS", "TWO_OR_MORE_OCCASIONS", "HURT_OR_HARMED"));
        overridden
                .then()
                .statusCode(200)
                .body("notOffered.overrideReason", equalTo("Court order of today."))
                .body("notOffered.mustNotBeSkipped", hasItems("AWAY_OVER_24_HOURS", "HURT_OR_HARMED"));
    }

    @Test
    void everyLineThatOnlyPeopleKnowHasToBeAnswered() {
        // Given
        Interview due = given.aReturnedChild(5);

        // When
        Response open = due.act(manager(SEFTON), "decision-not-to-offer", """
                {"reasonCode":"OTHER_RECORDED","because":"None.","concerns":[{"code":"HURT_OR_HARMED","applies":false}]}""");
        Response unknown = due.act(manager(SEFTON), "decision-not-to-offer", """
                {"reasonCode":"OTHER_RECORDED","because":"None.","concerns":[{"code":"AWAY_OVER_24_HOURS","applies":false}]}""");

        // Then
        open.then()
                .statusCode(422)
                .body(
                        "unanswered",
                        contains(
                                "EXPLOITATION_OR_TRAFFICKING",
                                "CRIME_OR_DRUGS",
                                "CONTACT_POSING_RISK",
                                "MENTAL_HEALTH"));
        unknown.then().statusCode(422).body("code", equalTo("code-not-valid"));
    }

    @Test
    @Tag("I41")
    void aRefusalWithoutTheCarersChanceToSpeakChangesNothing() {
        // Given
        Interview offered = offered(given.aReturnedChild(5));

        // When
        Response answer =
                offered.act(coordinator(STOKE), "decline", "{\"reasonCode\":\"NOT_READY\",\"saidBy\":\"CHILD\"}");

        // Then
        answer.then().statusCode(422).body("code", equalTo("carer-view-missing"));
        coordinator(STOKE).get(offered.address()).then().body("state", equalTo("OFFERED"));
    }

    @Test
    @Tag("CS6")
    void aRefusalIsAnOfferAndNoCompletionAndAChangeOfMindKeepsTheFirstDeadline() {
        // Given
        Interview offered = offered(given.aReturnedChild(5));

        // When
        Interview declined = offered.after(
                coordinator(STOKE),
                "decline",
                "{\"reasonCode\":\"NOT_READY\",\"saidBy\":\"CHILD\",\"carerViewOffered\":true,\"carerView\":\"Sad.\"}");

        // Then
        coordinator(STOKE)
                .get(declined.address())
                .then()
                .body("state", equalTo("DECLINED"))
                .body("attempts.result", contains("OFFERED"))
                .body("declines[0].carerView", equalTo("Sad."))
                .body("declines[0].reasonCode", equalTo("NOT_READY"))
                .body("heldAt", nullValue());
        declined.after(coordinator(STOKE), "change-of-mind", null);
        coordinator(STOKE)
                .get(declined.address())
                .then()
                .body("state", equalTo("OFFERED"))
                .body("clock.deadline", equalTo(hoursAgo(5 - 72).toString()));
    }

    @Test
    void theClocksOfInterviewsAreShownWithTheirSource() {
        // When
        Response rules = reviewer(STOKE).get(GivenReturns.INTERVIEWS + "/clock-rules");

        // Then
        rules.then()
                .statusCode(200)
                .body("rule", contains("D4", "D5", "D6", "D7", "D8", "D9", "SIGN_OFF"))
                .body("find { it.rule == 'D5' }.hours", equalTo(72))
                .body("find { it.rule == 'D5' }.verifiedOn", nullValue());
    }

    private static Interview offered(Interview due) {
        return due.after(
                coordinator(STOKE),
                "offer",
                "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(4)));
    }

    private static Interview tried(Interview offered, int hoursAgo) {
        return offered.after(
                coordinator(STOKE),
                "attempts",
                "{\"at\":\"%s\",\"channel\":\"PHONE\",\"result\":\"NOT_REACHED\"}".formatted(hoursAgo(hoursAgo)));
    }

    private static String decision(boolean hurt, String override) {
        return """
            {"reasonCode":"COVERED_BY_RECENT_INTERVIEW","because":"Spoke to the same worker yesterday.","concerns":[
              {"code":"HURT_OR_HARMED","applies":%s},{"code":"EXPLOITATION_OR_TRAFFICKING","applies":false},
              {"code":"CRIME_OR_DRUGS","applies":false},{"code":"CONTACT_POSING_RISK","applies":false},
              {"code":"MENTAL_HEALTH","applies":false}]%s}""".formatted(hurt, override == null ? "" : ",\"overrideReason\":\"%s\"".formatted(override));
    }

    private static long openTasks(String interview) {
        return GivenReturns.openTasksOf(interview).size();
    }
}
