package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.ownInterviewer;
import static uk.panauthority.casework.interview.People.CARE_ASSIST;
import static uk.panauthority.casework.interview.People.CATCH22;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.catch22Coordinator;
import static uk.panauthority.casework.interview.People.coordinator;
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

/** What of an interview goes to whom, on which basis, and what each of them then reads. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class SharingResourceTest {

    private static final String SHARED = "/api/casework/v1/shared-interviews";
    private static final String WORDS = "I wanted to see them.";

    @Inject
    GivenReturns given;

    @Inject
    WrittenEvents events;

    @Test
    void anIndependentReviewingOfficerReadsTheSummaryAndNotTheWords() {
        // Given
        Interview signedOff = signedOff(given.aPlacedChild());

        // When
        Interview shared = signedOff.after(
                coordinator(STOKE),
                "shares",
                share(SEFTON, "IRO", "SUMMARY", "CONSENT", "\"summary\":\"Wants to move.\","));

        // Then
        String item = newest(iro());
        iro().get(SHARED + "/" + item)
                .then()
                .statusCode(200)
                .body("level", equalTo("SUMMARY"))
                .body("content.summary", equalTo("Wants to move."))
                .body("content.pushFactors", contains("PLACEMENT_NOT_WANTED"))
                .body("content.riskNow", equalTo("MEDIUM"))
                .body("content.report", nullValue());
        coordinator(STOKE)
                .get(shared.address())
                .then()
                .body("state", equalTo("SHARED"))
                .body("sharedAt", notNullValue());
        coordinator(STOKE)
                .get(shared.address() + "/shares")
                .then()
                .body("terms.purposeCode", contains("PROTECT_CHILD"))
                .body("[0].openedBy", equalTo("sefton.iro"));
        assertThat(events.ofSubject(shared.id())).endsWith("casework.InterviewShared.v1");
        assertThat(events.payloadsOf(shared.id()).getLast())
                .contains("\"levelCode\":\"SUMMARY\"", "\"recipientCode\":\"IRO\"", "PLACEMENT_NOT_WANTED")
                .doesNotContain("Wants to move");
    }

    @Test
    void aCarerReadsTheActionsOrAllButWhomTheChildWasWithWhileTheChildLivesThere() {
        // Given
        Placed child = given.aPlacedChild();
        Interview actions = signedOff(child)
                .after(coordinator(STOKE), "shares", share(CARE_ASSIST, "CARER", "ACTIONS_ONLY", "CONSENT", ""));
        String first = newest(carer());
        actions.after(coordinator(STOKE), "shares", share(CARE_ASSIST, "CARER", "FULL", "CONSENT", ""));
        String second = newest(carer());

        // When
        String onlyActions = carer().get(SHARED + "/" + first).asString();
        String full = carer().get(SHARED + "/" + second).asString();

        // Then
        assertThat(onlyActions).contains("\"actions\"").doesNotContain(WORDS);
        assertThat(full).contains(WORDS).doesNotContain("E08000014-77");
        given.moved(child, "another-home", STOKE, hoursAgo(1));
        carer().get(SHARED + "/" + second).then().statusCode(404);
    }

    @Test
    void intelligenceGoesToThePoliceAsItsOwnItemAndTheInterviewDoesNot() {
        // Given
        Interview held = given.heldInterview(5);

        // When
        Interview sent = held.after(ownInterviewer(), "intelligence", """
                {"force":"%s","text":"A grey van waits at the station.","reason":"Other children."}""".formatted(STAFFORDSHIRE_POLICE));

        // Then
        police().get(SHARED + "/" + newest(police()))
                .then()
                .body("kind", equalTo("INTELLIGENCE"))
                .body("content.intelligence", equalTo("A grey van waits at the station."))
                .body("content.report", nullValue());
        police().get(sent.address()).then().statusCode(403);
        coordinator(STOKE).get(sent.address()).then().body("state", equalTo("HELD"));
        assertThat(events.payloadsOf(sent.id())).noneMatch(p -> p.contains("grey van"));
    }

    @Test
    void onlyTheRecipientOpensWhatWasSent() {
        // Given
        signedOff(given.aPlacedChild())
                .after(
                        coordinator(STOKE),
                        "shares",
                        share(SEFTON, "IRO", "FULL", "CONSENT", "\"recipientPerson\":\"sefton.iro\","));
        String item = newest(iro());

        // When
        Response anotherPerson = as("sefton.iro-2", SEFTON, "AUTHORITY", "IRO").get(SHARED + "/" + item);
        Response anotherRole = manager(SEFTON).get(SHARED + "/" + item);
        Response anotherOrganisation =
                as("halton.iro", "E06000006", "AUTHORITY", "IRO").get(SHARED + "/" + item);
        Response theSender = manager(STOKE).get(SHARED + "/" + item);

        // Then
        anotherPerson.then().statusCode(404);
        anotherRole.then().statusCode(404);
        anotherOrganisation.then().statusCode(404);
        theSender.then().statusCode(404);
    }

    @Test
    void consentIsAskedOfTheReportAndItsWithdrawalStopsWhatComesAfterOnly() {
        // Given
        Interview signedOff = signedOff(given.aPlacedChild())
                .after(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));
        String before = newest(iro());
        Interview withdrawn = signedOff.after(socialWorker(SEFTON), "consent-withdrawal", null);

        // When
        Response byConsent = withdrawn.act(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));
        Response unsaid = withdrawn.act(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "SAFEGUARDING", ""));
        Response safeguarding = withdrawn.act(
                coordinator(STOKE),
                "shares",
                share(SEFTON, "IRO", "FULL", "SAFEGUARDING", "\"basisReason\":\"In danger tonight.\","));

        // Then
        byConsent.then().statusCode(409).body("code", equalTo("consent-withdrawn"));
        unsaid.then().statusCode(422).body("code", equalTo("reason-required"));
        safeguarding.then().statusCode(200);
        iro().get(SHARED + "/" + before).then().statusCode(200).body("content.report.childWords", equalTo(WORDS));
    }

    @Test
    void withoutARecordedConsentThereIsNoBasis() {
        // Given
        Interview signedOff = given.signedOff(given.aPlacedChild(), "BASIS-1", 20, 10);

        // When
        Response answer = signedOff.act(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));

        // Then
        answer.then().statusCode(422).body("code", equalTo("basis-missing"));
    }

    @Test
    void theChildIsToldOrItIsSaidWhyNot() {
        // Given
        Interview signedOff = signedOff(given.aPlacedChild());
        String share = share(SEFTON, "IRO", "FULL", "CONSENT", "");

        // When
        Response untold =
                signedOff.act(coordinator(STOKE), "shares", share.replaceFirst(",\"childToldAt\":\"[^\"]*\"", ""));

        // Then
        untold.then()
                .statusCode(422)
                .body("code", equalTo("reason-required"))
                .body("errors[0].pointer", equalTo("/notToldReason"));
    }

    @Test
    void nothingIsSharedBeforeASecondPersonHasSignedOff() {
        // Given
        Interview held = given.heldInterview(5);

        // When
        Response early = held.act(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));
        Response notTheirs = held.act(ownInterviewer(), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));

        // Then
        early.then().statusCode(409).body("code", equalTo("transition-refused"));
        notTheirs.then().statusCode(403);
    }

    @Test
    void theChildsCopyHasTheChildsWordsAndWhoWasToldAndNoIntelligence() {
        // Given
        Interview shared = signedOff(given.aPlacedChild())
                .after(ownInterviewer(), "intelligence", """
                        {"force":"%s","text":"A grey van.","reason":"Other children."}""".formatted(STAFFORDSHIRE_POLICE))
                .after(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));

        // When
        Response copy = coordinator(STOKE).get(shared.address() + "/childs-copy");

        // Then
        copy.then()
                .statusCode(200)
                .body("childWords", equalTo(WORDS))
                .body("text", equalTo("We will ask for another home."))
                .body("sharedWith.recipientRole", contains("IRO"));
        assertThat(copy.asString()).doesNotContain("grey van");
    }

    @Test
    void theInterviewerOrganisationSeesNothingAfterSharingCloses() {
        // Given
        Interview shared = given.signedOffBy(CATCH22, given.aPlacedChild())
                .after(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));
        catch22Coordinator().get(shared.address()).then().statusCode(200);

        // When
        Interview closed = shared.after(coordinator(STOKE), "sharing-closure", null);

        // Then
        catch22Coordinator().get(closed.address()).then().statusCode(404);
        coordinator(STOKE)
                .get(closed.address())
                .then()
                .body("sharingClosedAt", notNullValue())
                .body("allocation.organisation", equalTo(CATCH22));
        reviewer(STOKE).get(closed.address()).then().statusCode(200).body("actions", not(hasItem("signOff")));
    }

    @Test
    void aSignedOffInterviewAsksToBeShared() {
        // Given
        Interview signedOff = signedOff(given.aPlacedChild());
        assertThat(GivenReturns.openTasksOf(signedOff.id())).containsExactly("INTERVIEW_SHARE");

        // When
        Interview shared = signedOff.after(coordinator(STOKE), "shares", share(SEFTON, "IRO", "FULL", "CONSENT", ""));

        // Then
        assertThat(GivenReturns.openTasksOf(shared.id())).isEmpty();
        iro().get(SHARED).then().statusCode(200).body("items.content", not(hasItem(notNullValue())));
        iro().queryParam("limit", 1).get(SHARED).then().body("items", hasSize(1));
    }

    private Interview signedOff(Placed child) {
        return given.signedOffBy(STOKE, child);
    }

    private static RequestSpecification iro() {
        return as("sefton.iro", SEFTON, "AUTHORITY", "IRO");
    }

    private static RequestSpecification carer() {
        return as("care-assist.provider", CARE_ASSIST, "PROVIDER", "CARER");
    }

    private static RequestSpecification police() {
        return as("staffordshire.missing-coordinator", STAFFORDSHIRE_POLICE, "POLICE_FORCE", "POLICE_COORDINATOR");
    }

    private static String newest(RequestSpecification reader) {
        return reader.get(SHARED).jsonPath().getString("items[0].id");
    }

    private static String share(String recipient, String role, String level, String basis, String more) {
        return """
            {%s"recipient":"%s","recipientRole":"%s","purposeCode":"PROTECT_CHILD","level":"%s","basis":"%s",\
            "childToldAt":"%s"}""".formatted(more, recipient, role, level, basis, hoursAgo(1));
    }
}
