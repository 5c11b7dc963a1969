package uk.panauthority.placement.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.ST_HELENS_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.BlockJourney.KNOWSLEY;
import static uk.panauthority.placement.support.BlockJourney.ST_HELENS;
import static uk.panauthority.placement.support.BlockJourney.blockBody;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAChildInTheLentBed;
import static uk.panauthority.placement.support.BlockJourney.givenARequest;
import static uk.panauthority.placement.support.BlockJourney.givenAnAgreedLoan;
import static uk.panauthority.placement.support.BlockJourney.givenAnExpectedChildOfKnowsley;
import static uk.panauthority.placement.support.BlockJourney.givenAnOffer;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.BlockJourney.noon;
import static uk.panauthority.placement.support.BlockJourney.offerBody;
import static uk.panauthority.placement.support.BlockJourney.voidBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.tagOf;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
class BedLoanResourceTest {

    @Inject
    Database database;

    @Test
    @Tag("AS3")
    void anEmptyBedIsOfferedToTheNeighboursOfTheContract() {
        // Given
        String block = givenABlock(givenAHome(SEFTON, 4), 4, today());

        // When
        String loan = givenAnOffer(block, 4, today());

        // Then
        for (Actor neighbour : List.of(KNOWSLEY_PLACEMENT_OFFICER, ST_HELENS_PLACEMENT_OFFICER)) {
            neighbour
                    .asks()
                    .get(loan)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OFFERED"))
                    .body("actions", contains("request"));
        }
        CHESHIRE_EAST_PLACEMENT_OFFICER.asks().get(loan).then().statusCode(404);
        assertThat(database.published("BedLoanOffered", idOf(loan)))
                .singleElement()
                .asString()
                .contains("\"offeredTo\":[\"" + KNOWSLEY + "\",\"" + ST_HELENS + "\"]");
        refused(offer(block, 4), 409, "bed-not-available");
    }

    @Test
    @Tag("B49")
    void ofTwoNeighboursWhoAcceptAtOnceOneWinsAndTheOtherIsToldWhy() throws Exception {
        // Given
        String loan = givenAnOffer(givenABlock(givenAHome(SEFTON, 4), 4, today()), 4, today());
        String tag = tagOf(SEFTON_COMMISSIONING_OFFICER, loan);

        // When
        List<Callable<Response>> requests = List.of(
                () -> ask(KNOWSLEY_PLACEMENT_OFFICER, loan, tag), () -> ask(ST_HELENS_PLACEMENT_OFFICER, loan, tag));
        List<Response> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
            answers =
                    callers.invokeAll(requests).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        Response won =
                answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow();
        Response lost =
                answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
        lost.then().body("code", equalTo("bed-not-available"));
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(loan)
                .then()
                .body("state", equalTo("REQUESTED"))
                .body("borrowerLa", equalTo(won.<String>path("borrowerLa")));
    }

    @Test
    @Tag("B49")
    void whoAsksTooLateIsToldWhyAndSeesTheLoanNoMore() {
        // Given
        String loan = givenARequest(givenABlock(givenAHome(SEFTON, 4), 4, today()), 4, today());

        // Then
        refused(
                ask(ST_HELENS_PLACEMENT_OFFICER, loan, tagOf(SEFTON_COMMISSIONING_OFFICER, loan)),
                409,
                "bed-not-available");
        ST_HELENS_PLACEMENT_OFFICER.asks().get(loan).then().statusCode(404);
        ST_HELENS_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/bed-loans?limit=100")
                .then()
                .body("items.id", not(hasItem(idOf(loan).toString())));
        KNOWSLEY_PLACEMENT_OFFICER.asks().get(loan).then().body("state", equalTo("REQUESTED"));
    }

    @Test
    @Tag("W8")
    void aLoanOfSeventeenNightsIsRechargedOnceForBoth() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(home, 4, today().minusDays(30));
        String loan = givenAnAgreedLoan(block, 4, today().minusDays(20));
        Ordered child = givenAChildInTheLentBed(home, today().minusDays(18));
        KNOWSLEY_PLACEMENT_OFFICER
                .asks()
                .get(loan)
                .then()
                .body("state", equalTo("IN_USE"))
                .body("arrivedOn", equalTo(today().minusDays(18).toString()));
        refused(act(SEFTON_COMMISSIONING_OFFICER, loan, "/end", ""), 409, "bed-occupied");
        step(KNOWSLEY_SOCIAL_WORKER, child.placement(), "/end", left(today().minusDays(1), "CARPL"));

        // When
        Response ended = act(SEFTON_COMMISSIONING_OFFICER, loan, "/end", "");

