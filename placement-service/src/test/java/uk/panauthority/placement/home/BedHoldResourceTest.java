package uk.panauthority.placement.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.holdBody;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.BlockJourney.offerBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class BedHoldResourceTest {

    private static final String HOLDS = BASE + "/bed-holds";

    @Inject
    Database database;

    @Inject
    Beds beds;

    @Inject
    BedBook book;

    @Test
    void aHeldBedIsKeptForItsReferral() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        UUID referral = UUID.randomUUID();

        // When
        Response held =
                SEFTON_PLACEMENT_OFFICER.asks().body(holdBody(home, referral)).post(HOLDS);

        // Then
        held.then()
                .statusCode(201)
                .body("state", equalTo("LIVE"))
                .body("referralId", equalTo(referral.toString()))
                .body("bed", equalTo(1))
                .body("actions", hasItem("release"));
        Instant expires = Instant.parse(held.path("expiresAt"));
        assertThat(Duration.between(Instant.parse(held.path("heldAt")), expires))
                .isEqualTo(Duration.ofHours(24));
        CARE_ASSIST_USER
                .asks()
                .get(HOLDS + "/" + held.path("id"))
                .then()
                .statusCode(200)
                .body("actions", empty());
        assertThat(database.audited(SEFTON, UUID.fromString(held.path("id")))).contains("hold DONE");
    }

    @Test
    @Tag("B20")
    void aBedHeldForOneChildIsGivenToNoOther() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        Ordered child = givenASignedOrder(home, freshNumber());
        givenAHold(home, UUID.randomUUID());

        // Then
        refused(
                KNOWSLEY_PLACEMENT_OFFICER
                        .asks()
                        .body(holdBody(home, UUID.randomUUID()))
                        .post(HOLDS),
                "bed-not-available");
        refused(
                SEFTON_PLACEMENT_OFFICER
                        .asks()
                        .body(holdBody(home, UUID.randomUUID()))
                        .post(HOLDS),
                "bed-not-available");
        refused(act(SEFTON_PLACEMENT_OFFICER, child.placement(), "/start", arrivedOn(null)), "bed-not-available");
    }

    @Test
    void theChildOfTheReferralGetsTheVeryBed() {
        // Given
        UUID home = givenAHome(SEFTON, 2);
        Ordered child = givenASignedOrder(home, freshNumber());
        String first = givenAHold(home, UUID.randomUUID());
        String second = givenAHold(home, UUID.randomUUID());

        // When
        step(SEFTON_PLACEMENT_OFFICER, child.placement(), "/start", arrivedOn(idOf(second)));

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(second).then().body("state", equalTo("USED"));
        SEFTON_PLACEMENT_OFFICER.asks().get(first).then().body("state", equalTo("LIVE"));
        assertThat(database.acting().as(SEFTON, () -> beds.stays(home, today(), null)))
                .extracting(BedStay::bed)
                .containsExactly(2);
        Ordered other = givenASignedOrder(home, freshNumber());
        Response again = act(SEFTON_PLACEMENT_OFFICER, other.placement(), "/start", arrivedOn(idOf(second)));
        refused(again, "transition-refused");
    }

    @Test
    void anothersHoldIsNotUsed() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String others = givenAHold(KNOWSLEY_PLACEMENT_OFFICER, home, UUID.randomUUID());
        Ordered child = givenASignedOrder(home, freshNumber());

        // Then
        act(SEFTON_PLACEMENT_OFFICER, child.placement(), "/start", arrivedOn(idOf(others)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/holdId"));
    }

    @Test
    void aReleasedBedIsFreeAtOnce() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String hold = givenAHold(home, UUID.randomUUID());

        // When
        step(SEFTON_PLACEMENT_OFFICER, hold, "/release", "").then().body("state", equalTo("RELEASED"));

        // Then
        givenAHold(KNOWSLEY_PLACEMENT_OFFICER, home, UUID.randomUUID());
        refused(act(SEFTON_PLACEMENT_OFFICER, hold, "/release", ""), "transition-refused");
        SEFTON_COMMISSIONING_OFFICER.asks().get(hold).then().body("actions", empty());
    }

    @Test
    void aHoldRunsOutByItself() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        database.acting()
                .as(
                        SEFTON,
                        () -> beds.hold(
                                book.locked(home),
                                SEFTON,
                                today(),
                                Instant.now().plusSeconds(2)));
        String vacancies = BASE + "/homes/" + home + "/vacancies";
        KNOWSLEY_PLACEMENT_OFFICER.asks().get(vacancies).then().body("vacancies", empty());

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        KNOWSLEY_PLACEMENT_OFFICER.asks().get(vacancies).then().body("vacancies.bed", contains(1)));
        givenAHold(KNOWSLEY_PLACEMENT_OFFICER, home, UUID.randomUUID());
    }

    @Test
    void aHeldBedOfABlockIsNotLent() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String block = givenABlock(home, 1, today());
        givenAHold(home, UUID.randomUUID());

        // Then
        refused(
                SEFTON_COMMISSIONING_OFFICER
                        .asks()
                        .body(offerBody(block, 1, today()))
                        .post(BASE + "/bed-loans"),
                "bed-not-available");
    }

    @Test
    void whatIsNoHoldIsRefused() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String right = holdBody(home, UUID.randomUUID());

        // Then
        invalid(right.replace(today().toString(), today().minusDays(1).toString()), "/firstNight");
        invalid(right.replace("{", "{\"hours\":73,"), "/hours");
        invalid(right.replace("{", "{\"hours\":0,"), "/hours");
        invalid(right.replace(home.toString(), UUID.randomUUID().toString()), "/homeId");
        SEFTON_COMMISSIONING_OFFICER.asks().body(right).post(HOLDS).then().statusCode(403);
    }

    private static void invalid(String body, String pointer) {
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(body)
                .post(HOLDS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("code", equalTo(code));
    }

    private static String arrivedOn(@Nullable UUID hold) {
        return hold == null
                ? "{\"arrivedAt\":\"%s\"}".formatted(minutesAgo(1))
                : "{\"arrivedAt\":\"%s\",\"holdId\":\"%s\"}".formatted(minutesAgo(1), hold);
    }
}
