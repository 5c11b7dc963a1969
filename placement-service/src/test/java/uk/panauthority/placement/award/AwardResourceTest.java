package uk.panauthority.placement.award;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_OFFICER_AND_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.awardBody;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAProposedAward;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class AwardResourceTest {

    private static final String AWARDS = BASE + "/direct-awards";

    @Inject
    Database database;

    @Test
    void aProposalWaitsForAnotherPersonAndIsReviewedAfterTheUsualPeriod() {
        // Given
        Response created = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(awardBody(givenAHome(STOKE, 4), "12345"))
                .post(AWARDS);

        // Then
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("PROPOSED"))
                .body("actions", empty())
                .body("childRef", equalTo("E08000014-12345"))
                .body("providerId", equalTo("care-assist"))
                .body("weeklyRate.amount", equalTo("2149.00"))
                .body("reviewOn", equalTo(today().plusDays(28).toString()));
        SEFTON_APPROVER.asks().get(address(created)).then().body("actions", contains("approve", "refuse"));
    }

    @Test
    void anotherPersonApprovesAndTheOthersLearnOfIt() {
        // Given
        UUID home = givenAHome(STOKE, 4);
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, home, freshNumber());

        // When
        Response approved = act(SEFTON_APPROVER, award, "/approval", "");

        // Then
        approved.then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("sefton.approver"));
        UUID id = UUID.fromString(approved.path("id"));
        assertThat(database.published("DirectAwardApproved", id))
                .containsExactly(
                        "{\"awardId\":\"%s\",\"reasonCode\":\"NEEDED_TODAY\",\"providerId\":\"care-assist\",\"reviewOn\":\"%s\"}"
                                .formatted(id, today().plusDays(28)));
        assertThat(database.audited("E08000014", id)).containsExactly("propose DONE", "read READ", "approve DONE");
    }

    @Test
    @Tag("B39")
    void theProposerDoesNotApproveWhateverTheirRoles() {
        // Given
        String award = givenAProposedAward(SEFTON_OFFICER_AND_APPROVER, givenAHome(STOKE, 4), freshNumber());

        // Then
        act(SEFTON_OFFICER_AND_APPROVER, award, "/approval", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("self-approval"));
        SEFTON_APPROVER.asks().get(award).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void aDecidedAwardIsNotDecidedAgain() {
        // Given
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());
        step(SEFTON_APPROVER, award, "/approval", "");

        // Then
        act(SEFTON_APPROVER, award, "/refusal", "{\"reason\":\"Too dear.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("allowedActions", empty());
    }

    @Test
    void aRefusalNeedsAReason() {
        // Given
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());

        // Then
        act(SEFTON_APPROVER, award, "/refusal", "{\"reason\":\" \"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        act(SEFTON_APPROVER, award, "/refusal", "{\"reason\":\"Too dear.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"candidates\":[{\"provider\":\"family-care-group\",\"reasonNotUsed\":\"NO_VACANCY\"}] |"
                        + " \"candidates\":[] | direct-award-evidence | /candidates",
                "\"candidates\":[{\"provider\":\"family-care-group\",\"reasonNotUsed\":\"NO_VACANCY\"}], | '' |"
                        + " direct-award-evidence | /candidates",
                "\"needAndRisk\":\"Needs a calm home tonight.\" | \"needAndRisk\":\"\" | direct-award-evidence |"
                        + " /needAndRisk",
                "\"reasonCode\":\"NEEDED_TODAY\" | \"reasonCode\":\"OTHER\" | direct-award-evidence | /reasonText",
                "\"reasonCode\":\"NEEDED_TODAY\" | \"reasonCode\":\"CHEAP\" | code-not-valid | /reasonCode",
                "NO_VACANCY | FULL_MOON | code-not-valid | /candidates/0/reasonNotUsed",
                "\"2149.00\" | \"-1.00\" | price-invalid | /weeklyRate",
                "\"2149.00\" | \"2149.005\" | price-invalid | /weeklyRate",
                "\"2149.00\" | \"2.1e3\" | price-invalid | /weeklyRate",
                "GBP | EUR | price-invalid | /weeklyRate",
                "\"childNumber\":\"12345\" | \"childNumber\":\"Kim Smith\" | field-invalid | /childNumber"
            })
    @Tag("B12")
    @Tag("B32")
    @Tag("B38")
    void anIncompleteOrWrongProposalNamesItsFault(String right, String wrong, String code, String pointer) {
        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(awardBody(givenAHome(STOKE, 4), "12345").replace(right, wrong))
                .post(AWARDS)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({"10000.00, '', 201", "10000.01, '', 422", "10000.01, false, 422", "10000.01, true, 201"})
    @Tag("B33")
    void anUnusuallyHighRateIsConfirmed(String rate, String confirmed, int status) {
        // Given
        String body = awardBody(givenAHome(STOKE, 4), freshNumber()).replace("2149.00", rate);

        // When
        Response answer = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(confirmed.isEmpty() ? body : "{\"weeklyRateConfirmed\":" + confirmed + "," + body.substring(1))
                .post(AWARDS);

        // Then
        answer.then().statusCode(status);
        if (status == 422) {
            answer.then()
                    .body("code", equalTo("price-unconfirmed"))
                    .body("errors[0].pointer", equalTo("/weeklyRate"))
                    .body("limit.amount", equalTo("10000.00"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=HYPERLINK(1)", "<b>calm</b> & safe\\nat night"})
    @Tag("B54")
    void markupInFreeTextIsText(String text) {
        // When
        Response created = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(awardBody(givenAHome(STOKE, 4), freshNumber()).replace("Needs a calm home tonight.", text))
                .post(AWARDS);

        // Then
        created.then().statusCode(201).contentType("application/json");
        SEFTON_APPROVER.asks().get(address(created)).then().body("needAndRisk", equalTo(text.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "Needs a calm home tonight., a\\u0000b, /needAndRisk",
        "Needs a calm home tonight., a\\ud800b, /needAndRisk",
        "\"reasonCode\", '\"reviewOn\":\"+999999999-12-31\",\"reasonCode\"', /reviewOn"
    })
    void whatTheDatabaseCouldNotKeepIsRefused(String right, String wrong, String pointer) {
        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(awardBody(givenAHome(STOKE, 4), freshNumber()).replace(right, wrong))
                .post(AWARDS)
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void anUnknownHomeIsAFault() {
        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(awardBody(UUID.randomUUID(), "12345"))
                .post(AWARDS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/homeId"));
    }

    @Test
    @Tag("B03")
    @Tag("B04")
    void aDecisionNamesTheVersionThatItWasMadeOn() {
        // Given
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());

        // Then
        SEFTON_APPROVER.asks().post(award + "/approval").then().statusCode(428);
        SEFTON_APPROVER
                .asks()
                .header("If-Match", "\"9\"")
                .post(award + "/approval")
                .then()
                .statusCode(412);
    }

    @Test
    void theWrongRoleIsForbiddenAndNoTokenIsUnauthenticated() {
        // Given
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .header("If-Match", "\"0\"")
                .post(award + "/approval")
                .then()
                .statusCode(403);
        CARE_ASSIST_SIGNATORY.asks().get(award).then().statusCode(403);
        given().get(award).then().statusCode(401);
    }

    @Test
    @Tag("B07")
    void anotherAuthoritysAwardDoesNotExist() {
        // Given
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());

        // Then
        CHESHIRE_EAST_APPROVER.asks().get(award).then().statusCode(404);
        CHESHIRE_EAST_APPROVER
                .asks()
                .header("If-Match", "\"0\"")
                .post(award + "/approval")
                .then()
                .statusCode(404);
    }

    @Test
    void twoApprovalsAtOneInstantHaveOneEffect() {
        // Given
        String award = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, givenAHome(STOKE, 4), freshNumber());
        String key = UUID.randomUUID().toString();

        // When
        Response first = SEFTON_APPROVER
                .asks()
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .post(award + "/approval");
        Response again = SEFTON_APPROVER
                .asks()
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", key)
                .post(award + "/approval");

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(database.published("DirectAwardApproved", UUID.fromString(first.path("id"))))
                .hasSize(1);
    }
}
