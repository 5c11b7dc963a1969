package uk.panauthority.placement.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_APPROVER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_OFFICER_AND_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.awardBody;
import static uk.panauthority.placement.support.Journey.clockGoesRound;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnAwardUnderReview;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** Evidence of direct awards, their reviews, and how they are spread over providers. */
@QuarkusTest
class AwardReviewTest {

    private static final String AWARDS = BASE + "/direct-awards";

    @Inject
    Database database;

    /** AS6: direct award at night, child placed, order next morning within the agreed time, review opened, competition later. */
    @Test
    void aChildPlacedAtNightIsFollowedByThePapersAndAReview() {
        // Given: two people decide at night, the parties agree until when the papers follow, the child comes
        String child = freshNumber();
        UUID award = givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), child);
        Instant nextNoon = minutesAgo(-600);
        Ordered ordered = ordered(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\",\"ipaDueAt\":\"%s\"}"
                        .formatted(award, today(), nextNoon, nextNoon))
                .post(BASE + "/orders"));
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)));

        // When: in the morning
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");
        Response signed = step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
        clockGoesRound(Instant.now().plus(29, ChronoUnit.DAYS));

        // Then
        signed.then().body("state", equalTo("IN_FORCE")).body("overdue", equalTo(false));
        String address = AWARDS + "/" + award;
        SEFTON_APPROVER
                .asks()
                .get(address)
                .then()
                .body("state", equalTo("REVIEW_DUE"))
                .body("actions", contains("retain", "recompete"));
        assertThat(database.published("DirectAwardReviewDue", award))
                .containsExactly("""
            {"awardId":"%s","reasonCode":"NEEDED_TODAY","providerId":"care-assist","dueOn":"%s"}\
            """.formatted(award, today().plusDays(28)));
        step(SEFTON_APPROVER, address, "/recompetition", "{\"reason\":\"There is time now.\"}")
                .then()
                .body("state", equalTo("RECOMPETED"));
        SEFTON_APPROVER.asks().get(ordered.placement()).then().body("state", equalTo("STARTED"));
        SEFTON_APPROVER.asks().get(ordered.order()).then().body("state", equalTo("IN_FORCE"));
    }

    @Test
    void aRetainedAwardIsLookedAtOnceMoreWhereADayIsNamed() {
        // Given
        String award = givenAnAwardUnderReview(givenAHome(SEFTON, 4));
        UUID id = UUID.fromString(award.substring(award.lastIndexOf('/') + 1));

        // When
        act(
                        SEFTON_APPROVER,
                        award,
                        "/retention",
                        "{\"reason\":\"Settled.\",\"nextReviewOn\":\"%s\"}".formatted(today()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/nextReviewOn"));
        String next = "{\"reason\":\"Settled.\",\"nextReviewOn\":\"%s\"}".formatted(today().plusDays(90));
        step(SEFTON_APPROVER, award, "/retention", next).then().body("state", equalTo("RETAINED"));
        clockGoesRound(Instant.now().plus(91, ChronoUnit.DAYS));
        step(SEFTON_APPROVER, award, "/retention", "{\"reason\":\"Still settled.\"}");
        clockGoesRound(Instant.now().plus(900, ChronoUnit.DAYS));

        // Then
        SEFTON_APPROVER
                .asks()
                .get(award)
                .then()
                .body("state", equalTo("RETAINED"))
                .body("nextReviewOn", nullValue())
                .body("reviewOn", equalTo(today().toString()))
                .body("reviewOutcome", equalTo("Still settled."));
        assertThat(database.published("DirectAwardReviewDue", id)).hasSize(2);
    }

    @Test
    @Tag("B39")
    void theProposerDoesNotRetainTheOwnAward() {
        // Given
        String award = givenAnAwardUnderReview(givenAHome(SEFTON, 4));

        // Then
        for (String action : List.of("/retention", "/recompetition")) {
            SEFTON_PLACEMENT_OFFICER
                    .asks("APPROVER")
                    .header("If-Match", "\"3\"")
                    .body("{\"reason\":\"Settled.\"}")
                    .post(award + action)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("self-approval"));
        }
        act(SEFTON_APPROVER, award, "/retention", "{\"reason\":\" \"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
    }

    @Test
    void anAwardIsNotReviewedBeforeItsDay() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), freshNumber());

        // When
        clockGoesRound(Instant.now().plus(60, ChronoUnit.DAYS));

        // Then
        act(SEFTON_APPROVER, AWARDS + "/" + award, "/retention", "{\"reason\":\"Settled.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
    }

    @Test
    void thePriceIsKeptBesideTheListedOneAndTheMedianOfOwnSignedOrders() {
        // Given
        UUID home = givenAHome("E06000049", 9);
        for (String rate : List.of("2000.00", "3000.00", "2500.01")) {
            signed(CHESHIRE_EAST_PLACEMENT_OFFICER, CHESHIRE_EAST_APPROVER, home, "SUPPORTED_ACCOMMODATION", rate);
        }
        signed(CHESHIRE_EAST_PLACEMENT_OFFICER, CHESHIRE_EAST_APPROVER, home, "FOSTER", "900.00");
        signed(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), "SUPPORTED_ACCOMMODATION", "9000.00");

        // When
        Response proposed = CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks()
                .body(body(home, "SUPPORTED_ACCOMMODATION", "4200.00")
                        .replace(
                                "{\"serviceCode\"",
                                "{\"listedRate\":{\"amount\":\"3950.00\",\"currency\":\"GBP\"},\"varianceEvidence\":\"Two more"
                                        + " staff, letter of 2 November.\",\"offersDeclined\":[{\"provider\":\"family-care-group\","
                                        + "\"weeklyRate\":{\"amount\":\"4100.00\",\"currency\":\"GBP\"},\"reason\":\"NEEDS_NOT_MET\"}],"
                                        + "\"serviceCode\""))
                .post(AWARDS);

        // Then
        proposed.then()
                .statusCode(201)
                .body("price.listedRate.amount", equalTo("3950.00"))
                .body("price.percentAboveListed", equalTo(6.33f))
                .body("price.medianRate.amount", equalTo("2500.01"))
                .body("price.medianOf", equalTo(3))
                .body("price.medianSince", equalTo(today().minusMonths(12).toString()))
                .body("offersDeclined[0].weeklyRate.amount", equalTo("4100.00"));
        CHESHIRE_EAST_APPROVER
                .asks()
                .get(address(proposed))
                .then()
                .body("offersDeclined[0].reason", equalTo("NEEDS_NOT_MET"))
                .body("offersDeclined[0].weeklyRate.amount", equalTo("4100.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"serviceCode\":\"RESIDENTIAL\" | {\"serviceCode\":\"CASTLE\" | code-not-valid | /serviceCode",
                "{\"serviceCode\" | {\"lotId\":\"01999999-0000-7000-8000-000000000012\",\"serviceCode\" | field-invalid |"
                        + " /systemId",
                "{\"serviceCode\" | {\"listedRate\":{\"amount\":\"1.00\",\"currency\":\"GBP\"},\"serviceCode\" |"
                        + " direct-award-evidence | /varianceEvidence",
                "{\"serviceCode\" | {\"offersDeclined\":[{\"provider\":\"x\"}],\"serviceCode\" | direct-award-evidence |"
                        + " /offersDeclined/0/reason",
                "{\"serviceCode\" | {\"offersDeclined\":[{\"provider\":\"x\",\"reason\":\"MOON\"}],\"serviceCode\" |"
                        + " code-not-valid | /offersDeclined/0/reason"
            })
    @Tag("B12")
    @Tag("B38")
    void evidenceThatIsWrongNamesItsFault(String right, String wrong, String code, String pointer) {
        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(body(givenAHome(SEFTON, 4), "RESIDENTIAL", "2149.00").replace(right, wrong))
                .post(AWARDS)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    @Tag("B38")
    void theDatabaseItselfWantsTheEvidenceOfAHigherPrice() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), freshNumber());

        // Then
        assertThatThrownBy(() ->
                        database.execute(SEFTON, "update direct_award set listed_rate = 1 where id = '" + award + "'"))
                .hasMessageContaining("direct_award_above_listed");
    }

    @Test
    void repeatedAwardsOfOneTeamToOneProviderShowWithNumeratorAndDenominator() {
        // Given
        String team = "team-" + freshNumber();
        UUID one = approvedFor(team);
        UUID two = approvedFor(team);
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"team\":\"%s\",".formatted(team)
                        + awardBody(givenAHome(SEFTON, 4), freshNumber()).substring(1))
                .post(AWARDS)
                .then()
                .statusCode(201);

        // When
        Response report =
                SEFTON_APPROVER.asks().get(BASE + "/direct-award-dependency?from=%s&to=%s".formatted(today(), today()));

        // Then
        String row = "rows.find { it.team == '" + team + "' }";
        report.then()
                .statusCode(200)
                .body(row + ".providerId", equalTo("care-assist"))
                .body(row + ".awards", equalTo(2))
                .body(row + ".ofAll", equalTo(2))
                .body(row + ".percent", equalTo(100.00f))
                .body(row + ".repeated", equalTo(true))
                .body(row + ".awardIds", containsInAnyOrder(one.toString(), two.toString()));
    }

    @Test
    void theReportIsOfTheOwnAuthorityAndOfDaysThatRunForwards() {
        // Then
        SEFTON_APPROVER
                .asks()
                .get(BASE + "/direct-award-dependency?from=2001-01-01&to=2001-12-31")
                .then()
                .body("total", equalTo(0))
                .body("rows", empty());
        for (String days : List.of("from=2026-02-30&to=2026-03-01", "to=2026-03-01", "from=2026-03-02&to=2026-03-01")) {
            SEFTON_APPROVER
                    .asks()
                    .get(BASE + "/direct-award-dependency?" + days)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("field-invalid"));
        }
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/direct-award-dependency?from=2026-01-01&to=2026-03-01")
                .then()
                .statusCode(403);
        assertThat(SEFTON_OFFICER_AND_APPROVER
                        .asks()
                        .get(BASE + "/direct-award-dependency?from=%s&to=%s".formatted(today(), today()))
                        .<String>path("responsibleLa"))
                .isEqualTo(SEFTON);
    }

    private static UUID approvedFor(String team) {
        String award = address(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"team\":\"%s\",".formatted(team)
                        + awardBody(givenAHome(SEFTON, 4), freshNumber()).substring(1))
                .post(AWARDS));
        return UUID.fromString(step(SEFTON_APPROVER, award, "/approval", "").path("id"));
    }

    private static String body(UUID home, String kind, String rate) {
        return "{\"serviceCode\":\"%s\",".formatted(kind)
                + awardBody(home, freshNumber()).replace("2149.00", rate).substring(1);
    }

    private static void signed(Actor officer, Actor approver, UUID home, String kind, String rate) {
        String award = address(officer.asks().body(body(home, kind, rate)).post(AWARDS));
        step(approver, award, "/approval", "");
        UUID id = UUID.fromString(award.substring(award.lastIndexOf('/') + 1));
        Ordered ordered = ordered(officer.asks().body(orderBody(id)).post(BASE + "/orders"));
        step(officer, ordered.order(), "/issue", "");
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
    }
}
