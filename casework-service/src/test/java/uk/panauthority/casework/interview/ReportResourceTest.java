package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.People.CATCH22;
import static uk.panauthority.casework.interview.People.HALTON;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.as;
import static uk.panauthority.casework.interview.People.catch22Coordinator;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.interviewer;
import static uk.panauthority.casework.interview.People.manager;
import static uk.panauthority.casework.interview.People.reviewer;
import static uk.panauthority.casework.interview.People.socialWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ReportResourceTest {

    private static final String WORDS = "I did not want to stay there.";

    @Inject
    GivenReturns given;

    @Inject
    WrittenEvents events;

    @Test
    void aReportIsWrittenSubmittedAndSignedOffByAnotherPerson() {
        // Given
        Interview submitted = submitted();

        // When
        Response answer = submitted.act(reviewer(STOKE), "sign-off", null);

        // Then
        answer.then()
                .statusCode(200)
                .body("state", equalTo("SIGNED_OFF"))
                .body("signedOffBy", equalTo(STOKE + ".reviewer"))
                .body("report.author", equalTo("catch22.interviewer"))
                .body("report.childWords", equalTo(WORDS));
        assertThat(events.ofSubject(submitted.id()))
                .containsExactly(
                        "casework.InterviewAllocated.v1",
                        "casework.InterviewOffered.v1",
                        "casework.InterviewHeld.v1",
                        "casework.InterviewSignedOff.v1");
        assertThat(events.payloadsOf(submitted.id()))
                .noneMatch(payload -> payload.contains("stay there") || payload.contains("Pushed"))
                .anyMatch(payload -> payload.contains("\"factorCodes\":[\"PLACEMENT_NOT_WANTED\",\"FRIENDS\"]")
                        && payload.contains("\"inTime\":true"));
    }

    @Test
    void aSubmittedReportWaitsForASecondPersonOfTheDeliveringAuthority() {
        // When
        Interview submitted = submitted();

        // Then
        assertThat(signOffTasks(submitted.id())).isEqualTo(1);
        submitted.act(reviewer(SEFTON), "sign-off", null).then().statusCode(403);
        submitted.act(interviewer(), "sign-off", null).then().statusCode(403);
        submitted.act(reviewer(HALTON), "sign-off", null).then().statusCode(404);
        submitted.act(reviewer(STOKE), "sign-off", null).then().statusCode(200);
        assertThat(signOffTasks(submitted.id())).isZero();
    }

    @Test
    @Tag("I42")
    void anAuthorDoesNotSignOffTheirOwnReport() {
        // Given
        Interview held = heldBy(STOKE);
        var both = as("stoke.both", STOKE, "AUTHORITY", "INTERVIEWER", "REVIEWER");
        Interview draft = new Interview(held.write(both, report("FRIENDS")));
        Interview submitted =
                draft.after(as("stoke.both", STOKE, "AUTHORITY", "INTERVIEWER", "REVIEWER"), "submission", null);

        // When
        Response answer =
                submitted.act(as("stoke.both", STOKE, "AUTHORITY", "INTERVIEWER", "REVIEWER"), "sign-off", null);

        // Then
        answer.then().statusCode(403).body("code", equalTo("self-review"));
        as("stoke.both", STOKE, "AUTHORITY", "INTERVIEWER", "REVIEWER")
                .get(submitted.address())
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("actions", not(hasItem("signOff")));
    }

    @Test
    @Tag("I43")
    void aReviewerDoesNotEditTheAuthorsWords() {
        // Given
        Interview submitted = submitted();

        // When
        Response put = submitted.write(reviewer(STOKE), report("FRIENDS"));
        Response inSignOff = submitted.act(reviewer(STOKE), "sign-off", "{\"analysis\":\"Better.\"}");

        // Then
        put.then().statusCode(403).body("code", equalTo("words-locked"));
        inSignOff.then().statusCode(422).body("code", equalTo("unknown-field"));
        reviewer(STOKE).get(submitted.address()).then().body("report.analysis", equalTo("Pushed and pulled."));
    }

    @Test
    void aReportSentBackWithCommentsIsWrittenAndSubmittedAgainByItsAuthor() {
        // Given
        Interview returned = submitted().after(reviewer(STOKE), "return", "{\"comments\":\"Who does what by when?\"}");

        // When
        Interview again = new Interview(returned.write(interviewer(), report("PARTNER")))
                .after(interviewer(), "submission", null);

        // Then
        reviewer(STOKE)
                .get(again.address())
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("reviews.comments", contains("Who does what by when?"))
                .body("report.pullFactors", contains("PARTNER"));
        assertThat(signOffTasks(again.id())).isEqualTo(1);
    }

    @Test
    void theReportIsForThoseWhoWorkWithTheChildAndNotForAHostThatOnlyHosts() {
        // Given
        Interview interview = draftDeliveredBySefton();

        // When
        String responsible = socialWorker(SEFTON).get(interview.address()).asString();
        String host = manager(STOKE).get(interview.address()).asString();
        String dutyDesk = as("duty", SEFTON, "AUTHORITY", "DUTY_WORKER")
                .get(interview.address())
                .asString();

        // Then
        assertThat(responsible).contains(WORDS);
        assertThat(host)
                .contains("\"deadline\"")
                .contains("\"heldAt\"")
                .doesNotContain(WORDS)
                .doesNotContain("Pushed");
        assertThat(dutyDesk).doesNotContain(WORDS);
    }

    @Test
    void theAllocatedOrganisationReadsWhatItWrote() {
        // Given
        Interview submitted = submitted();

        // When
        Response answer = catch22Coordinator().get(submitted.address());

        // Then
        answer.then().statusCode(200).body("report.childWords", equalTo(WORDS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"PLACEMENT_NOT_WANTED\"; \"FRIENDS_ELSEWHERE\"; code-not-valid",
                "\"FRIENDS\"; \"FRIENDS\"; code-not-valid",
                "1; \"FRIENDS\"; field-invalid",
                "\"bad code\"; \"FRIENDS\"; field-invalid",
            })
    void factorsAreCodesOfTheirList(String push, String pull, String code) {
        // Given
        Interview held = heldBy(CATCH22);
        String body = """
                {"pushFactors":[%s],"pullFactors":[%s],"childWords":"w","analysis":"a","actions":[],
                 "recommendations":["NO_FURTHER"]}""".formatted(push, pull);

        // When
        Response answer = held.write(interviewer(), body);

        // Then
        answer.then().statusCode(422).body("code", equalTo(code));
        assertThat(answer.asString()).doesNotContain("ELSEWHERE");
    }

    @Test
    @Tag("I44")
    void timelinessIsNotWrittenIntoAReport() {
        // Given
        Interview held = heldBy(CATCH22);

        // When
        Response answer = held.write(interviewer(), report("FRIENDS").replaceFirst("\\{", "{\"in72Hours\":true,"));

        // Then
        answer.then().statusCode(422).body("code", equalTo("derived-field"));
    }

    @Test
    void aReportThatCannotBeStoredOrReadIsRefused() {
        // Given
        Interview held = heldBy(CATCH22);

        // When
        Response nul = held.write(interviewer(), report("FRIENDS").replace("Pushed", "\\u0000"));
        Response twice = held.write(interviewer(), report("FRIENDS").replaceFirst("\\{", "{\"analysis\":\"a\","));
        Response huge = held.write(interviewer(), report("FRIENDS").replace("Pushed", "x".repeat(20_001)));

        // Then
        nul.then().statusCode(422).body("code", equalTo("field-invalid"));
        twice.then().statusCode(400).body("code", equalTo("malformed-request"));
        huge.then().statusCode(422).body("errors[0].pointer", equalTo("/analysis"));
    }

    private Interview submitted() {
        Interview held = heldBy(CATCH22);
        return new Interview(held.write(interviewer(), report("FRIENDS"))).after(interviewer(), "submission", null);
    }

    private Interview heldBy(String organisation) {
        given.aLiveContract();
        return held(given.aReturnedChild(5), STOKE, organisation);
    }

    private Interview draftDeliveredBySefton() {
        Placed child = given.aPlacedChild();
        given.agreedToDeliverItself(child);
        Interview interview = interview(given.returned(child, hoursAgo(9), hoursAgo(5)));
        return new Interview(held(interview, SEFTON, SEFTON)
                .write(as("sefton.interviewer", SEFTON, "AUTHORITY", "INTERVIEWER"), report("FRIENDS")));
    }

    private static Interview held(Interview interview, String delivering, String organisation) {
        return interview
                .after(
                        coordinator(delivering),
                        "allocation",
                        "{\"interviewerOrganisation\":\"%s\"}".formatted(organisation))
                .after(
                        coordinator(delivering),
                        "offer",
                        "{\"offeredAt\":\"%s\",\"channel\":\"VISIT\",\"offeredTo\":\"CARER\"}".formatted(hoursAgo(3)))
                .after(coordinator(delivering), "acceptance", "{\"acceptedAt\":\"%s\"}".formatted(hoursAgo(3)))
                .after(coordinator(delivering), "schedule", "{\"at\":\"%s\"}".formatted(hoursAgo(1)))
                .after(
                        coordinator(delivering),
                        "hold",
                        "{\"heldAt\":\"%s\",\"seenAlone\":true}".formatted(hoursAgo(1)));
    }

    private static String report(String pull) {
        return """
            {"pushFactors":["PLACEMENT_NOT_WANTED"],"pullFactors":["%s"],"childWords":"%s","analysis":"Pushed and pulled.",
             "actions":[{"what":"Review","who":"Social worker","by":"2026-12-01"}],
             "recommendations":["PLACEMENT_REVIEW"]}""".formatted(pull, WORDS);
    }

    private static int signOffTasks(String interview) {
        List<String> subjects = reviewer(STOKE)
                .queryParam("queue", "INTERVIEW_SIGN_OFF")
                .queryParam("state", "OPEN")
                .queryParam("limit", 100)
                .get("/api/casework/v1/tasks")
                .jsonPath()
                .getList("items.subjectId");
        return (int) subjects.stream().filter(interview::equals).count();
    }
}
