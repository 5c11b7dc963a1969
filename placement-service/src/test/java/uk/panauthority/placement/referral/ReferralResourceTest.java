package uk.panauthority.placement.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.ReferralJourney.CARE_ASSIST;
import static uk.panauthority.placement.support.ReferralJourney.NAME;
import static uk.panauthority.placement.support.ReferralJourney.WHO_I_AM;
import static uk.panauthority.placement.support.ReferralJourney.document;
import static uk.panauthority.placement.support.ReferralJourney.givenADraftReferral;
import static uk.panauthority.placement.support.ReferralJourney.givenASearch;
import static uk.panauthority.placement.support.ReferralJourney.givenAnApprovedReferral;
import static uk.panauthority.placement.support.ReferralJourney.givenAnInvitation;
import static uk.panauthority.placement.support.ReferralJourney.givenAnOrderFor;
import static uk.panauthority.placement.support.ReferralJourney.givenItIsSigned;
import static uk.panauthority.placement.support.ReferralJourney.raised;
import static uk.panauthority.placement.support.ReferralJourney.referralBody;
import static uk.panauthority.placement.support.ReferralJourney.versionBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class ReferralResourceTest {

    @Inject
    Database database;

    @Test
    void anApprovedReferralIsToldWithoutAWordOfIt() {
        // When
        String referral = givenAnApprovedReferral("77001", document());

        // Then
        assertThat(database.published("ReferralApproved", idOf(referral)))
                .containsExactly("{\"referralId\":\"" + idOf(referral)
                        + "\",\"version\":1,\"childRef\":\"E08000014-77001\",\"neededBy\":\"in less than 5 days\"}");
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(referral)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("childId", equalTo("77001"))
                .body("document.child.name", equalTo(NAME))
                .body("document.child.homePostcode", equalTo("PR8 1AA"))
                .body("document.child.age", equalTo(14))
                .body("qualityAssurance.referralOfficerName", equalTo("sefton.placement-officer"));
        assertThat(database.audited(SEFTON, idOf(referral))).contains("draft DONE", "approve DONE", "read READ");
    }

    @Test
    @Tag("B11")
    void anIncompleteReferralStaysADraft() {
        // Given
        String referral =
                givenADraftReferral(freshNumber(), document().replace("\"riskMissing\":\"Risk Present\",", ""));

        // When
        Response refused = act(SEFTON_TEAM_MANAGER, referral, "/approval", "");

        // Then
        refused.then()
                .statusCode(422)
                .body("code", equalTo("referral-incomplete"))
                .body("errors.pointer", contains("/document/riskAssessment/riskMissing"));
        SEFTON_TEAM_MANAGER.asks().get(referral).then().body("state", equalTo("DRAFT"));
        assertThat(database.published("ReferralApproved", idOf(referral))).isEmpty();
    }

    @Test
    @Tag("B10")
    @Tag("B12")
    void whatContradictsItselfOrHasNoCodeIsNotWrittenDown() {
        // Given
        String ambiguous = document("Today", "{\"code\":\"NEAR_HOME\",\"essential\":true,\"desirable\":true}");
        String unknown = document().replace("\"neededBy\":\"in less than 5 days\"", "\"neededBy\":\"Tomorrow\"");
        String aged = document().replace("\"sex\":\"M\"", "\"sex\":\"M\",\"age\":9");
        String nowhere = document().replace("pr8 1aa", "nowhere");

        // Then
        drafted(ambiguous).then().statusCode(422).body("code", equalTo("requirement-ambiguous"));
        drafted(unknown)
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"))
                .body("errors[0].pointer", equalTo("/document/placementAvailability/neededBy"));
        drafted(aged).then().statusCode(422).body("code", equalTo("derived-field"));
        drafted(nowhere)
                .then()
                .statusCode(422)
                .body("code", equalTo("postcode-malformed"))
                .body("errors[0].pointer", equalTo("/document/child/homePostcode"));
    }

    @Test
    @Tag("B54")
    void markupInTheChildsWordsIsKeptAsWords() {
        // Given
        String text = "<script>alert('x')</script> & me";

        // When
        String referral = givenADraftReferral(freshNumber(), document().replace(WHO_I_AM, text));

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(referral).then().body("document.whoIAm", equalTo(text));
    }

    @Test
    void nobodyApprovesWhatTheyWroteAndNobodySearchesADraft() {
        // Given
        String referral = idLine(SEFTON_EVERY_ROLE
                .asks()
                .body(referralBody(freshNumber(), document()))
                .post(BASE + "/referrals"));

        // Then
        act(SEFTON_EVERY_ROLE, referral, "/approval", "").then().statusCode(403).body("code", equalTo("self-approval"));
        act(SEFTON_PLACEMENT_OFFICER, referral, "/search", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("referral-not-approved"));
    }

    @Test
    void whatIsPublishedChangesOnlyByANewVersionWhichTakesItsPlaceWhenApproved() {
        // Given
        String referral = givenAnInvitation();
        String edit = "{\"document\":%s}".formatted(document());
        String other = document().replace("\"pets\":\"Yes-can\"", "\"pets\":\"No\"");

        // Then
        act(SEFTON_PLACEMENT_OFFICER, referral, "/document", edit)
                .then()
                .statusCode(422)
                .body("code", equalTo("version-required"))
                .body("referralVersion", equalTo(1));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/versions", versionBody(document()));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/document", "{\"document\":%s}".formatted(other));
        CARE_ASSIST_USER
                .asks()
                .get(referral)
                .then()
                .body("referralVersion", equalTo(1))
                .body("document.placementRequirements.pets", equalTo("Yes-can"));
        step(SEFTON_TEAM_MANAGER, referral, "/approval", "");
        CARE_ASSIST_USER
                .asks()
                .get(referral)
                .then()
                .body("referralVersion", equalTo(2))
                .body("document.placementRequirements.pets", equalTo("No"));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(referral + "/versions/1")
                .then()
                .statusCode(200)
                .body("document.placementRequirements.pets", equalTo("Yes-can"));
        CARE_ASSIST_USER
                .asks("PLACEMENT_OFFICER")
                .get(referral + "/versions/1")
                .then()
                .statusCode(404);
        assertThat(database.published("ReferralVersioned", idOf(referral)))
                .singleElement()
                .asString()
                .contains("\"version\":2");
    }

    @Test
    void theDatabaseItselfKeepsAnApprovedVersion() {
        // Given
        UUID referral = idOf(givenAnApprovedReferral());

        // Then
        assertThatThrownBy(() -> database.execute(
                        SEFTON, "update referral_version set document = '{}' where referral_id = '" + referral + "'"))
                .hasStackTraceContaining("an approved version does not change");
    }

    @Test
    @Tag("B08")
    void aProviderReadsWhatItIsInvitedToAndNothingElse() {
        // Given
        String referral = givenASearch();

        // Then
        CARE_ASSIST_USER.asks().get(referral).then().statusCode(404).body("code", equalTo("not-found"));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        CARE_ASSIST_USER
                .asks()
                .get(referral)
                .then()
                .statusCode(200)
                .body("level", equalTo("ANONYMOUS"))
                .body("document.riskAssessment.riskMissing", equalTo("Risk Present"))
                .body("invitations", nullValue())
                .body("childRef", nullValue());
        FAMILY_CARE_SIGNATORY.asks().get(referral).then().statusCode(404);
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/referrals")
                .then()
                .body("items.id", hasItem(idOf(referral).toString()));
        FAMILY_CARE_SIGNATORY
                .asks()
                .get(BASE + "/referrals")
                .then()
                .body("items.id", not(hasItem(idOf(referral).toString())));
        String anonymous = CARE_ASSIST_USER.asks().get(referral).asString();
        assertThat(anonymous).doesNotContain(NAME, "2012-05-04", "PR8", "Southport", "chess", "childId");
    }

    @Test
    @Tag("B09")
    void aHigherLevelIsReadOnlyAfterARecordedDecision() {
        // Given
        String referral = givenAnInvitation();
        String silent = "{\"providerId\":\"care-assist\",\"level\":\"FULL\"}";

        // Then
        CARE_ASSIST_USER
                .asks()
                .get(referral + "?level=FULL")
                .then()
                .statusCode(403)
                .body("code", equalTo("redaction-level"))
                .body("level", equalTo("ANONYMOUS"));
        act(SEFTON_PLACEMENT_OFFICER, referral, "/redaction-decisions", silent)
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/redaction-decisions", raised("SHORTLIST"));
        CARE_ASSIST_USER
                .asks()
                .get(referral)
                .then()
                .body("level", equalTo("SHORTLIST"))
                .body("document.whoIAm", equalTo(WHO_I_AM))
                .body("document.child.name", nullValue());
        act(SEFTON_PLACEMENT_OFFICER, referral, "/redaction-decisions", raised("ANONYMOUS"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/level"));
        step(SEFTON_TEAM_MANAGER, referral, "/redaction-decisions", raised("FULL"));
        CARE_ASSIST_USER
                .asks()
                .get(referral)
                .then()
                .body("document.child.name", equalTo(NAME))
                .body("childId", org.hamcrest.Matchers.notNullValue());
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(referral)
                .then()
                .body("redactionDecisions.level", contains("SHORTLIST", "FULL"))
                .body("redactionDecisions[0].reason", equalTo("Shortlisted."))
                .body("redactionDecisions[1].decidedBy", equalTo("sefton.team-manager"));
    }

    @Test
    @Tag("B09")
    void theDatabaseItselfHoldsTheHigherLevelsBack() {
        // Given
        UUID referral = idOf(givenAnInvitation());

        // Then
        assertThat(database.rows("referral_reading where referral_id = '" + referral + "'", "care-assist"))
                .isEqualTo(1);
        assertThat(database.rows("referral_version", "care-assist")).isZero();
        assertThat(database.rows("referral_reading where referral_id = '" + referral + "'", "family-care-group"))
                .isZero();
        assertThat(database.rows("referral_reading where referral_id = '" + referral + "'", SEFTON))
                .isEqualTo(3);
        assertThatThrownBy(() -> database.execute(
                        SEFTON, "update referral_invitation set level = 'FULL' where referral_id = '" + referral + "'"))
                .hasStackTraceContaining("a level is raised by a decision");
    }

    @Test
    void staffSeeWhatAProviderWouldSeeAndFinanceSeesNothing() {
        // Given
        String referral = givenAnInvitation();

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(referral + "?level=SHORTLIST")
                .then()
                .body("document.whoIAm", equalTo(WHO_I_AM))
                .body("document.child.name", nullValue());
        SEFTON_COMMISSIONING_OFFICER
                .asks("FINANCE_OFFICER")
                .get(referral)
                .then()
                .statusCode(403);
        SEFTON_COMMISSIONING_OFFICER.asks("PROVIDER_USER").get(referral).then().statusCode(403);
        SEFTON_COMMISSIONING_OFFICER
                .asks("PROVIDER_USER")
                .get(BASE + "/referrals")
                .then()
                .statusCode(403);
    }

    @Test
    void theArrivalPlacesTheReferralAndLeavesOnlyTheHomesProviderReading() {
        // Given
        String child = freshNumber();
        String referral = givenASearch(child, document());
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", "{\"providerId\":\"family-care-group\"}");
        Ordered ordered = givenAnOrderFor(referral, child, givenAHome(SEFTON, 4));
        givenItIsSigned(ordered);

        // When
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)));

        // Then
        String outcome = """
                {"preferabilityLocation":true,"educationContinuity":true,"siblingsPlacedTogether":0,\
                "placementType":"Residential"}""";
        step(SEFTON_PLACEMENT_OFFICER, referral, "/outcome", outcome)
                .then()
                .body("state", equalTo("PLACED"))
                .body("placementId", equalTo(ordered.placementId().toString()))
                .body("actualPlacement.totalWeeklyCost", equalTo(2149))
                .body("actualPlacement.placementLocation", equalTo("PR8"))
                .body("actualPlacement.placementType", equalTo("Residential"));
        act(SEFTON_PLACEMENT_OFFICER, referral, "/outcome", outcome.replace("Residential", "Castle"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        CARE_ASSIST_USER.asks().get(referral).then().statusCode(200).body("state", equalTo("PLACED"));
        FAMILY_CARE_SIGNATORY.asks().get(referral).then().statusCode(404);
        assertThat(database.published("ReferralClosed", idOf(referral)))
                .singleElement()
                .asString()
                .contains("\"outcome\":\"PLACED\"");
    }

    @Test
    void aWithdrawnReferralTakesItsUnsignedOrdersWithItForTheSameReason() {
        // Given
        String child = freshNumber();
        String referral = givenASearch(child, document());
        step(SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        Ordered drafted = givenAnOrderFor(referral, child, givenAHome(SEFTON, 4));
        Ordered issued = givenAnOrderFor(referral, child, givenAHome(SEFTON, 4));
        step(SEFTON_PLACEMENT_OFFICER, issued.order(), "/issue", "");
        Ordered signed = givenAnOrderFor(referral, child, givenAHome(SEFTON, 4));
        givenItIsSigned(signed);

        // When
        step(SEFTON_TEAM_MANAGER, referral, "/withdrawal", "{\"reason\":\"Went to an aunt.\"}")
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("actions", org.hamcrest.Matchers.empty());

        // Then
        for (Ordered ordered : List.of(drafted, issued)) {
            SEFTON_PLACEMENT_OFFICER
                    .asks()
                    .get(ordered.order())
                    .then()
                    .body("state", equalTo("CANCELLED"))
                    .body("closingReason", equalTo("Went to an aunt."))
                    .body("closedBy", equalTo("sefton.team-manager"));
            SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).then().body("state", equalTo("CANCELLED"));
        }
        SEFTON_PLACEMENT_OFFICER.asks().get(signed.order()).then().body("state", equalTo("IN_FORCE"));
        CARE_ASSIST_SIGNATORY.asks().get(referral).then().statusCode(404);
        assertThat(database.rows("referral_reading where referral_id = '" + idOf(referral) + "'", "care-assist"))
                .isZero();
        assertThat(database.published("ReferralClosed", idOf(referral)))
                .singleElement()
                .asString()
                .contains("WITHDRAWN")
                .doesNotContain("aunt");
    }

    @Test
    void anAwardServesASearchOfItsOwnChild() {
        // Given
        String referral = givenAnApprovedReferral("88001", document());
        UUID home = givenAHome(SEFTON, 4);

        // Then
        award(referral, "88001", home).then().statusCode(409).body("code", equalTo("transition-refused"));
        step(SEFTON_PLACEMENT_OFFICER, referral, "/search", "");
        award(referral, "88002", home).then().statusCode(422).body("errors[0].pointer", equalTo("/referralId"));
        award(BASE + "/referrals/" + UUID.randomUUID(), "88001", home).then().statusCode(404);
        award(referral, "88001", home).then().statusCode(201).body("referralVersion", equalTo(1));
    }

    private static Response award(String referral, String child, UUID home) {
        String body = uk.panauthority.placement.support.Journey.awardBody(home, child)
                .replaceFirst("\\{", "{\"referralId\":\"%s\",".formatted(idOf(referral)));
        return SEFTON_PLACEMENT_OFFICER.asks().body(body).post(BASE + "/direct-awards");
    }

    private static Response drafted(String document) {
        return SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(referralBody(freshNumber(), document))
                .post(BASE + "/referrals");
    }

    private static String idLine(Response created) {
        return BASE + "/referrals/" + created.then().statusCode(201).extract().<String>path("id");
    }
}
