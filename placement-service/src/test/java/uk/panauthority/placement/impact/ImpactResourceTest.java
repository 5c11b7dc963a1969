package uk.panauthority.placement.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnAssessment;
import static uk.panauthority.placement.support.ExclusionJourney.impactBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.ReferralJourney.document;
import static uk.panauthority.placement.support.ReferralJourney.givenASearch;
import static uk.panauthority.placement.support.ReferralJourney.givenAnInvitation;
import static uk.panauthority.placement.support.ReferralJourney.versionBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class ImpactResourceTest {

    @Inject
    Database database;

    @Test
    void theReceivingHomeWritesItAndTheBuyerReadsIt() {
        // Given
        String referral = givenAnInvitation();

        // When
        String assessment = givenAnAssessment(referral, givenAHome(SEFTON, 4), "SUITABLE_WITH_MEASURES");

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(assessment)
                .then()
                .statusCode(200)
                .body("result", equalTo("SUITABLE_WITH_MEASURES"))
                .body("author", equalTo("care-assist.user"))
                .body("referralVersion", equalTo(1));
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/resident-impact-assessments")
                .then()
                .body("items.id", hasItem(idOf(assessment).toString()));
        FAMILY_CARE_SIGNATORY.asks().get(assessment).then().statusCode(404);
        assertThat(database.audited(SEFTON, idOf(assessment))).contains("assess DONE", "read READ");
    }

    @Test
    @Tag("B08")
    void whoIsNotInvitedAssessesNothing() {
        // Given
        String referral = givenASearch();

        // When
        Response refused = assess(impactBody(referral, givenAHome(SEFTON, 4), "SUITABLE"));

        // Then
        refused.then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    @Tag("B30b")
    void anAssessmentOfAnOldVersionIsStale() {
        // Given
        String referral = givenAnInvitation();
        UUID home = givenAHome(SEFTON, 4);
        step(SEFTON_PLACEMENT_OFFICER, referral, "/versions", versionBody(document()));
        step(SEFTON_TEAM_MANAGER, referral, "/approval", "");

        // When
        Response stale = assess(impactBody(referral, home, "SUITABLE"));

        // Then
        stale.then()
                .statusCode(409)
                .body("code", equalTo("referral-version-stale"))
                .body("referralVersion", equalTo(2));
        assess(impactBody(referral, home, "SUITABLE").replace("\"referralVersion\":1", "\"referralVersion\":2"))
                .then()
                .statusCode(201);
    }

    @Test
    void homeCodeAndDayAreJudged() {
        // Given
        String referral = givenAnInvitation();
        String right = impactBody(referral, givenAHome(SEFTON, 4), "SUITABLE");

        // Then
        assess(right.replace("SUITABLE", "PERHAPS")).then().statusCode(422).body("code", equalTo("code-not-valid"));
        assess(impactBody(referral, UUID.randomUUID(), "SUITABLE"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/homeId"));
        assess(right.replace(today().toString(), today().plusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assessedOn"));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/hold", "{\"reason\":\"The court decides.\"}");
        assess(right).then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    private static Response assess(String body) {
        return CARE_ASSIST_USER.asks().body(body).post(BASE + "/resident-impact-assessments");
    }
}
