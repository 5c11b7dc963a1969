package uk.panauthority.placement.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_APPROVER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAProposedAward;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.orderBody;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.duty.InterviewDutyReaction;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class OrderResourceTest {

    private static final String ORDERS = BASE + "/orders";

    @Inject
    Database database;

    @Inject
    InterviewDutyReaction duties;

    @Test
    void anOrderPlansThePlacementAndDraftsTheAgreement() {
        // Given
        UUID home = givenAHome(STOKE, 4);
        String child = freshNumber();
        UUID award = givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home, child);

        // When
        Response created =
                SEFTON_PLACEMENT_OFFICER.asks().body(orderBody(award)).post(ORDERS);

        // Then
        created.then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("actions", contains("issue", "cancel"))
                .body("inOut", equalTo("OUT"))
                .body("childRef", equalTo("E08000014-" + child))
                .body("weeklyRate.amount", equalTo("2149.00"));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/placements/" + created.path("placementId"))
                .then()
                .body("state", equalTo("PLANNED"))
                .body("childRef", equalTo("E08000014-" + child))
                .body("orderId", equalTo(created.path("id")))
                .body("agreementId", equalTo(created.path("agreementId")));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/agreements/" + created.path("agreementId"))
                .then()
                .body("state", equalTo("DRAFT"))
                .body("ipaVersion", equalTo(1));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/direct-awards/" + award)
                .then()
                .body("state", equalTo("ORDERED"));
    }

    @Test
    @Tag("B40")
    void anAwardThatIsUnknownForeignUndecidedOrUsedUpIsMissing() {
        // Given
        UUID home = givenAHome(STOKE, 4);
        String proposed = givenAProposedAward(SEFTON_PLACEMENT_OFFICER, home, freshNumber());
        UUID used = givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, home, freshNumber());
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(used))
                .post(ORDERS)
                .then()
                .statusCode(201);
        UUID foreign =
                givenAnApprovedAward(CHESHIRE_EAST_PLACEMENT_OFFICER, CHESHIRE_EAST_APPROVER, home, freshNumber());

        // Then
        for (UUID award : new UUID[] {
            UUID.randomUUID(), foreign, UUID.fromString(proposed.substring(proposed.lastIndexOf('/') + 1)), used
        }) {
            SEFTON_PLACEMENT_OFFICER
                    .asks()
                    .body(orderBody(award))
                    .post(ORDERS)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("award-missing"));
        }
    }

    @Test
    @Tag("B40")
    void oneAwardCarriesOneOrderHoweverManyAskAtOnce() throws Exception {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(STOKE, 4), freshNumber());
        Callable<Integer> order = () -> SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(orderBody(award))
                .post(ORDERS)
                .statusCode();

        // Then
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            var answers = callers
                    .invokeAll(IntStream.range(0, 4).mapToObj(i -> order).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void issuingOutOfAreaAsksForTheInterviewDuty() {
        // Given
        UUID home = givenAHome(STOKE, 4);

        // When
        Ordered ordered = givenAnIssuedOrder(home);

        // Then
        assertThat(database.published("OrderIssued", ordered.orderId())).hasSize(1);
        assertThat(database.published("InterviewDutyRequested", ordered.placementId()))
                .containsExactly("""
                    {"placementId":"%s","orderId":"%s","childRef":"%s","homeId":"%s","responsibleLa":"E08000014","hostLa":"E06000021"}\
                    """.formatted(ordered.placementId(), ordered.orderId(), ordered.childRef(), home));
    }

    @Test
    void issuingInAreaDoesNot() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        assertThat(database.published("InterviewDutyRequested", ordered.placementId()))
                .isEmpty();
    }

    @Test
    @Tag("B41")
    void outOfAreaTheProviderSignsOnlyAfterTheDutyIsAgreed() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(STOKE, 4));

        // When
        Response tooEarly = act(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
        UUID duty = UUID.randomUUID();
        database.receives(
                duties, CaseworkSays.dutyAgreed(ordered.placementId(), duty, 1, "HOST_SERVICE", Instant.now()));
        Response signed = act(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());

        // Then
        tooEarly.then().statusCode(409).body("code", equalTo("interview-duty-missing"));
        signed.then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("signedOn", equalTo(today().toString()))
                .body("interviewDutyId", equalTo(duty.toString()));
        assertThat(database.published("OrderSigned", ordered.orderId())).hasSize(1);
    }

    @Test
    @Tag("B41")
    void theDatabaseItselfHoldsNoSignedOrderOutOfAreaWithoutADuty() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(STOKE, 4));

        // Then
        assertThatThrownBy(() -> database.execute(
                        SEFTON, "update placement_order set state = 'SIGNED' where id = '" + ordered.orderId() + "'"))
                .hasMessageContaining("placement_order_interview_duty");
    }

    @Test
    void inAreaTheProviderSignsWithoutADuty() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        act(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday())
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("B42")
    void anotherProvidersSignatoryFindsNoSuchOrder() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        FAMILY_CARE_SIGNATORY
                .asks()
                .header("If-Match", "\"1\"")
                .body(signedToday())
                .post(ordered.order() + "/signature")
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverIsNoSignatoryDoesNotSign() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        act(CARE_ASSIST_USER, ordered.order(), "/signature", signedToday())
                .then()
                .statusCode(403);
        act(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/signature", signedToday())
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("B42")
    void theResponsibleAuthoritysOwnSignatoryDoesNotSignForTheProvider() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        for (String action : List.of("/signature", "/decline")) {
            SEFTON_PLACEMENT_OFFICER
                    .asks("PROVIDER_SIGNATORY")
                    .header("If-Match", "\"1\"")
                    .body(action.equals("/signature") ? signedToday() : "{\"reason\":\"The bed is gone.\"}")
                    .post(ordered.order() + action)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("signatory-mismatch"));
        }
        CARE_ASSIST_USER.asks().get(ordered.order()).then().body("state", equalTo("ISSUED"));
    }

    @Test
    void theProviderSeesTheOrderButNothingOfNeedAndRisk() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(STOKE, 4));

        // When
        Response seen = CARE_ASSIST_USER.asks().get(ordered.order());

        // Then
        seen.then().statusCode(200).body("$", not(hasKey("needAndRisk")));
        assertThat(seen.asString()).doesNotContain("calm home");
    }

    @Test
    void aDeclinedOrderTakesItsPlanAndAgreementWithIt() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // When
        Response declined =
                act(CARE_ASSIST_SIGNATORY, ordered.order(), "/decline", "{\"reason\":\"The bed is gone.\"}");

        // Then
        declined.then().statusCode(200).body("state", equalTo("DECLINED"));
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.placement()).then().body("state", equalTo("CANCELLED"));
        SEFTON_PLACEMENT_OFFICER.asks().get(ordered.agreement()).then().body("state", equalTo("ENDED"));
    }

    @Test
    void anOrderIsCancelledOnlyWithAReason() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));

        // Then
        act(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/cancellation", "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        act(SEFTON_PLACEMENT_OFFICER, ordered.order(), "/cancellation", "{\"reason\":\"Went to an aunt.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void daysOfAMistypedYearAreRefused() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(STOKE, 4), freshNumber());
        Ordered issued = givenAnIssuedOrder(givenAHome(SEFTON, 4));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(
                        "{\"awardId\":\"%s\",\"start\":\"0026-11-21\",\"end\":\"+20260-11-21\",\"orderDueAt\":\"0026-11-21T10:00:00Z\"}"
                                .formatted(award))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors.pointer", contains("/end", "/orderDueAt", "/start"));
        act(CARE_ASSIST_SIGNATORY, issued.order(), "/signature", "{\"signedOn\":\"-999999999-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/signedOn"));
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        // Given
        UUID award =
                givenAnApprovedAward(SEFTON_PLACEMENT_OFFICER, SEFTON_APPROVER, givenAHome(STOKE, 4), freshNumber());

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"2026-11-02\",\"end\":\"2026-11-01\"}".formatted(award))
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/end"));
    }
}
