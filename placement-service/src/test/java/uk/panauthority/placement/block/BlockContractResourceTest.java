package uk.panauthority.placement.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_APPROVER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.BlockJourney.DECISION;
import static uk.panauthority.placement.support.BlockJourney.blockBody;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAProposedBlock;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.BlockJourney.noon;
import static uk.panauthority.placement.support.BlockJourney.voidBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class BlockContractResourceTest {

    @Inject
    Database database;

    @Inject
    BlockStatementsAreTold statements;

    @Test
    void aBlockIsProposedApprovedAndKnownToTheProvider() {
        // Given
        UUID home = givenAHome(SEFTON, 6);
        String block = givenAProposedBlock(blockBody(home, 4, today()));
        CARE_ASSIST_USER.asks().get(block).then().statusCode(404);

        // When
        Response approved = act(SEFTON_APPROVER, block, "/approval", DECISION);

        // Then
        approved.then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("providerId", equalTo("care-assist"))
                .body("bedNumbers", contains(1, 2, 3, 4))
                .body("lastDay", equalTo(today().plusMonths(36).minusDays(1).toString()))
                .body(
                        "maximumLastDay",
                        equalTo(today().plusMonths(60).minusDays(1).toString()))
                .body("decisions.reference", contains("CAB-2026-114"))
                .body("actions", contains("extend", "terminate"));
        CARE_ASSIST_USER
                .asks()
                .get(block)
                .then()
                .statusCode(200)
                .body("sharedWith", nullValue())
                .body("actions", contains("recordVoid"));
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/block-contracts?limit=1")
                .then()
                .body("items.id", contains(idOf(block).toString()));
        assertThat(database.audited(SEFTON, idOf(block))).startsWith("propose DONE");
        assertThat(database.audited("care-assist", idOf(block))).contains("approve DONE");
    }

    @Test
    void anApprovalNamesTheDecisionAndIsAnotherPersons() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenAProposedBlock(blockBody(home, 4, today()));
        String own = SEFTON_EVERY_ROLE
                .asks()
                .body(blockBody(home, 4, today()))
                .post(BASE + "/block-contracts")
                .path("id");

        // Then
        refused(act(SEFTON_APPROVER, block, "/approval", "{}"), 409, "decision-missing")
                .body("errors[0].pointer", equalTo("/decisionReference"));
        refused(act(SEFTON_EVERY_ROLE, BASE + "/block-contracts/" + own, "/approval", DECISION), 403, "self-approval");
        refused(act(SEFTON_COMMISSIONING_OFFICER, block, "/approval", DECISION), 403, "forbidden");
        SEFTON_APPROVER
                .asks()
                .get(block)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("bedNumbers", empty());
    }

    @Test
    @Tag("B48")
    void aThirdExtensionIsRefused() {
        // Given
        String block = givenABlock(givenAHome(SEFTON, 4), 4, today());
        step(SEFTON_APPROVER, block, "/extension", DECISION);
        step(SEFTON_APPROVER, block, "/extension", DECISION);

        // Then
        refused(act(SEFTON_APPROVER, block, "/extension", DECISION), 409, "extension-exhausted");
        SEFTON_APPROVER
                .asks()
                .get(block)
                .then()
                .body("state", equalTo("EXTENDED_2"))
                .body("lastDay", equalTo(today().plusMonths(60).minusDays(1).toString()))
                .body("extendBy", nullValue());
    }

    @Test
    void afterTheDayOfNoticeOrWithoutADecisionThereIsNoExtension() {
        // Given
        String late = givenABlock(givenAHome(SEFTON, 4), 4, today().minusMonths(35));
        String block = givenABlock(givenAHome(SEFTON, 4), 4, today());

        // Then
        refused(act(SEFTON_APPROVER, late, "/extension", DECISION), 409, "transition-refused")
                .body("allowedActions", contains("terminate"));
        refused(act(SEFTON_APPROVER, block, "/extension", "{\"decisionReference\":\"\"}"), 409, "decision-missing");
    }

    @Test
    void anExtensionIntoTheBedsOfALaterBlockIsRefused() {
        // Given
        UUID home = givenAHome(SEFTON, 2);
        String block = givenABlock(home, 2, today());
        givenABlock(home, 2, today().plusMonths(36));

        // Then
        refused(act(SEFTON_APPROVER, block, "/extension", DECISION), 409, "bed-not-available");
        SEFTON_APPROVER
                .asks()
                .get(block)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("lastDay", equalTo(today().plusMonths(36).minusDays(1).toString()));
    }

    @Test
    void aTermThatIsOverIsNotApproved() {
        // Given
        String block = givenAProposedBlock(blockBody(givenAHome(SEFTON, 4), 4, today().minusMonths(40)));

        // Then
        refused(act(SEFTON_APPROVER, block, "/approval", DECISION), 409, "contract-expired");
    }

    @Test
    void aTerminatedBlockGivesItsBedsBack() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(home, 4, today());

        // When
        Response ended = act(
                SEFTON_APPROVER,
                block,
                "/termination",
                "{\"decisionReference\":\"CAB-2026-200\",\"effectiveOn\":\"%s\"}".formatted(today()));

        // Then
        ended.then().statusCode(200).body("state", equalTo("TERMINATED")).body("actions", empty());
        givenABlock(home, 4, today());
    }

    @Test
    void aHomeHasNoMoreBedsThanPlaces() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        givenABlock(home, 3, today());
        String second = givenAProposedBlock(blockBody(home, 2, today()));

        // Then
        refused(act(SEFTON_APPROVER, second, "/approval", DECISION), 409, "bed-not-available");
        refused(
                SEFTON_COMMISSIONING_OFFICER
                        .asks()
                        .body(blockBody(home, 5, today()))
                        .post(BASE + "/block-contracts"),
                422,
                "field-invalid");
        refused(
                SEFTON_COMMISSIONING_OFFICER
                        .asks()
                        .body(blockBody(home, 1, today(), "0.00", "2149.00"))
                        .post(BASE + "/block-contracts"),
                422,
                "price-invalid");
    }

    @Test
    void aBedOfABlockIsNotGivenToTheChildOfAnother() {
        // Given
        UUID home = givenAHome("E06000049", 1);
        givenABlock(home, 1, today());
        UUID award = givenAnApprovedAward(CHESHIRE_EAST_PLACEMENT_OFFICER, CHESHIRE_EAST_APPROVER, home, freshNumber());
        Ordered theirs = ordered(CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\"}"
                        .formatted(award, today(), Instant.now().plusSeconds(3600)))
                .post(BASE + "/orders"));

        // Then
        refused(
                act(CHESHIRE_EAST_PLACEMENT_OFFICER, theirs.placement(), "/start", arrived(noon(today()))),
                409,
                "bed-not-available");
    }

    @Test
    void aChildOfTheOwnerDrawsABedOfTheBlockFirst() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        givenAnOtherBlock(home);
        String block = givenABlock(home, 1, today().minusDays(10));

        // When
        givenAnOwnChild(home, today().minusDays(4));

        // Then
        SEFTON_COMMISSIONING_OFFICER.asks().get(block).then().body("bedNumbers", contains(3));
        statement(block, today().minusDays(10), today())
                .body("parts.use", contains("OWN", "EMPTY"))
                .body("parts.nights", contains(4, 6));
    }

    @Test
    @Tag("AS2")
    @Tag("W1")
    @Tag("W2")
    void withAllBedsUsedBothBlocksSaveWhatThePaperSays() {
        // Given
        UUID careAssist = givenAHome(SEFTON, 4);
        UUID familyCare = givenAHome(SEFTON, 4);
        String first = givenABlock(careAssist, 4, today());
        String second = givenABlock(blockBody(familyCare, 4, today(), "2809.00", "3170.65"));
        for (int child = 0; child < 4; child++) {
            givenAnOwnChild(careAssist, today());
            givenAnOwnChild(familyCare, today());
        }

        // Then
        figures(first, "")
                .body("usedBeds", equalTo(4))
                .body("convention", equalTo("WEEKS_52"))
                .body("annualSavingIfFull.amount", equalTo("33488.00"))
                .body("annualBill.amount", equalTo("413504.00"))
                .body("weeklyCostOverSpot.amount", equalTo("-644.00"));
        figures(second, "")
                .body("usedBeds", equalTo(4))
                .body("annualSavingIfFull.amount", equalTo("75223.20"))
                .body("annualBill.amount", equalTo("584272.00"));
        figures(second, "?convention=DAYS_365").body("annualSavingIfFull.amount", equalTo("75429.86"));
        for (String wrong : List.of("usedBeds=5", "usedBeds=four", "convention=MONTHS")) {
            refused(SEFTON_APPROVER.asks().get(second + "/figures?" + wrong), 422, "field-invalid");
        }
        CARE_ASSIST_USER.asks().get(first + "/figures").then().statusCode(403);
    }

    @Test
    @Tag("AS3")
    @Tag("W3")
    void oneEmptyBedMakesTheBlockDearerThanSpot() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(home, 4, today().minusDays(2));
        List<Ordered> children = new ArrayList<>();
        for (int child = 0; child < 4; child++) {
            children.add(givenAnOwnChild(home, today().minusDays(1)));
        }

        // When
        step(SEFTON_SOCIAL_WORKER, children.get(2).placement(), "/end", left(today(), "CARPL"));

        // Then
        figures(block, "")
                .body("usedBeds", equalTo(3))
                .body("breakEvenOccupancy", equalTo("92.51"))
                .body("weeklyCostOverSpot.amount", equalTo("1505.00"));
    }

    @Test
    @Tag("B21")
    void aVoidIsNotRecordedOverANightOnWhichAChildSleeps() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(home, 4, today().minusDays(10));
        givenAnOwnChild(home, today().minusDays(5));

        // Then
        refused(
                act(
                        CARE_ASSIST_USER,
                        block,
                        "/voids",
                        voidBody(1, today().minusDays(7), today().minusDays(4), "REPAIR")),
                409,
                "bed-occupied");
        SEFTON_APPROVER.asks().get(block).then().body("voids", empty());
        step(CARE_ASSIST_USER, block, "/voids", voidBody(1, today().minusDays(7), today().minusDays(5), "REPAIR"));
        SEFTON_APPROVER.asks().get(block).then().body("voids.attributedTo", contains("PROVIDER"));
    }

    @Test
    @Tag("B12")
    void aVoidIsOfTheBlockAndHasACauseOfTheTable() {
        // Given
        String block = givenABlock(givenAHome(SEFTON, 4), 2, today());
        LocalDate in = today().plusDays(3);

        // Then
        refused(voided(block, voidBody(1, today(), in, "GHOSTS")), 422, "code-not-valid");
        refused(voided(block, voidBody(3, today(), in, "REPAIR")), 422, "field-invalid");
        refused(voided(block, voidBody(1, today().minusDays(1), in, "REPAIR")), 422, "field-invalid");
        refused(voided(block, voidBody(1, in, in, "REPAIR")), 422, "field-invalid");
    }

    @Test
    void aClosedBedTakesNobody() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String block = givenABlock(home, 1, today());
        voided(block, voidBody(1, today(), today().plusDays(3), "REPAIR"))
                .then()
                .statusCode(200);

        // Then
        assertThatThrownBy(() -> givenAnOwnChild(home, today())).hasMessageContaining("bed-not-available");
    }

    @Test
    void theStatementSplitsWhatIsPaidAndTheProviderSeesItToo() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        String block = givenABlock(blockBody(home, 2, today().minusDays(20), "2809.00", "3170.65"));
        givenAnOwnChild(home, today().minusDays(15));
        voided(block, voidBody(2, today().minusDays(20), today().minusDays(16), "STAFFING"))
                .then()
                .statusCode(200);
        voided(block, voidBody(2, today().minusDays(10), today().minusDays(7), "RESIDENT_NEEDS"))
                .then()
                .statusCode(200);

        // Then: 40 nights, of which 15 own, 3 void and paid, 18 empty, 4 void by the provider's fault
        statement(block, today().minusDays(20), today())
                .body("contractedNights", equalTo(40))
                .body("contracted.amount", equalTo("16051.43"))
                .body("paid.amount", equalTo("14446.29"))
                .body("providerCredit.amount", equalTo("1605.14"))
                .body("parts.use", contains("OWN", "AUTHORITY_VOID", "EMPTY", "PROVIDER_VOID"))
                .body("parts.nights", contains(15, 3, 18, 4))
                .body("parts.amount.amount", contains("6019.29", "1203.86", "7223.14", "0.00"))
                .body("used.amount", equalTo("6019.29"))
                .body("notUsed.amount", equalTo("8427.00"))
                .body("utilisation", equalTo("41.67"))
                .body("costOfEmpty.amount", equalTo("8427.00"))
                .body("loanIncome.amount", equalTo("0.00"));
        CARE_ASSIST_USER
                .asks()
                .get(block + "/statement?from=" + today().minusDays(20) + "&to=" + today())
                .then()
                .statusCode(200)
                .body("paid.amount", equalTo("14446.29"))
                .body("parts.nights", contains(15, 3, 18, 4))
                .body("loanIncome", nullValue());
        refused(
                SEFTON_APPROVER.asks().get(block + "/statement?from=" + today() + "&to=" + today()),
                422,
                "field-invalid");
        refused(
                SEFTON_APPROVER.asks().get(block + "/statement?from=" + today() + "&to=" + today().plusDays(1)),
                422,
                "field-invalid");
        refused(SEFTON_APPROVER.asks().get(block + "/statement"), 422, "field-invalid");
        refused(SEFTON_APPROVER.asks().get(block + "/statement?from=April&to=May"), 422, "field-invalid");
    }

    @Test
    void whatIsPaidForAMonthIsToldOnceWhenTheMonthIsOver() {
        // Given
        LocalDate thisMonth = today().withDayOfMonth(1);
        String block =
                givenABlock(givenAHome(SEFTON, 4), 4, thisMonth.minusMonths(2).plusDays(9));
        LocalDate lastMonth = thisMonth.minusMonths(1);
        voided(block, voidBody(1, lastMonth, lastMonth.plusDays(7), "REPAIR"))
                .then()
                .statusCode(200);

        // When
        clockRuns();
        clockRuns();

        // Then
        long days = ChronoUnit.DAYS.between(thisMonth.minusMonths(2).plusDays(9), lastMonth);
        List<String> told = database.published("BlockStatementReady", idOf(block));
        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .contains("\"from\":\"" + thisMonth.minusMonths(2).plusDays(9) + "\"")
                .contains("\"to\":\"" + lastMonth + "\"")
                .contains("\"amount\":\"" + 4 * days * 284 + ".00\"");
        assertThat(told.getLast()).contains("\"amount\":\"" + (4L * lastMonth.lengthOfMonth() - 7) * 284 + ".00\"");
    }

    @Test
    @Tag("B07")
    void nobodyElseSeesABlock() {
        // Given
        String block = givenABlock(givenAHome(SEFTON, 4), 4, today());

        // Then
        CHESHIRE_EAST_APPROVER.asks().get(block).then().statusCode(404);
        CHESHIRE_EAST_APPROVER.asks().get(block + "/figures").then().statusCode(404);
        FAMILY_CARE_SIGNATORY.asks().get(block + "/statement").then().statusCode(404);
        FAMILY_CARE_SIGNATORY
                .asks()
                .get(BASE + "/block-contracts")
                .then()
                .body("items.id", not(hasItem(idOf(block).toString())));
    }

    /** Two beds of the home that belong to another block of Sefton from next year on, so that the first free one is the third. */
    private static void givenAnOtherBlock(UUID home) {
        givenABlock(home, 2, today().plusDays(1));
    }

    private void clockRuns() {
        database.acting().forPurpose(Purpose.CLOCK, () -> statements.run(Instant.now(), 1000));
        database.acting().forPurpose(Purpose.CLOCK, () -> statements.run(Instant.now(), 1000));
    }

    private static Response voided(String block, String body) {
        return act(CARE_ASSIST_USER, block, "/voids", body);
    }

    private static ValidatableResponse figures(String block, String query) {
        return SEFTON_APPROVER.asks().get(block + "/figures" + query).then().statusCode(200);
    }

    private static ValidatableResponse statement(String block, LocalDate from, LocalDate to) {
        return SEFTON_PLACEMENT_OFFICER
                .asks("FINANCE_OFFICER")
                .get(block + "/statement?from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refused(Response answer, int status, String code) {
        return answer.then().statusCode(status).body("code", equalTo(code));
    }
}
