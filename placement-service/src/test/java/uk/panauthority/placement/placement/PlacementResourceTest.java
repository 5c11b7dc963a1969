package uk.panauthority.placement.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_APPROVER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.brokeDown;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.tagOf;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class PlacementResourceTest {

    @Inject
    Database database;

    @Test
    void aChildArrivesUnderASignedOrderAndTheOthersLearnOfIt() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        Ordered ordered = givenASignedOrder(home, freshNumber());
        Instant at = minutesAgo(5);

        // When
        Response started = act(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(at));

        // Then
        started.then()
                .statusCode(200)
                .body("state", equalTo("STARTED"))
                .body("inOut", equalTo("IN"))
                .body("startedAt", equalTo(at.toString()))
                .body("interviewDuty", nullValue());
        assertThat(database.published("PlacementStarted", ordered.placementId()))
                .containsExactly("""
                    {"placementId":"%s","childRef":"%s","homeId":"%s","providerId":"care-assist","responsibleLa":"E08000014","hostLa":"E08000014","inOut":"IN","startedAt":"%s"}\
                    """.formatted(ordered.placementId(), ordered.childRef(), home, at));
        SEFTON_SOCIAL_WORKER.asks().get(ordered.placement()).then().body("actions", contains("end", "code"));
    }

    @Test
    @Tag("B13b")
    void aPlacementAtAPostcodeThatIsNotInTheDirectoryLiesNeitherInNorOut() {
        // Given
        UUID home = UUID.fromString(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(freshNumber(), SEFTON, 4).replace("pr8 1aa", "PR8 9ZZ"))
                .post(BASE + "/homes")
                .path("id"));
        Ordered ordered = givenASignedOrder(home, freshNumber());

        // When
        Response started = act(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(5)));

        // Then
        started.then().statusCode(200).body("hostLa", equalTo(SEFTON)).body("inOut", nullValue());
        assertThat(database.published("PlacementStarted", ordered.placementId()).getFirst())
                .doesNotContain("inOut");
    }

    @Test
    void aChildDoesNotArriveBeforeTheOrderIsSigned() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        act(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("order-required"));
        assertThat(database.published("PlacementStarted", ordered.placementId()))
                .isEmpty();
    }

    @Test
    void inAnEmergencyTheChildArrivesFirstAndTheOrderShowsAsOverdue() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), freshNumber());
        Ordered ordered = ordered(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\"}"
                        .formatted(award, today(), minutesAgo(1)))
                .post(BASE + "/orders"));

        // Then
        act(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(2)))
                .then()
                .statusCode(200);
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.order()).then().body("overdue", equalTo(true));
    }

    @Test
    @Tag("B19")
    void aChildLivesInOneHomeAtATime() {
        // Given
        String child = freshNumber();
        Ordered first = givenASignedOrder(givenAHome(SEFTON, 4), child);
        Ordered second = givenASignedOrder(givenAHome(SEFTON, 4), child);
        step(SEFTON_PLACEMENT_OFFICER, first.placement(), "/start", arrived(minutesAgo(10)));

        // Then
        act(SEFTON_PLACEMENT_OFFICER, second.placement(), "/start", arrived(minutesAgo(5)))
                .then()
                .statusCode(409)
                .body("code", equalTo("placement-overlap"));
        SEFTON_PLACEMENT_OFFICER.asks().get(first.placement()).then().body("state", equalTo("STARTED"));
        SEFTON_PLACEMENT_OFFICER.asks().get(second.placement()).then().body("state", equalTo("PLANNED"));
    }

    @Test
    void onTheDayOfAMoveTheOldPlacementEndsAndTheNewOneBegins() {
        // Given
        String child = freshNumber();
        Ordered first = givenASignedOrder(givenAHome(SEFTON, 4), child);
        Ordered second = givenASignedOrder(givenAHome(SEFTON, 4), child);
        step(
                SEFTON_PLACEMENT_OFFICER,
                first.placement(),
                "/start",
                arrived(Instant.now().minus(3, ChronoUnit.DAYS)));
        step(SEFTON_SOCIAL_WORKER, first.placement(), "/end", left(today(), "CARPL"));

        // Then
        act(
                        SEFTON_PLACEMENT_OFFICER,
                        second.placement(),
                        "/start",
                        arrived(Instant.now().minusSeconds(1)))
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("B19")
    void theDatabaseItselfRefusesTwoHomesInOneNight() {
        // Given
        String child = freshNumber();
        Ordered first = givenASignedOrder(givenAHome(SEFTON, 4), child);
        Ordered second = givenASignedOrder(givenAHome(SEFTON, 4), child);
        step(SEFTON_PLACEMENT_OFFICER, first.placement(), "/start", arrived(minutesAgo(10)));

        // Then
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update placement set state = 'STARTED', started_on = current_date where id = '"
                                + second.placementId() + "'"))
                .hasMessageContaining("placement_one_home_at_a_time");
    }

    @Test
    @Tag("B20")
    void aFullHomeTakesNoOtherChildUntilOneLeaves() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        Ordered living = givenAStartedPlacement(home);
        Ordered waiting = givenASignedOrder(home, freshNumber());

        // When
        Response refused = act(SEFTON_PLACEMENT_OFFICER, waiting.placement(), "/start", arrived(minutesAgo(1)));
        step(SEFTON_SOCIAL_WORKER, living.placement(), "/end", left(today(), "CARPL"));
        Response taken = act(SEFTON_PLACEMENT_OFFICER, waiting.placement(), "/start", arrived(minutesAgo(1)));

        // Then
        refused.then().statusCode(409).body("code", equalTo("bed-not-available"));
        taken.then().statusCode(200);
    }

    @Test
    @Tag("B20")
    void ofTwoAuthoritiesThatRaceForTheLastPlaceOneWins() throws Exception {
        // Given
        UUID home = givenAHome(STOKE, 2);
        givenAStartedPlacementOutOfArea(home);
        Ordered ours = readyToStart(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home);
        Ordered theirs = readyToStart(CHESHIRE_EAST_PLACEMENT_OFFICER, CHESHIRE_EAST_APPROVER, home);
        String ourTag = tagOf(SEFTON_PLACEMENT_OFFICER, ours.placement());
        String theirTag = tagOf(CHESHIRE_EAST_PLACEMENT_OFFICER, theirs.placement());

        // Then
        List<Callable<Integer>> starts = List.of(
                () -> start(SEFTON_PLACEMENT_OFFICER, ours, ourTag),
                () -> start(CHESHIRE_EAST_PLACEMENT_OFFICER, theirs, theirTag));
        try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
            List<Integer> answers =
                    callers.invokeAll(starts).stream().map(Future::resultNow).toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        long taken = ((Number) database.acting()
                        .as(
                                SEFTON,
                                () -> database.entities()
                                        .createNativeQuery("select count(*) from bed_claim where home_id = ?1")
                                        .setParameter(1, home)
                                        .getSingleResult()))
                .longValue();
        assertThat(taken).isEqualTo(2);
    }

    @Test
    void anEndIsToldWithItsReasonAndLeavesOrderAndAgreement() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        Ordered ordered = givenAStartedPlacement(home);

        // When
        Response ended = act(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", brokeDown(today(), "CREQB"));

        // Then
        ended.then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedOn", equalTo(today().toString()))
                .body("reasonCode", equalTo("CREQB"))
                .body("narrative", equalTo("He shouted."))
                .body("learning", equalTo("Visit more."));
        CARE_ASSIST_SIGNATORY
                .asks()
                .get(ordered.placement())
                .then()
                .statusCode(200)
                .body("narrative", nullValue())
                .body("learning", nullValue());
        assertThat(database.published("PlacementEnded", ordered.placementId()))
                .containsExactly("""
                    {"placementId":"%s","childRef":"%s","homeId":"%s","providerId":"care-assist","responsibleLa":"E08000014","hostLa":"E08000014","endedOn":"%s","reasonCode":"CREQB"}\
                    """.formatted(ordered.placementId(), ordered.childRef(), home, today()));
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.order()).then().body("state", equalTo("IN_FORCE"));
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.agreement()).then().body("state", equalTo("DRAFT"));
    }

    @Test
    @Tag("B12")
    @Tag("B47")
    void anEndWithoutReasonOrOutsideItsDaysIsRefused() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));

        // Then
        refusedEnd(ordered, "{\"endedOn\":\"%s\"}".formatted(today()), "end-reason-required");
        refusedEnd(ordered, left(today().minusDays(2), "CARPL"), "end-date-invalid");
        refusedEnd(ordered, left(today().plusDays(1), "CARPL"), "end-date-invalid");
        refusedEnd(ordered, left(today(), "H5"), "code-not-valid");
        refusedEnd(ordered, left(today(), "ALLEG"), "reason-required");
    }

    @Test
    void aChildWhoDidNotComeIsRecordedAndTold() {
        // Given
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());

        // Then
        act(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/non-arrival", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_ARRIVED"));
        assertThat(database.published("PlacementNotArrived", ordered.placementId()))
                .hasSize(1);
    }

    @Test
    @Tag("B03")
    @Tag("B04")
    @Tag("B07")
    void actionsNameTheRoleTheVersionAndTheRecord() {
        // Given
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());
        String start = ordered.placement() + "/start";
        String body = arrived(minutesAgo(1));

        // Then
        act(SEFTON_SOCIAL_WORKER, ordered.placement(), "/start", body).then().statusCode(403);
        act(CARE_ASSIST_USER, ordered.placement(), "/start", body).then().statusCode(403);
        SEFTON_PLACEMENT_OFFICER.asks().body(body).post(start).then().statusCode(428);
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .header("If-Match", "\"77\"")
                .body(body)
                .post(start)
                .then()
                .statusCode(412);
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .header("If-Match", "\"0\"")
                .body("{\"arrivedAt\":\"yesterday\"}")
                .post(start)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/arrivedAt"));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .header("If-Match", "\"0\"")
                .body("{\"arrivedAt\":\"0026-11-21T10:00:00Z\"}")
                .post(start)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/arrivedAt"));
        CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(start)
                .then()
                .statusCode(404);
    }

    @Test
    void eachSideListsItsOwnPlacementsAndReadsAreAudited() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));

        // Then
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/placements?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(ordered.placementId().toString()));
        FAMILY_CARE_SIGNATORY.asks().get(BASE + "/placements").then().body("items.size()", equalTo(0));
        assertThat(database.audited("care-assist", ordered.placementId())).endsWith("read READ");
    }

    private static void refusedEnd(Ordered ordered, String body, String code) {
        act(SEFTON_SOCIAL_WORKER, ordered.placement(), "/end", body)
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private static Integer start(Actor officer, Ordered ordered, String tag) {
        return officer.asks()
                .header("If-Match", tag)
                .body(arrived(minutesAgo(1)))
                .post(ordered.placement() + "/start")
                .statusCode();
    }

    private static void givenAStartedPlacementOutOfArea(UUID home) {
        Ordered living = readyToStart(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home);
        step(SEFTON_PLACEMENT_OFFICER, living.placement(), "/start", arrived(minutesAgo(1)));
    }

    /** An emergency order: no signature and hence no interview duty is needed before the arrival. */
    private static Ordered readyToStart(Actor officer, Actor approver, UUID home) {
        UUID award = givenAnApprovedAward(officer, approver, home, freshNumber());
        return ordered(officer.asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\"}"
                        .formatted(award, today(), Instant.now().plusSeconds(3600)))
                .post(BASE + "/orders"));
    }
}
