package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.GivenReturns.ownInterviewer;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.dutyWorker;
import static uk.panauthority.casework.interview.People.manager;
import static uk.panauthority.casework.interview.People.reviewer;
import static uk.panauthority.casework.interview.People.socialWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

/** The eight parts of the form as data, and who reads the words in them. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class InterviewFormTest {

    @Inject
    GivenReturns given;

    @Inject
    ToldOfInterviews told;

    @Test
    void theEightPartsAreWrittenSealedAndRead() {
        // Given
        Interview held = given.heldInterview(5);

        // When
        Interview submitted = new Interview(held.write(ownInterviewer(), given.fullReport(null)))
                .after(ownInterviewer(), "submission", null);

        // Then
        reviewer(STOKE)
                .get(submitted.address())
                .then()
                .body("report.administration.consentToShare", equalTo("GIVEN"))
                .body("report.administration.company", equalTo("ADVOCATE"))
                .body("report.pushFactors", contains("PLACEMENT_NOT_WANTED"))
                .body("report.whileAway.places[0].kindCode", equalTo("FRIENDS_HOME"))
                .body("report.whileAway.people[0].reference", equalTo("E08000014-77"))
                .body("report.whileAway.thoughtMissing", equalTo("NO"))
                .body("report.onReturn.howCode", equalTo("BY_POLICE"))
                .body("report.indicators[0].level", equalTo("SUSPECTED"))
                .body("report.childWords", equalTo("I wanted to see them."))
                .body("report.carerView.given", equalTo(true))
                .body("report.riskNow", equalTo("MEDIUM"))
                .body("report.actions[0].by", equalTo("2026-12-01"))
                .body("report.childsCopy", equalTo("We will ask for another home."))
                .body("reportHash", matchesPattern("[0-9a-f]{64}"))
                .body("lateReasonMissing", equalTo(false));
        assertThat(told.of(submitted.id()).getLast().carerViewTaken()).isTrue();
    }

    @Test
    void aLateInterviewSaysWhyAndOneInTimeDoesNot() {
        // Given
        Interview late = given.heldInterview(80);
        Interview inTime = given.heldInterview(5);

        // When
        Response why = late.write(ownInterviewer(), given.fullReport("CHILD_IN_HOSPITAL"));
        Response contradiction = inTime.write(ownInterviewer(), given.fullReport("CHILD_IN_HOSPITAL"));

        // Then
        why.then().statusCode(200).body("lateReasonMissing", equalTo(false));
        contradiction.then().statusCode(422).body("errors[0].pointer", equalTo("/administration/lateReasonCode"));
        assertThat(told.of(late.id()).getLast().lateReasonCode()).isEqualTo("CHILD_IN_HOSPITAL");
    }

    @Test
    void aLateInterviewWithoutAReasonShowsThatItIsMissing() {
        // When
        Interview late = given.heldInterview(80);

        // Then
        reviewer(STOKE).get(late.address()).then().body("lateReasonMissing", equalTo(true));
    }

    @Test
    void codesOfEveryPartAreOfTheirListsAndPeopleAreReferences() {
        // Given
        Interview held = given.heldInterview(5);
        String report = given.fullReport(null);

        // When
        Response place = held.write(ownInterviewer(), report.replace("FRIENDS_HOME", "CASTLE"));
        Response indicator = held.write(ownInterviewer(), report.replace("\"CSE\"", "\"UNLUCKY\""));
        Response named = held.write(ownInterviewer(), report.replace("E08000014-77", "Robin Smith"));
        Response alsoNamed = held.write(ownInterviewer(), report.replace("E08000014-77", "Robin"));

        // Then
        place.then().statusCode(422).body("errors[0].pointer", equalTo("/whileAway/places/0/kindCode"));
        indicator.then().statusCode(422).body("errors[0].pointer", equalTo("/indicators/0/code"));
        named.then().statusCode(422).body("errors[0].pointer", equalTo("/whileAway/people/0/reference"));
        alsoNamed.then().statusCode(422);
    }

    @Test
    void whoDoesNotWorkWithTheWordsReadsThemForAStatedNeedOnly() {
        // Given
        Placed child = given.aPlacedChild();
        given.worker(child, "sefton.her-worker");
        Interview signedOff = given.signedOff(child, "WORDS-1", 20, 10);

        // When
        Response another = socialWorker(SEFTON).get(signedOff.address());
        Response hers =
                as("sefton.her-worker", SEFTON, "AUTHORITY", "SOCIAL_WORKER").get(signedOff.address());
        Response noNeed = socialWorker(SEFTON).get(signedOff.address() + "/report");
        Response noSuchNeed = reading(socialWorker(SEFTON), signedOff, "CURIOSITY");
        Response forNeed = reading(socialWorker(SEFTON), signedOff, "SAFETY_DECISION");
        Response duty = reading(dutyWorker(SEFTON), signedOff, "SAFETY_DECISION");

        // Then
        another.then().statusCode(200).body("report", nullValue());
        hers.then().body("report.childWords", equalTo("I wanted to see them."));
        noNeed.then().statusCode(422).body("code", equalTo("reason-required"));
        noSuchNeed.then().statusCode(422).body("code", equalTo("code-not-valid"));
        forNeed.then().statusCode(200).body("childWords", equalTo("I wanted to see them."));
        duty.then().statusCode(200);
    }

    @Test
    void noNeedOpensTheWordsToAHostThatOnlyHosts() {
        // Given
        Placed child = given.aPlacedChild();
        given.agreedToDeliverItself(child);
        Interview due = interview(given.returned(child, hoursAgo(9), hoursAgo(5)));

        // When
        Response answer = reading(manager(STOKE), due, "SAFETY_DECISION");

        // Then
        answer.then().statusCode(403);
    }

    private static Response reading(RequestSpecification reader, Interview interview, String need) {
        return reader.queryParam("need", need).get(interview.address() + "/report");
    }
}
