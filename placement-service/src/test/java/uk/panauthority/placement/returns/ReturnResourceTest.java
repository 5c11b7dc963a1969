package uk.panauthority.placement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_CASE_SYSTEM;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.CareJourney.ended;
import static uk.panauthority.placement.support.CareJourney.givenToldCare;
import static uk.panauthority.placement.support.CareJourney.statusBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.placement.returns.rule.RegisteredHome;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** What is entered is judged by the rules of the return, and findings open and clear with every change. */
@QuarkusTest
class ReturnResourceTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Inject
    Database database;

    @Inject
    ReturnsCatchUp catchUp;

    @Inject
    Clock clock;

    @Test
    @Tag("B14")
    void aPlacementWhereTheHomeIsMustBeExplainedAndStaysOpen() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), child);
        String codes = "{\"place\":\"U4\",\"provider\":\"PR4\",\"homePostcode\":\"PR81AA\"%s}";

        // When
        Response refused = starts(ordered, MAY, codes.formatted(""));
        String after = SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).path("state");
        Response taken = starts(ordered, MAY, codes.formatted(",\"explanation\":\"Foster carer next door.\""));

        // Then
        refused.then()
                .statusCode(422)
                .body("code", equalTo("rule-392d"))
                .body("rule", equalTo("392d"))
                .body("fields", contains("HOME_POST", "PL_POST"))
                .body("explainable", equalTo(true));
        assertThat(after).isEqualTo("PLANNED");
        taken.then().statusCode(200).body("statutoryCodes[0].explanation", equalTo("Foster carer next door."));
        assertThat(breaches(ordered)).containsExactly("2026-27 392d");
    }

    @Test
    @Tag("B15")
    void supportedAccommodationForAChildOfFifteenMustBeExplained() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child, "2010-06-01", "2026-05-01");
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), child);

        // Then
        starts(ordered, MAY, coded("K3")).then().statusCode(422).body("code", equalTo("rule-371"));
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).then().body("state", equalTo("PLANNED"));
        starts(ordered, LocalDate.of(2026, 6, 1), coded("K3")).then().statusCode(200);
        assertThat(breaches(ordered))
                .as("sixteen on the day, and nowhere before it")
                .containsExactly("2026-27 GAP");
    }

    @Test
    @Tag("B16")
    void aHomeThatWasNotRegisteredOnTheFirstDayMustBeExplained() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String urn =
                SEFTON_PLACEMENT_OFFICER.asks().get(BASE + "/homes/" + home).path("urn");
        RegisteredHome tooLate = new RegisteredHome(SEFTON, "PR8 1AA", Set.of(), null, MAY.plusDays(1), null);
        QuarkusMock.installMockForType(new GivenCare.Registers(Map.of(urn, tooLate), Set.of()), HomeFacts.class);
        Ordered ordered = givenASignedOrder(home, freshNumber());

        // Then
        starts(ordered, MAY, coded("K2")).then().statusCode(422).body("code", equalTo("rule-227"));
        starts(ordered, MAY.plusDays(1), coded("K2")).then().statusCode(200);
    }

    @Test
    @Tag("B17")
    void anOpenEpisodeHasNoReasonForAChangeWhateverIsExplained() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenAPlacement(child, MAY);
        String before = SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).asString();

        // When
        Response refused = act(
                SEFTON_PLACEMENT_OFFICER,
                ordered.placement(),
                "/statutory-codes",
                "{\"place\":\"K2\",\"provider\":\"PR4\",\"reasonForChange\":\"CARPL\",\"explanation\":\"He will move.\"}");

        // Then
        refused.then().statusCode(422).body("code", equalTo("rule-233")).body("explainable", equalTo(false));
        assertThat(SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).asString())
                .isEqualTo(before);
    }

    @Test
    @Tag("B12")
    void aCodeThatIsNotOfTheYearIsRefused() {
        // Given
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());

        // Then
        starts(ordered, MAY, coded("H5"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"))
                .body("errors[0].pointer", equalTo("/codes/place"))
                .body("rule", equalTo("146"));
    }

    @Test
    void theCodesNameTheChildsHomeAndAreNotShownToTheProvider() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenAPlacement(child, MAY);

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(ordered.placement())
                .then()
                .body("statutoryCodes[0].homePostcode", equalTo("PR8 3PJ"))
                .body("statutoryCodes[0].placementPostcode", equalTo("PR8 1AA"));
        CARE_ASSIST_USER.asks().get(ordered.placement()).then().statusCode(200).body("statutoryCodes", nullValue());
    }

    @Test
    void aFindingOpensAndClearsWithTheFactsAndOthersLearnOfIt() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenAPlacement(child, MAY);
        assertThat(breaches(ordered)).isEmpty();

        // When
        step(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", left(today().minusDays(2), "CARPL"));
        List<String> afterLeaving = breaches(ordered);
        UUID breach = breachId(ordered, "GAP");
        Response listed = SEFTON_EVERY_ROLE.asks().get(BASE + "/returns/ssda903/2026-27/findings?limit=1");
        Ordered next = givenAPlacement(child, today().minusDays(2));

        // Then
        assertThat(afterLeaving).containsExactly("2026-27 GAP");
        listed.then()
                .statusCode(200)
                .body("year", equalTo("2026-27"))
                .body("byRule.rule", hasItem("GAP"))
                .body("items[0].rule", equalTo("GAP"))
                .body("items[0].childNumber", equalTo(child))
                .body("items[0].owner.organisation", equalTo(SEFTON))
                .body("items[0].ageDays", equalTo(0));
        assertThat(breaches(next)).isEmpty();
        assertThat(database.published("StatutoryBreachOpened", breach)).hasSize(1);
        assertThat(database.published("StatutoryBreachCleared", breach))
                .containsExactly("""
                    {"breachId":"%s","childRef":"%s","responsibleLa":"E08000014","year":"2026-27","rule":"GAP","table":"EPISODES","date":"%s"}\
                    """.formatted(breach, ordered.childRef(), today()));
    }

    @Test
    void whatCareTellsLaterOpensAndClearsFindingsToo() {
        // Given
        String child = freshNumber();
        Ordered ordered = givenAPlacement(child, MAY);
        assertThat(breaches(ordered))
                .as("nothing is checked while nothing of the care is told")
                .isEmpty();

        // When
        String care = givenToldCare(SEFTON_CASE_SYSTEM, child, "2012-06-01", "2026-06-01");
        List<String> lateCare = breaches(ordered);
        step(SEFTON_CASE_SYSTEM, care, "/periods", ended("2026-06-01", "2026-09-01", "E4A"));
        List<String> earlyEnd = breaches(ordered);

        // Then
        assertThat(lateCare).as("a month in the home before care").containsExactly("2026-27 CARE");
        assertThat(earlyEnd).as("and weeks after it").containsExactly("2026-27 CARE", "2026-27 CARE");
    }

    @Test
    void anotherLegalStatusClosesARowAndOpensOne() {
        // Given
        String child = freshNumber();
        String care = givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenAPlacement(child, MAY);

        // When
        step(SEFTON_CASE_SYSTEM, care, "/legal-statuses", statusBody("2026-08-01", "V3"));

        // Then
        assertThat(breaches(ordered))
                .as("a series of short breaks has no location")
                .containsExactly("2026-27 214");
    }

    @Test
    void timeAloneMakesATemporaryMoveTooLong() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenAPlacement(child, MAY);
        step(
                SEFTON_PLACEMENT_OFFICER,
                ordered.placement(),
                "/statutory-codes",
                "{\"from\":\"%s\",\"place\":\"T4\",\"homePostcode\":\"PR8 3PJ\"}".formatted(today().minusDays(6)));
        List<String> now = breaches(ordered);

        // When
        Instant nextDays = clock.instant().plus(2, ChronoUnit.DAYS);
        database.acting().forPurpose(Purpose.CLOCK, () -> catchUp.run(nextDays, 1000));

        // Then
        assertThat(now).isEmpty();
        assertThat(breaches(ordered)).containsExactly("2026-27 379");
    }

    @Test
    void aTemporaryMoveEndsWithinItsDaysAndTheChildComesBackToTheCodesBefore() {
        // Given
        String child = freshNumber();
        givenToldCare(SEFTON_CASE_SYSTEM, child);
        Ordered ordered = givenAPlacement(child, MAY);
        String away = "{\"from\":\"2026-06-01\",\"until\":\"%s\",\"place\":\"%s\",\"homePostcode\":\"PR8 3PJ\"}";

        // Then
        moves(ordered, away.formatted("2026-07-14", "T1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-375"));
        moves(ordered, away.formatted("2026-06-01", "T1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
        moves(ordered, away.formatted("2026-06-09", "U4"))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
        moves(ordered, away.formatted("2026-07-13", "T1"))
                .then()
                .statusCode(200)
                .body("statutoryCodes.place", contains("K2", "T1", "K2"))
                .body("statutoryCodes.from", contains("2026-05-01", "2026-06-01", "2026-07-13"));
        assertThat(breaches(ordered)).isEmpty();
    }

    private static Response moves(Ordered ordered, String codes) {
        return act(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/statutory-codes", codes);
    }

    @Test
    void findingsAndFilesAreForThoseWhoMakeTheReturn() {
        // Then
        for (String path : List.of("findings", "episodes.csv", "header.csv", "reviews.csv", "dolo.csv")) {
            SEFTON_PLACEMENT_OFFICER
                    .asks()
                    .get(BASE + "/returns/ssda903/2026-27/" + path)
                    .then()
                    .statusCode(403);
        }
        SEFTON_EVERY_ROLE
                .asks()
                .get(BASE + "/returns/ssda903/2026/findings")
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
        SEFTON_EVERY_ROLE
                .asks()
                .get(BASE + "/returns/ssda903/2025-26/dolo.csv")
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
    }

    private Ordered givenAPlacement(String child, LocalDate since) {
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), child);
        starts(ordered, since, coded("K2")).then().statusCode(200);
        return ordered;
    }

    private static String coded(String place) {
        return "{\"place\":\"%s\",\"provider\":\"PR4\",\"homePostcode\":\"PR8 3PJ\"}".formatted(place);
    }

    private static Response starts(Ordered ordered, LocalDate day, String codes) {
        return act(
                SEFTON_PLACEMENT_OFFICER,
                ordered.placement(),
                "/start",
                "{\"arrivedAt\":\"%s\",\"codes\":%s}"
                        .formatted(day.atTime(12, 0).toInstant(ZoneOffset.UTC), codes));
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private List<String> breaches(Ordered ordered) {
        return database.acting().as(SEFTON, () -> (List<String>) database.entities()
                .createNativeQuery("select return_year || ' ' || rule from statutory_breach where child_ref = ?1"
                        + " order by return_year, rule")
                .setParameter(1, ordered.childRef())
                .getResultList());
    }

    private UUID breachId(Ordered ordered, String rule) {
        return database.acting().as(SEFTON, () -> (UUID) database.entities()
                .createNativeQuery("select id from statutory_breach where child_ref = ?1 and rule = ?2", UUID.class)
                .setParameter(1, ordered.childRef())
                .setParameter(2, rule)
                .getSingleResult());
    }
}