        // Then
        ended.then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("actions", empty())
                .body("recharge.nights", equalTo(17))
                .body("recharge.amount.amount", equalTo("4828.00"));
        String reference = ended.path("recharge.reference");
        KNOWSLEY_PLACEMENT_OFFICER
                .asks()
                .get(loan)
                .then()
                .body("recharge.reference", equalTo(reference))
                .body("recharge.amount.amount", equalTo("4828.00"));
        List<String> posted = database.published("RechargePosted", idOf(loan));
        assertThat(posted)
                .hasSize(2)
                .allSatisfy(side ->
                        assertThat(side).contains("\"reference\":\"" + reference + "\"", "\"amount\":\"4828.00\""));
        assertThat(posted.getFirst()).contains("LOAN_INCOME", SEFTON);
        assertThat(posted.getLast()).contains("LOAN_COST", KNOWSLEY);
        assertThat(database.published("BedLoanEnded", idOf(loan))).hasSize(1);
        assertThat(database.rows("bed_loan_recharge", "E06000021")).isZero();
        givenAnOffer(block, 4, today());
    }

    @Test
    @Tag("W8")
    void theRechargeIsRoundedOnceAndHasTheAgreedFee() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(blockBody(home, 4, today().minusDays(30), "2809.00", "3170.65"));
        String offer = offerBody(block, 4, today().minusDays(20))
                .replace(
                        "\"recallNoticeDays\"",
                        "\"fee\":{\"amount\":\"50.00\",\"currency\":\"GBP\"},\"recallNoticeDays\"");
        String loan = BASE + "/bed-loans/"
                + SEFTON_COMMISSIONING_OFFICER
                        .asks()
                        .body(offer)
                        .post(BASE + "/bed-loans")
                        .path("id");
        step(KNOWSLEY_PLACEMENT_OFFICER, loan, "/request", "");
        step(SEFTON_COMMISSIONING_OFFICER, loan, "/agreement", "");
        Ordered child = givenAChildInTheLentBed(home, today().minusDays(18));
        step(KNOWSLEY_SOCIAL_WORKER, child.placement(), "/end", left(today().minusDays(1), "CARPL"));

        // Then
        act(SEFTON_COMMISSIONING_OFFICER, loan, "/end", "")
                .then()
                .statusCode(200)
                .body("recharge.amount.amount", equalTo("6871.86"));
    }

    @Test
    @Tag("W10")
    void aMonthWithOwnLentVoidAndEmptyNightsComesOutToThePenny() {
        // Given: thirty nights of four beds
        UUID home = givenAHome(SEFTON, 4);
        var first = today().minusDays(30);
        String block = givenABlock(home, 4, first);
        for (int child = 0; child < 3; child++) {
            givenAnOwnChild(home, first);
        }
        String loan = givenAnAgreedLoan(block, 4, first);
        Ordered theirs = givenAChildInTheLentBed(home, first);
        step(KNOWSLEY_SOCIAL_WORKER, theirs.placement(), "/end", left(first.plusDays(12), "CARPL"));
        step(SEFTON_COMMISSIONING_OFFICER, loan, "/end", "");
        step(CARE_ASSIST_USER, block, "/voids", voidBody(4, first.plusDays(12), first.plusDays(18), "REPAIR"));

        // Then
        SEFTON_APPROVER
                .asks()
                .get(block + "/statement?from=" + first + "&to=" + today())
                .then()
                .statusCode(200)
                .body("contractedNights", equalTo(120))
                .body("parts.use", contains("OWN", "LENT", "EMPTY", "PROVIDER_VOID"))
                .body("parts.nights", contains(90, 12, 12, 6))
                .body("parts.authority", contains(SEFTON, KNOWSLEY, null, null))
                .body("utilisation", equalTo("89.47"))
                .body("costOfEmpty.amount", equalTo("3408.00"))
                .body("providerCredit.amount", equalTo("1704.00"))
                .body("loanIncome.amount", equalTo("3408.00"))
                .body("paid.amount", equalTo("32376.00"));
        CARE_ASSIST_USER
                .asks()
                .get(block + "/statement?from=" + first + "&to=" + today())
                .then()
                .body("parts.nights", contains(90, 12, 12, 6))
                .body("loanIncome", nullValue());
    }

    @Test
    void aBedIsNotLentWhileTheOwnerNeedsItForItsOwnChild() {
        // Given
        UUID home = givenAHome(SEFTON, 2);
        String block = givenABlock(home, 2, today());
        givenAnOwnChild(home, today());
        String requested = givenARequest(block, 2, today());
        givenASignedOrder(home, freshNumber());

        // Then
        refused(act(SEFTON_COMMISSIONING_OFFICER, requested, "/agreement", ""), 409, "owner-has-need");
        step(SEFTON_COMMISSIONING_OFFICER, requested, "/decline", "{\"reason\":\"Needed.\"}");
        refused(offer(block, 2), 409, "owner-has-need");
        KNOWSLEY_PLACEMENT_OFFICER.asks().get(requested).then().body("state", equalTo("DECLINED"));
    }

    @Test
    void anOfferLapsesWhenTheOwnerFillsTheBed() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String block = givenABlock(home, 1, today());
        String loan = givenAnOffer(block, 1, today());

        // When
        Ordered child = givenAnOwnChild(home, today());

        // Then
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(loan)
                .then()
                .body("state", equalTo("LAPSED"))
                .body("arrivedOn", nullValue())
                .body("actions", empty());
        refused(
                ask(KNOWSLEY_PLACEMENT_OFFICER, loan, tagOf(SEFTON_COMMISSIONING_OFFICER, loan)),
                409,
                "bed-not-available");
        refused(offer(block, 1), 409, "bed-not-available");
        step(SEFTON_SOCIAL_WORKER, child.placement(), "/end", left(today(), "CARPL"));
    }

    @Test
    void aBedThatWasAskedForAndThenFilledIsNotLent() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String loan = givenARequest(givenABlock(home, 1, today()), 1, today());
        givenAnOwnChild(home, today());

        // Then
        refused(act(SEFTON_COMMISSIONING_OFFICER, loan, "/agreement", ""), 409, "bed-not-available");
    }

    @Test
    @Tag("B50")
    void aRecallGivesTheAgreedNotice() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String loan = givenAnAgreedLoan(givenABlock(home, 4, today()), 4, today());
        refused(act(SEFTON_COMMISSIONING_OFFICER, loan, "/recall", leaveIn(14)), 409, "transition-refused");
        givenAChildInTheLentBed(home, today());

        // Then
        refused(act(SEFTON_COMMISSIONING_OFFICER, loan, "/recall", leaveIn(13)), 422, "recall-notice-short")
                .body("earliest", equalTo(today().plusDays(14).toString()));
        KNOWSLEY_PLACEMENT_OFFICER.asks().get(loan).then().body("state", equalTo("IN_USE"));
        act(SEFTON_COMMISSIONING_OFFICER, loan, "/recall", leaveIn(14))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECALLED"))
                .body("actions", contains("end"));
    }

    @Test
    void theLentBedIsTheBorrowersAndNobodyElses() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String loan = givenAnAgreedLoan(givenABlock(home, 1, today()), 1, today());
        Ordered own = givenASignedOrder(home, freshNumber());

        // Then
        refused(
                act(SEFTON_PLACEMENT_OFFICER, own.placement(), "/start", arrived(noon(today()))),
                409,
                "bed-not-available");
        Ordered theirs = givenAnExpectedChildOfKnowsley(home);
        step(KNOWSLEY_PLACEMENT_OFFICER, theirs.placement(), "/start", arrived(noon(today())));
        SEFTON_COMMISSIONING_OFFICER.asks().get(loan).then().body("state", equalTo("IN_USE"));
    }

    @Test
    void aLoanIntoWhichNobodyCameEndsWithoutACharge() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String loan = givenAnAgreedLoan(givenABlock(home, 1, today()), 1, today());

        // When
        Response ended = act(SEFTON_COMMISSIONING_OFFICER, loan, "/end", "");

        // Then
        ended.then().statusCode(200).body("state", equalTo("ENDED")).body("recharge", nullValue());
        assertThat(database.published("RechargePosted", idOf(loan))).isEmpty();
        givenAnOwnChild(home, today());
    }

    @Test
    @Tag("B07")
    void nobodyOffersABedOfAnother() {
        // Given
        String block = givenABlock(givenAHome(SEFTON, 4), 3, today());

        // Then
        refused(
                KNOWSLEY_PLACEMENT_OFFICER
                        .asks("COMMISSIONING_OFFICER")
                        .body(offerBody(block, 1, today()))
                        .post(BASE + "/bed-loans"),
                404,
                "not-found");
        refused(
                CARE_ASSIST_USER
                        .asks("COMMISSIONING_OFFICER")
                        .body(offerBody(block, 1, today()))
                        .post(BASE + "/bed-loans"),
                404,
                "not-found");
        refused(offer(block, 4), 422, "field-invalid");
        refused(
                SEFTON_COMMISSIONING_OFFICER
                        .asks()
                        .body(offerBody(block, 1, today().plusYears(9)))
                        .post(BASE + "/bed-loans"),
                409,
                "contract-expired");
    }

    private static Response offer(String block, int bed) {
        return SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(offerBody(block, bed, today()))
                .post(BASE + "/bed-loans");
    }

    private static Response ask(Actor neighbour, String loan, String tag) {
        return neighbour.asks().header("If-Match", tag).post(loan + "/request");
    }

    private static String leaveIn(int days) {
        return "{\"leaveBy\":\"%s\"}".formatted(today().plusDays(days));
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
