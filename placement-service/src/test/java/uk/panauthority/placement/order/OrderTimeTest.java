package uk.panauthority.placement.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_APPROVER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
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
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnEmergencyOrder;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** What dates bring about in orders, and the numbers of their series. */
@QuarkusTest
class OrderTimeTest {

    private static final String ORDERS = BASE + "/orders";

    @Inject
    Database database;

    @Test
    void anOrderThatNobodySignsRunsOutWithItsPlanAndIsToldOnce() {
        // Given
        Ordered issued = givenAnIssuedOrder(givenAHome(SEFTON, 4));
        Instant late = Instant.now().plus(30, ChronoUnit.DAYS);

        // When
        clockGoesRound(late);
        clockGoesRound(late);

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(issued.order())
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("actions", empty());
        SEFTON_PLACEMENT_OFFICER.asks().get(issued.placement()).then().body("state", equalTo("CANCELLED"));
        SEFTON_PLACEMENT_OFFICER.asks().get(issued.agreement()).then().body("state", equalTo("ENDED"));
        act(CARE_ASSIST_SIGNATORY, issued.order(), "/signature", signedToday())
                .then()
                .statusCode(409)
                .body("code", equalTo("order-expired"));
        assertThat(database.published("OrderEnded", issued.orderId()))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"endCode\":\"EXPIRED\"", "\"routeCode\":\"DIRECT\"", "\"valueBandCode\":\"FROM_1000\"");
    }

    @Test
    void anOrderAfterAnEmergencyStaysOverdueHoweverLongItTakes() {
        // Given
        Ordered ordered = givenAnEmergencyOrder(givenAHome(SEFTON, 4), minutesAgo(1));
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");

        // When
        clockGoesRound(Instant.now().plus(90, ChronoUnit.DAYS));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(ordered.order())
                .then()
                .body("state", equalTo("ISSUED"))
                .body("overdue", equalTo(true))
                .body("signBy", nullValue());
    }

    @Test
    void theTimeForTheSignatureIsThatOfThePartiesOrTheUsualOne() {
        // Given
        Instant agreed = minutesAgo(-60);
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), freshNumber());
        Ordered ordered = ordered(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(award).replace("}", ",\"signBy\":\"%s\"}".formatted(agreed)))
                .post(ORDERS));
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.order()).then().body("signBy", equalTo(agreed.toString()));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(givenAnIssuedOrder(givenAHome(SEFTON, 4)).order())
                .then()
                .body("signBy", notNullValue());
    }

    @Test
    void aSignedOrderThatIsPastIsToldByTheClock() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), freshNumber());
        Ordered ordered = ordered(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(award, today(), today()))
                .post(ORDERS));
        step(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/issue", "");
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());

        // When
        clockGoesRound(Instant.now().plus(1, ChronoUnit.DAYS));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(ordered.order())
                .then()
                .body("state", equalTo("ENDED"))
                .body("endedOn", equalTo(today().plusDays(1).toString()));
        assertThat(database.published("OrderEnded", ordered.orderId())).hasSize(1);
    }

    @Test
    void aDeclinedOrderIsTold() {
        // Given
        Ordered issued = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // When
        step(CARE_ASSIST_SIGNATORY, issued.order(), "/decline", "{\"reason\":\"The bed is gone.\"}");

        // Then
        assertThat(database.published("OrderDeclined", issued.orderId()))
                .hasSize(1)
                .first()
                .asString()
                .doesNotContain("bed is gone");
    }

    @Test
    @Tag("B40")
    void aRefusalUsesNoNumberUp() {
        // Given
        UUID home = givenAHome(SEFTON, 9);
        int before = number(knowsleyOrders(knowsleyAward(home)));

        // When
        for (int i = 0; i < 3; i++) {
            knowsleyOrders(UUID.randomUUID()).then().statusCode(409).body("code", equalTo("award-missing"));
        }
        KNOWSLEY_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"2026-11-02\",\"end\":\"2026-11-01\"}"
                        .formatted(knowsleyAward(home)))
                .post(ORDERS)
                .then()
                .statusCode(422);

        // Then
        assertThat(number(knowsleyOrders(knowsleyAward(home)))).isEqualTo(before + 1);
    }

    @Test
    void ordersAtOneInstantHaveNumbersWithoutGapsOrRepeats() throws Exception {
        // Given
        UUID home = givenAHome(SEFTON, 9);
        int before = number(knowsleyOrders(knowsleyAward(home)));
        List<UUID> awards =
                IntStream.range(0, 4).mapToObj(i -> knowsleyAward(home)).toList();

        // When
        List<Callable<Integer>> orders = awards.stream()
                .<Callable<Integer>>map(a -> () -> number(knowsleyOrders(a)))
                .toList();

        // Then
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            assertThat(callers.invokeAll(orders).stream().map(Future::resultNow).toList())
                    .containsExactlyInAnyOrder(before + 1, before + 2, before + 3, before + 4);
        }
    }

    @Test
    @Tag("B40")
    void anOrderIsMadeUnderTheSystemAndLotOfItsAward() {
        // Given
        UUID system = UUID.randomUUID();
        UUID lot = UUID.randomUUID();
        String under = "\"systemId\":\"%s\",\"lotId\":\"%s\"".formatted(system, lot);
        String award = address(SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{" + under + ","
                        + awardBody(givenAHome(SEFTON, 4), freshNumber()).substring(1))
                .post(BASE + "/direct-awards"));
        step(SEFTON_APPROVER, award, "/approval", "");
        String body = orderBody(UUID.fromString(award.substring(award.lastIndexOf('/') + 1)));

        // When
        Response wrong = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(body.replace("}", ",\"systemId\":\"%s\"}".formatted(UUID.randomUUID())))
                .post(ORDERS);
        Response right = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(body.replace("}", "," + under + "}"))
                .post(ORDERS);

        // Then
        wrong.then().statusCode(409).body("code", equalTo("award-missing"));
        right.then()
                .statusCode(201)
                .body("systemId", equalTo(system.toString()))
                .body("lotId", equalTo(lot.toString()))
                .body("routeCode", equalTo("DIRECT"))
                .body("serviceCode", equalTo("RESIDENTIAL"));
    }

    @Test
    void timesThatDoNotFitTogetherAreRefused() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(SEFTON, 4), freshNumber());
        String later = minutesAgo(-60).toString();

        // Then
        for (String[] wrong : new String[][] {
            {"\"signBy\":\"%s\",\"orderDueAt\":\"%s\"".formatted(later, later), "/signBy"},
            {"\"signBy\":\"%s\"".formatted(minutesAgo(1)), "/signBy"},
            {"\"ipaDueAt\":\"%s\"".formatted(later), "/ipaDueAt"}
        }) {
            SEFTON_PLACEMENT_OFFICER
                    .asks()
                    .body(orderBody(award).replace("}", "," + wrong[0] + "}"))
                    .post(ORDERS)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo(wrong[1]));
        }
    }

    @Test
    void anOrderIsNotEndedUnderAChildWhoLivesThere() {
        // Given
        Ordered ordered = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());
        step(SEFTON_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(minutesAgo(1)));

        // Then
        act(
                        SEFTON_COMMISSIONING_OFFICER,
                        ordered.order(),
                        "/end",
                        "{\"endedOn\":\"%s\",\"reason\":\"Over.\"}".formatted(today()))
                .then()
                .statusCode(409);
        assertThat(database.published("OrderEnded", ordered.orderId())).isEmpty();
    }

    @Test
    void theDatabaseItselfKeepsNumbersApart() {
        // Given
        Ordered one = givenAnIssuedOrder(givenAHome(SEFTON, 4));
        Ordered two = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update placement_order set order_number = (select order_number from placement_order where id = '"
                                + one.orderId() + "') where id = '" + two.orderId() + "'"))
                .hasMessageContaining("placement_order_number");
    }

    private static UUID knowsleyAward(UUID home) {
        return givenAnApprovedAward(KNOWSLEY_PLACEMENT_OFFICER, KNOWSLEY_APPROVER, home, freshNumber());
    }

    private static Response knowsleyOrders(UUID award) {
        return KNOWSLEY_PLACEMENT_OFFICER.asks().body(orderBody(award)).post(ORDERS);
    }

    /** The running number at the end of what is published. */
    private static int number(Response order) {
        String number = order.path("orderNumber");
        assertThat(number).startsWith("E08000011-" + today().getYear() + "-");
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}
