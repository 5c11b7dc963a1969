package uk.panauthority.placement.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.SEFTON_CASE_SYSTEM;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.CareJourney.careOf;
import static uk.panauthority.placement.support.CareJourney.ended;
import static uk.panauthority.placement.support.CareJourney.givenToldCare;
import static uk.panauthority.placement.support.CareJourney.headerBody;
import static uk.panauthority.placement.support.CareJourney.libertyBody;
import static uk.panauthority.placement.support.CareJourney.reviewBody;
import static uk.panauthority.placement.support.CareJourney.since;
import static uk.panauthority.placement.support.CareJourney.statusBody;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class CareResourceTest {

    @Inject
    Database database;

    @Inject
    CareEndedReaction ends;

    @Inject
    LegalStatusChangedReaction statuses;

    @Test
    void whatTheCaseSystemTellsIsShownWithItsSource() {
        // Given
        String care = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        step(SEFTON_CASE_SYSTEM, care, "/reviews", reviewBody("2026-05-20", "PN1"));
        step(SEFTON_CASE_SYSTEM, care, "/liberty-orders", libertyBody("2026-09-01", "2026-12-01"));

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(care)
                .then()
                .statusCode(200)
                .body("state", equalTo("LOOKED_AFTER"))
                .body("version", equalTo(5))
                .body("header.sex", equalTo("F"))
                .body("header.homePostcode", equalTo("PR8 1AA"))
                .body("header.source", equalTo("AUTHORITY"))
                .body("header.toldAt", notNullValue())
                .body("periods.from", contains("2026-05-01"))
                .body("legalStatuses.code", contains("C2"))
                .body("legalStatuses.need", contains("N1"))
                .body("reviews.code", contains("PN1"))
                .body("libertyOrders.courtReference", contains("FC-2026-1"))
                .body("libertyOrders.end", contains("2026-12-01"));
        assertThat(database.audited(SEFTON, care.substring(care.indexOf(SEFTON), care.lastIndexOf('/'))))
                .contains("header DONE", "care-period DONE", "legal-status DONE", "read READ");
    }

    @Test
    void onlyRolesThatTellOrKnowTheChildReadItsCare() {
        // Given
        String care = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(care).then().statusCode(403);
        SEFTON_CASE_SYSTEM.asks("AUDITOR").get(care).then().statusCode(403);
    }

    @Test
    @Tag("B12")
    void codesAndDaysThatCannotBeAreRefusedAndNothingChanges() {
        // Given
        String care = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        String before = SEFTON_CASE_SYSTEM.asks().get(care).asString();

        // Then
        refused(care, "/header", headerBody("2026-12-31"), 422, "field-invalid");
        refused(care, "/header", headerBody("2012-06-01").replace("WBRI", "XXXX"), 422, "code-not-valid");
        refused(care, "/header", headerBody("2012-06-01").replace("pr8 1aa", "nowhere"), 422, "postcode-malformed");
        refused(care, "/legal-statuses", statusBody("2026-05-01", "Q9"), 422, "code-not-valid");
        refused(care, "/legal-statuses", statusBody(today().plusDays(1).toString(), "C2"), 422, "field-invalid");
        refused(care, "/periods", ended("2026-05-01", "2026-06-01", "CARPL"), 422, "code-not-valid");
        refused(care, "/periods", ended("2026-05-01", "2026-04-01", "E4A"), 422, "field-invalid");
        refused(care, "/periods", since("2026-07-01"), 409, "care-overlap");
        refused(care, "/reviews", reviewBody("2026-05-20", "PN9"), 422, "code-not-valid");
        assertThat(SEFTON_CASE_SYSTEM.asks().get(care).asString()).isEqualTo(before);
    }

    @Test
    void anEndIsToldAndCorrectedAndNeverWithdrawn() {
        // Given
        String care = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        step(SEFTON_CASE_SYSTEM, care, "/periods", ended("2026-05-01", "2026-07-01", "E4A"));

        // When
        step(SEFTON_CASE_SYSTEM, care, "/periods", ended("2026-05-01", "2026-07-02", "E4B"));

        // Then
        refused(care, "/periods", since("2026-05-01"), 422, "field-invalid");
        SEFTON_CASE_SYSTEM
                .asks()
                .get(care)
                .then()
                .body("state", equalTo("NOT_LOOKED_AFTER"))
                .body("periods.to", contains("2026-07-02"))
                .body("periods.endCode", contains("E4B"));
        step(SEFTON_CASE_SYSTEM, care, "/periods", since("2026-07-02"));
    }

    @Test
    void anEndThatCaseworkToldBelongsToThePeriodEvenWhenThatBecomesKnownLater() {
        // Given
        String number = freshNumber();
        String care = careOf(number);
        String event = "{\"childRef\":\"%s-%s\",\"code\":\"%s\",\"date\":\"%s\"}";
        database.receives(ends, event.formatted(SEFTON, number, "E4A", "2026-10-01"));
        SEFTON_CASE_SYSTEM.asks().get(care).then().body("state", equalTo("NOT_TOLD"));

        // When
        step(SEFTON_CASE_SYSTEM, care, "/periods", since("2026-05-01"));
        String first = SEFTON_CASE_SYSTEM.asks().get(care).path("periods[0].to");
        database.receives(ends, event.formatted(SEFTON, number, "E4B", "2026-10-03"));

        // Then
        assertThat(first).isEqualTo("2026-10-01");
        SEFTON_CASE_SYSTEM
                .asks()
                .get(care)
                .then()
                .body("periods", hasSize(1))
                .body("periods[0].to", equalTo("2026-10-03"))
                .body("periods[0].endCode", equalTo("E4B"))
                .body("periods[0].source", equalTo("CASEWORK"));
    }

    @Test
    void aStatusThatCaseworkToldKeepsTheNeedThatIsKnown() {
        // Given
        String number = freshNumber();
        String event = "{\"childRef\":\"%s-%s\",\"code\":\"%s\",\"date\":\"%s\"}";
        database.receives(statuses, event.formatted(SEFTON, number, "V2", "2026-04-20"));
        String care = givenToldCare(SEFTON_CASE_SYSTEM, number);

        // When
        database.receives(statuses, event.formatted(SEFTON, number, "E1", "2026-08-01"));

        // Then
        SEFTON_CASE_SYSTEM
                .asks()
                .get(care)
                .then()
                .body("legalStatuses.code", contains("V2", "C2", "E1"))
                .body("legalStatuses[0].need", nullValue())
                .body("legalStatuses[2].need", equalTo("N1"));
    }

    @Test
    @Tag("B18")
    void anOrderOnDeprivationOfLibertyThatCannotBeIsRefusedWithTheRule() {
        // Given
        String care = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        step(SEFTON_CASE_SYSTEM, care, "/liberty-orders", libertyBody("2026-09-01", "2026-12-01"));
        String before = SEFTON_CASE_SYSTEM.asks().get(care).asString();

        // Then
        refused(care, "/liberty-orders", libertyBody("2026-06-01", "2026-06-01"), 422, "rule-702");
        refused(care, "/liberty-orders", libertyBody("2026-06-02", "2026-06-01"), 422, "rule-702");
        refused(care, "/liberty-orders", libertyBody("2027-04-01"), 422, "rule-703");
        refused(care, "/liberty-orders", libertyBody("2026-11-01"), 422, "rule-705");
        refused(care, "/liberty-orders", libertyBody("2012-06-01", "2012-06-02"), 422, "rule-708");
        assertThat(SEFTON_CASE_SYSTEM.asks().get(care).asString()).isEqualTo(before);
        step(SEFTON_CASE_SYSTEM, care, "/liberty-orders", libertyBody("2026-12-01", "2027-05-01"));
    }

    @Test
    @Tag("B18")
    void theDatabaseItselfRefusesTwoOrdersAtOnce() {
        // Given
        String care = givenToldCare(SEFTON_CASE_SYSTEM, freshNumber());
        String childRef = care.substring(care.indexOf(SEFTON), care.lastIndexOf('/'));
        step(SEFTON_CASE_SYSTEM, care, "/liberty-orders", libertyBody("2026-09-01", "2026-12-01"));

        // Then
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update child_care set liberty_orders = liberty_orders || '[{\"start\": \"2026-11-01\"}]'"
                                + " where child_ref = '" + childRef + "'"))
                .hasMessageContaining("child_care_orders_apart");
    }

    private static void refused(String care, String action, String body, int status, String code) {
        act(SEFTON_CASE_SYSTEM, care, action, body).then().statusCode(status).body("code", equalTo(code));
    }
}
