package uk.panauthority.placement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.clockGoesRound;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAReturnedAgreement;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnEmergencyOrder;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.inForce;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.returned;
import static uk.panauthority.placement.support.Journey.returnedOn;
import static uk.panauthority.placement.support.Journey.sendAgreement;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.termsBody;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class AgreementVersionResourceTest {

    private static final String GOAL = "01999999-0000-7000-8000-000000000077";

    @Inject
    Database database;

    @Test
    void whatAVersionSaysIsKeptWithItsClausesAndShownToBothOnceItIsSent() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));
        step(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/terms", termsBody());
        String first = ordered.agreement() + "/versions/1";
        CARE_ASSIST_USER.asks().get(first).then().statusCode(404);

        // When
        sendAgreement(ordered);

        // Then
        for (Actor reader : List.of(SEFTON_APPROVER, CARE_ASSIST_USER)) {
            reader.asks()
                    .get(first)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SENT"))
                    .body("terms.serviceCode", equalTo("RESIDENTIAL"))
                    .body("terms.goalIds", contains(GOAL))
                    .body("terms.contacts.kind", contains("BUYER_KEY", "BUYER_EMERGENCY"))
                    .body("clauses.code", hasItems("NO_MOVE_WITHOUT_APPROVAL", "PLACEMENT_END_IS_NOT_THE_END"));
        }
        assertThat(database.audited(SEFTON, ordered.agreementId())).contains("read-version READ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESIDENTIAL | CASTLE | code-not-valid | /serviceCode",
                "EDUCATION | MAGIC | code-not-valid | /services/0/code",
                "0151 000 0001 | call me | field-invalid | /contacts[0]/telephone",
                "\"noticeDays\":28 | \"noticeDays\":-1 | field-invalid | /noticeDays"
            })
    @Tag("B12")
    void termsThatAreWrongAreRefusedAndNothingIsWritten(String right, String wrong, String code, String pointer) {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));

        // When
        Response refused = act(
                SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms", termsBody().replace(right, wrong));

        // Then
        refused.then().statusCode(422).body("code", equalTo(code));
        assertThat(refused.<List<String>>path("errors.pointer")).contains(pointer.replaceAll("\\[(\\d)]", "/$1"));
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(ordered.agreement() + "/versions/1")
                .then()
                .body("terms.serviceCode", nullValue());
    }

    @Test
    void theProviderIsAskedForDocumentsAndReturnsBeforeTheMeeting() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms", termsBody());
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms-approval", "");
        act(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", "{\"documents\":[\"A_POEM\"]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"))
                .body("errors[0].pointer", equalTo("/documents/0"));
        String asked = "{\"documents\":[\"REGISTRATION\",\"PUBLIC_LIABILITY\"],\"meetingOn\":\"%s\"}";
        step(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", asked.formatted(today().plusDays(3)));

        // When
        step(CARE_ASSIST_SIGNATORY, ordered.agreement(), "/return", returnedOn(today()));
        step(
                SEFTON_PLACEMENT_OFFICER,
                ordered.agreement(),
                "/documents",
                "{\"kind\":\"REGISTRATION\",\"receivedOn\":\"%s\",\"reference\":\"File 7\"}".formatted(today()));

        // Then
        CARE_ASSIST_USER
                .asks()
                .get(ordered.agreement() + "/versions/1")
                .then()
                .body("outstanding", contains("PUBLIC_LIABILITY"))
                .body("returnedBeforeMeeting", equalTo(true))
                .body("terms.keyWorker", equalTo("Ann Reed"))
                .body("terms.contacts.kind", hasItems("PROVIDER_KEY", "PROVIDER_EMERGENCY"));
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldOneInOneTransactionAndIsTold() {
        // Given
        Ordered ordered = inForce(givenAReturnedAgreement(givenAHome(SEFTON, 4)));
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/versions", newVersion("TERMS", null));
        act(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/terms-approval", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("dual-signature-required"))
                .body("missing", equalTo("COMMISSIONING_OFFICER"));
        step(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/versions/countersignature", "");

        // When
        returned(ordered);
        SEFTON_APPROVER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("state", equalTo("IN_FORCE"))
                .body("ipaVersion", equalTo(1));
        inForce(ordered);

        // Then
        SEFTON_APPROVER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("state", equalTo("IN_FORCE"))
                .body("ipaVersion", equalTo(2))
                .body("versions.state", contains("SUPERSEDED", "IN_FORCE"));
        assertThat(database.published("IpaInForce", ordered.agreementId()))
                .containsExactly(told(ordered, 1), told(ordered, 2));
        assertThat(database.published("IpaSuperseded", ordered.agreementId())).containsExactly(told(ordered, 1));
    }

    @Test
    @Tag("B43")
    void aLaterVersionIsNotPutInForceWithOneSignatureEither() {
        // Given
        Ordered ordered = inForce(givenAReturnedAgreement(givenAHome(SEFTON, 4)));
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/versions", newVersion("TERMS", null));
        step(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/versions/countersignature", "");
        returned(ordered);
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/commencement", "");

        // Then
        act(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/commencement", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("dual-signature-required"));
        SEFTON_APPROVER.asks().get(ordered.agreement()).then().body("versions.state", contains("IN_FORCE", "RETURNED"));
    }

    @Test
    void theDatabaseItselfKeepsOneVersionInForceMadeByTwo() {
        // Given
        Ordered ordered = inForce(givenAReturnedAgreement(givenAHome(SEFTON, 4)));
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/versions", newVersion("TERMS", null));
        String second = " where number = 2 and agreement_id = '" + ordered.agreementId() + "'";

        // Then
        assertThatThrownBy(() -> database.execute(SEFTON, "update agreement_version set state = 'SENT'" + second))
                .hasMessageContaining("agreement_version_made_jointly");
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update agreement_version set state = 'IN_FORCE', opened_by_commissioning_officer = 'b',"
                                + " social_worker = 'a', commissioning_officer = 'b'" + second))
                .hasStackTraceContaining("agreement_version_one_in_force");
    }

    @Test
    void aChangeOfNeedsOrPriceRestsOnTheAwardOfItsCallOff() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String child = freshNumber();
        Ordered ordered = inForce(returned(givenAnOrder(home, child)));
        UUID other = givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home, freshNumber());
        UUID own = givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home, child);

        // Then
        for (String body : List.of(
                newVersion("NEEDS", null), newVersion("PRICE", UUID.randomUUID()), newVersion("PRICE", other))) {
            act(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/versions", body)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("award-missing"));
        }
        SEFTON_APPROVER.asks().get(ordered.agreement()).then().body("versions.number", contains(1));
        step(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/versions", newVersion("PRICE", own));
        SEFTON_APPROVER
                .asks()
                .get(ordered.agreement() + "/versions/2")
                .then()
                .body("basis.awardId", equalTo(own.toString()))
                .body("basis.changes", contains("PRICE"))
                .body("openedBy", contains("sefton.commissioning-officer"));
    }

    @Test
    void whatIsSaidInsideTheAuthorityStaysThere() {
        // Given
        Ordered ordered = givenAReturnedAgreement(givenAHome(SEFTON, 4));
        String notes = ordered.agreement() + "/notes";

        // When
        note(SEFTON_PLACEMENT_OFFICER, notes, "FEEDBACK_REQUEST", "How is it going?")
                .then()
                .statusCode(201);
        note(SEFTON_SOCIAL_WORKER, notes, "FEEDBACK", "The home answers late.")
                .then()
                .statusCode(201);
        note(SEFTON_SOCIAL_WORKER, notes, "QUALITY_ASSURANCE", "Fits the care plan.")
                .then()
                .statusCode(201);

        // Then
        note(SEFTON_PLACEMENT_OFFICER, notes, "FEEDBACK", "Fine.").then().statusCode(403);
        SEFTON_APPROVER
                .asks()
                .get(notes)
                .then()
                .body("items.kind", contains("QUALITY_ASSURANCE", "FEEDBACK", "FEEDBACK_REQUEST"))
                .body("items.ipaVersion", contains(1, 1, 1));
        CARE_ASSIST_USER.asks("PROVIDER_USER").get(notes).then().statusCode(403);
        CARE_ASSIST_USER.asks("AUDITOR").get(notes).then().body("items", empty());
        assertThat(database.rows("agreement_note", "care-assist")).isZero();
    }

    @Test
    void aRegularReviewFallsDueByTheClockAndIsTold() {
        // Given
        Ordered ordered = inForce(givenAReturnedAgreement(givenAHome(SEFTON, 4)));
        Instant opens = Instant.now().plus(168, ChronoUnit.DAYS);

        // When
        clockGoesRound(opens.minus(2, ChronoUnit.DAYS));
        List<String> early = database.published("IpaReviewDue", ordered.agreementId());
        clockGoesRound(opens);
        clockGoesRound(opens);

        // Then
        assertThat(early).isEmpty();
        assertThat(database.published("IpaReviewDue", ordered.agreementId()))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"causeCode\":\"REGULAR\"", "\"version\":1", "\"dueOn\":\"" + today().plusDays(182));
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("underReview", equalTo(true))
                .body("nextReviewOn", nullValue())
                .body("reviews[0].cause", equalTo("REGULAR"))
                .body("reviews[0].rule", nullValue())
                .body("actions", hasItem("closeReview"));
    }

    @Test
    void theEndOfThePlacementEndsNeitherOrderNorAgreementAndTheirOwnClausesDo() {
        // Given: AS7
        Ordered ordered = inForce(returned(givenAStartedPlacement(givenAHome(SEFTON, 4))));
        act(SEFTON_COMMISSIONING_OFFICER, ordered.order(), "/end", ended("Over.", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));

        // When
        step(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", left(today(), "CARPL"));

        // Then
        SEFTON_APPROVER.asks().get(ordered.order()).then().body("state", equalTo("IN_FORCE"));
        SEFTON_APPROVER.asks().get(ordered.agreement()).then().body("state", equalTo("IN_FORCE"));
        act(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/end", ended("Over.", "NOTICE"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/noticeGivenOn"));
        act(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/end", ended("Over.", "BOREDOM"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        act(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/end", ended("", "AGREED"))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        step(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/end", ended("Over.", "AGREED"));
        step(SEFTON_COMMISSIONING_OFFICER, ordered.order(), "/end", ended("Over.", null));
        SEFTON_APPROVER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("state", equalTo("ENDED"))
                .body("ending.clauseCode", equalTo("AGREED"))
                .body("nextReviewOn", nullValue());
        assertThat(database.published("OrderEnded", ordered.orderId()))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"endCode\":\"ENDED\"");
    }

    @Test
    void afterAnEmergencyBothPapersAreOverdueUntilTheActOrANewAgreement() {
        // Given
        Ordered ordered = givenAnEmergencyOrder(givenAHome(SEFTON, 4), minutesAgo(1));
        SEFTON_APPROVER
                .asks()
                .get(ordered.order())
                .then()
                .body("overdue", equalTo(true))
                .body("ipaOverdue", equalTo(true));

        // When
        String later = "{\"dueAt\":\"%s\",\"reason\":\"The signatory is ill.\"}".formatted(minutesAgo(-60));
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/agreed-times", later);
        act(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/agreed-times/acceptance", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("self-approval"));
        SEFTON_APPROVER.asks().get(ordered.order()).then().body("overdue", equalTo(true));
        step(CARE_ASSIST_USER, ordered.order(), "/agreed-times/acceptance", "");
        inForce(returned(ordered));

        // Then
        SEFTON_APPROVER
                .asks()
                .get(ordered.order())
                .then()
                .body("overdue", equalTo(false))
                .body("ipaOverdue", equalTo(false))
                .body("agreedTimes.state", contains("SUPERSEDED", "AGREED"))
                .body("agreedTimes[0].dueAt", not(equalTo(minutesAgo(-60).toString())));
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update placement_order set agreed_times = '[]' where id = '" + ordered.orderId() + "'"))
                .hasStackTraceContaining("a time that was agreed is not edited");
    }

    private static String newVersion(String change, @Nullable UUID awardId) {
        String award = awardId == null ? "" : ",\"awardId\":\"%s\"".formatted(awardId);
        return "{\"changes\":[\"%s\"],\"reason\":\"Another school.\"%s}".formatted(change, award);
    }

    private static String ended(String reason, @Nullable String clause) {
        String by = clause == null ? "" : ",\"clauseCode\":\"%s\"".formatted(clause);
        return "{\"endedOn\":\"%s\",\"reason\":\"%s\"%s}".formatted(today(), reason, by);
    }

    private static String told(Ordered ordered, int version) {
        return "{\"ipaId\":\"%s\",\"version\":%d,\"placementId\":\"%s\",\"goalIds\":[\"%s\"]}"
                .formatted(ordered.agreementId(), version, ordered.placementId(), GOAL);
    }

    private static Response note(Actor actor, String notes, String kind, String text) {
        return actor.asks()
                .body("{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text))
                .post(notes);
    }
}
