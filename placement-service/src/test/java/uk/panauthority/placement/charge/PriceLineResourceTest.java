package uk.panauthority.placement.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_EVERY_ROLE;
import static uk.panauthority.placement.support.Actor.SEFTON_OFFICER_AND_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Charging.FEBRUARY_7;
import static uk.panauthority.placement.support.Charging.coreLineOf;
import static uk.panauthority.placement.support.Charging.givenAProposedLine;
import static uk.panauthority.placement.support.Charging.givenAStaySince;
import static uk.panauthority.placement.support.Charging.givenAnApprovedLine;
import static uk.panauthority.placement.support.Charging.posted;
import static uk.panauthority.placement.support.Charging.transport;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class PriceLineResourceTest {

    private static final LocalDate JANUARY_1 = LocalDate.of(2025, 1, 1);
    private static final String LINES = BASE + "/price-lines";

    @Inject
    Database database;

    @Test
    void aSignedOrderBringsItsPriceAsTheCoreLine() {
        // Given
        Ordered ordered = givenAnIssuedOrder(givenAHome(SEFTON, 4));
        linesOf(ordered).then().body("items", hasSize(0));

        // When
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", "{\"signedOn\":\"%s\"}".formatted(today()));

        // Then
        linesOf(ordered)
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("CORE"))
                .body("items[0].state", equalTo("APPROVED"))
                .body("items[0].unit", equalTo("WEEK"))
                .body("items[0].amount.amount", equalTo("2149.00"))
                .body("items[0].startsOn", equalTo(today().toString()))
                .body("items[0].endsOn", nullValue())
                .body("items[0].orderId", equalTo(ordered.orderId().toString()))
                .body("items[0].proposedBy", nullValue())
                .body("items[0].funding.source", contains("SOCIAL_CARE"))
                .body("items[0].actions", contains("end", "suspend"));
    }

    @Test
    void bothSidesSeeALineAndNobodyElse() {
        // Given
        String line = givenAProposedLine(transport(givenAStaySince(JANUARY_1).agreementId(), "40.00"));

        // Then
        SEFTON_APPROVER.asks().get(line).then().statusCode(200).body("actions", contains("approve", "refuse"));
        CARE_ASSIST_SIGNATORY.asks().get(line).then().statusCode(200).body("actions", hasSize(0));
        CHESHIRE_EAST_PLACEMENT_OFFICER.asks().get(line).then().statusCode(404);
        FAMILY_CARE_SIGNATORY.asks().get(line).then().statusCode(404);
    }

    @Test
    void onlyTheResponsibleAuthorityProposes() {
        // Given
        String body = transport(givenAStaySince(JANUARY_1).agreementId(), "40.00");

        // Then
        CHESHIRE_EAST_PLACEMENT_OFFICER.asks().body(body).post(LINES).then().statusCode(404);
        CARE_ASSIST_SIGNATORY.asks().body(body).post(LINES).then().statusCode(403);
        CARE_ASSIST_SIGNATORY
                .asks("COMMISSIONING_OFFICER")
                .body(body)
                .post(LINES)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        SEFTON_APPROVER.asks().body(body).post(LINES).then().statusCode(403);
        SEFTON_PLACEMENT_OFFICER.asks().body(body).post(LINES).then().statusCode(201);
    }

    @Test
    void theProposerDoesNotApprove() {
        // Given
        String line = givenAProposedLine(transport(givenAStaySince(JANUARY_1).agreementId(), "40.00"));
        String own = SEFTON_EVERY_ROLE
                .asks()
                .body(transport(givenAStaySince(JANUARY_1).agreementId(), "40.00"))
                .post(LINES)
                .path("id");

        // Then
        act(SEFTON_EVERY_ROLE, LINES + "/" + own, "/approval", "")
                .then()
                .statusCode(403)
                .body("code", equalTo("self-approval"));
        step(SEFTON_APPROVER, line, "/approval", "")
                .then()
                .body("state", equalTo("APPROVED"))
                .body("approvals.by", contains("sefton.approver"));
    }

    @Test
    void aboveTheApproversLimitTheNextApproverMustAgree() {
        // Given
        String line = givenAProposedLine(transport(givenAStaySince(JANUARY_1).agreementId(), "500.01"));

        // When
        Response one = act(SEFTON_APPROVER, line, "/approval", "");
        Response again = act(SEFTON_APPROVER, line, "/approval", "");
        Response two = act(SEFTON_OFFICER_AND_APPROVER, line, "/approval", "");

        // Then
        one.then().statusCode(200).body("state", equalTo("PROPOSED")).body("approvalsNeeded", equalTo(2));
        again.then().statusCode(403).body("code", equalTo("self-approval"));
        two.then().statusCode(200).body("state", equalTo("APPROVED")).body("approvals", hasSize(2));
    }

    @Test
    void aRefusalSaysWhy() {
        String line = givenAProposedLine(transport(givenAStaySince(JANUARY_1).agreementId(), "40.00"));

        act(SEFTON_APPROVER, line, "/refusal", "{}").then().statusCode(422).body("code", equalTo("reason-required"));
        step(SEFTON_APPROVER, line, "/refusal", "{\"reason\":\"Not agreed.\"}")
                .then()
                .body("state", equalTo("REFUSED"))
                .body("actions", hasSize(0));
        act(SEFTON_APPROVER, line, "/approval", "").then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    @Test
    void anExtraWithoutAnEndIsReviewedWithinItsTime() {
        // Given
        UUID agreement = givenAStaySince(JANUARY_1).agreementId();
        String open = transport(agreement, "40.00").replace("\"endsOn\":\"2025-03-01\",", "");

        // Then
        propose(open).then().statusCode(201).body("reviewOn", equalTo("2025-03-01"));
        propose(open.replace("\"description\"", "\"reviewOn\":\"2025-03-02\",\"description\""))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reviewOn"))
                .body("latest", equalTo("2025-03-01"));
    }

    @Test
    void aNewPriceStartsOnTheDayOnWhichTheOldOneEnds() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String old = coreLineOf(ordered);
        String next = givenAProposedLine(core(ordered, "1988.00", "2025-02-01", idIn(old)));
        SEFTON_APPROVER.asks().get(old).then().body("endsOn", nullValue());

        // When
        step(SEFTON_APPROVER, next, "/approval", "");

        // Then
        SEFTON_APPROVER.asks().get(old).then().body("endsOn", equalTo("2025-02-01"));
        weeklyCost(ordered, "2025-01-31").then().body("totalWeeklyCost.amount", equalTo("2149.00"));
        weeklyCost(ordered, "2025-02-01").then().body("totalWeeklyCost.amount", equalTo("1988.00"));
    }

    @Test
    @Tag("B46")
    void noNightIsPaidForTwice() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String retainer = core(ordered, "1000.00", "2025-02-01", null)
                .replace("CORE", "RETAINER")
                .replace("\"unit\"", "\"endsOn\":\"2025-02-08\",\"unit\"");

        // Then
        propose(core(ordered, "1988.00", "2025-02-01", null))
                .then()
                .statusCode(409)
                .body("code", equalTo("charge-overlap"));
        propose(retainer)
                .then()
                .statusCode(409)
                .body("code", equalTo("charge-overlap"))
                .body("lineId", equalTo(idIn(coreLineOf(ordered)).toString()));
        step(
                SEFTON_COMMISSIONING_OFFICER,
                coreLineOf(ordered),
                "/suspension",
                "{\"startsOn\":\"2025-02-01\",\"endsOn\":\"2025-02-08\",\"retained\":false}");
        propose(retainer).then().statusCode(201);
    }

    @Test
    @Tag("B46")
    void noRetainerIsPaidForNightsThatTheLedgerHoldsInFull() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String next = core(ordered, "2149.00", "2025-01-01", idIn(coreLineOf(ordered)));
        String line = givenAnApprovedLine(next.replace("\"unit\"", "\"retainer\":[{\"percent\":50}],\"unit\""));
        posted(ordered, "2025-01");
        String ledger = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(ordered.placement() + "/charges")
                .asString();

        // Then
        act(
                        SEFTON_COMMISSIONING_OFFICER,
                        line,
                        "/suspension",
                        "{\"startsOn\":\"2025-01-31\",\"endsOn\":\"2025-02-03\",\"retained\":true}")
                .then()
                .statusCode(409)
                .body("code", equalTo("charge-overlap"));
        assertThat(SEFTON_COMMISSIONING_OFFICER
                        .asks()
                        .get(ordered.placement() + "/charges")
                        .asString())
                .isEqualTo(ledger);
    }

    @Test
    @Tag("B44")
    void aChargedLineIsNotChangedButCorrected() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String line = coreLineOf(ordered);
        String correction = """
                {"agreementId":"%s","type":"CORE","unit":"ONCE","amount":{"amount":"%s","currency":"GBP"},\
                "startsOn":"2025-02-01","corrects":"%s","credit":true}""";
        propose(correction.formatted(ordered.agreementId(), "100.00", idIn(line)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/corrects"));
        assertThat(posted(ordered, "2025-01")).isEqualTo("9517.00");
        String before = SEFTON_APPROVER.asks().get(line).asString();

        // Then
        act(SEFTON_COMMISSIONING_OFFICER, line, "/end", "{\"endsOn\":\"2025-01-31\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("line-charged"))
                .body("chargedThrough", equalTo("2025-02-01"));
        propose(core(ordered, "1988.00", "2025-01-15", idIn(line)))
                .then()
                .statusCode(409)
                .body("code", equalTo("line-charged"));
        assertThat(SEFTON_APPROVER.asks().get(line).asString()).isEqualTo(before);
        propose(correction.formatted(ordered.agreementId(), "9517.01", idIn(line)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/amount"));
        givenAnApprovedLine(correction.formatted(ordered.agreementId(), "100.00", idIn(line)));
        assertThat(posted(ordered, "2025-02")).isEqualTo("8496.00");
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(ordered.placement() + "/charges")
                .then()
                .body("items.kind", hasItem("ADJUSTMENT"))
                .body(
                        "items.find { it.kind == 'ADJUSTMENT' }.correctsLine",
                        equalTo(idIn(line).toString()))
                .body("items.find { it.kind == 'ADJUSTMENT' }.amount.amount", equalTo("-100.00"));
        assertThatThrownBy(() -> database.execute(SEFTON, "update charge set amount = 1"))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1.001", "1e3", "1,00", ""})
    @Tag("B32")
    void aPriceIsPlainPoundsAndPence(String amount) {
        String body = transport(givenAStaySince(JANUARY_1).agreementId(), amount);

        propose(body).then().statusCode(422).body("code", equalTo("price-invalid"));
        propose(transport(UUID.randomUUID(), "1.00").replace("GBP", "EUR"))
                .then()
                .statusCode(422)
                .body("code", equalTo("price-invalid"));
    }

    @Test
    @Tag("B33")
    void aWeekAboveTheAuthoritysLimitIsConfirmed() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String nightly = transport(ordered.agreementId(), "1428.58").replace("WEEK", "NIGHT");

        // Then
        propose(nightly)
                .then()
                .statusCode(422)
                .body("code", equalTo("price-unconfirmed"))
                .body("limit.amount", equalTo("10000.00"));
        propose(nightly.replace("\"unit\"", "\"amountConfirmed\":true,\"unit\""))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"source\":\"HEALTH\",\"percent\":50.00},{\"source\":\"EDUCATION\",\"percent\":49.99}]",
                "[{\"source\":\"HEALTH\",\"percent\":50.00},{\"source\":\"EDUCATION\"}]",
                "[{\"source\":\"HEALTH\",\"percent\":100},{\"source\":\"EDUCATION\",\"percent\":0}]"
            })
    @Tag("B45")
    void theSharesAreTheWhole(String funding) {
        propose(transport(givenAStaySince(JANUARY_1).agreementId(), "40.00")
                        .replace("\"unit\"", "\"funding\":" + funding + ",\"unit\""))
                .then()
                .statusCode(422)
                .body("code", equalTo("split-total"))
                .body("errors[0].pointer", equalTo("/funding"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"unit\":\"WEEK\"; \"unit\":\"ONCE\"; /endsOn",
                "2025-03-01; 2025-02-01; /endsOn",
                "\"type\":\"TRANSPORT\"; \"type\":\"CORE\",\"retainer\":[{\"percent\":50},{\"percent\":50}]; /retainer",
                "\"type\":\"TRANSPORT\"; \"type\":\"ONE_OFF\"; /unit",
                "\"type\":\"TRANSPORT\"; \"type\":\"TRANSPORT\",\"credit\":true; /credit",
                "\"type\":\"TRANSPORT\"; \"type\":\"TRANSPORT\",\"quantity\":0; /quantity"
            })
    void whatDoesNotFitIsPointedAt(String right, String wrong, String pointer) {
        propose(transport(givenAStaySince(JANUARY_1).agreementId(), "40.00").replace(right, wrong))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aSuspensionEndsWhenTheChildIsBack() {
        // Given
        String line = coreLineOf(givenAStaySince(JANUARY_1));
        act(SEFTON_COMMISSIONING_OFFICER, line, "/resumption", "{\"resumesOn\":\"2025-02-08\"}")
                .then()
                .statusCode(409)
                .body("allowedActions", contains("end", "suspend"));

        // When
        step(SEFTON_COMMISSIONING_OFFICER, line, "/suspension", "{\"startsOn\":\"2025-02-01\",\"retained\":false}");
        step(SEFTON_COMMISSIONING_OFFICER, line, "/resumption", "{\"resumesOn\":\"%s\"}".formatted(FEBRUARY_7));

        // Then
        SEFTON_APPROVER
                .asks()
                .get(line)
                .then()
                .body("suspensions", hasSize(1))
                .body("suspensions[0].startsOn", equalTo("2025-02-01"))
                .body("suspensions[0].endsOn", equalTo("2025-02-07"));
    }

    @Test
    void aWeeklyCostComesWithItsYearByEachConventionAndInWholePounds() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1, "3170.65");

        // Then
        weeklyCost(ordered, "2025-01-01")
                .then()
                .statusCode(200)
                .body("totalWeeklyCost.amount", equalTo("3170.65"))
                .body("wholePounds", equalTo(3171))
                .body("annual.convention", contains("WEEKS_52", "DAYS_365"))
                .body("annual[0].amount.amount", equalTo("164873.80"))
                .body("annual[1].amount.amount", equalTo("165326.75"));
        weeklyCost(ordered, "yesterday").then().statusCode(422);
        FAMILY_CARE_SIGNATORY
                .asks()
                .get(ordered.agreement() + "/weekly-cost")
                .then()
                .statusCode(404);
    }

    private static String core(
            Ordered ordered, String amount, String startsOn, @org.jspecify.annotations.Nullable UUID replaces) {
        String line = """
                {"agreementId":"%s","type":"CORE","unit":"WEEK","amount":{"amount":"%s","currency":"GBP"},"startsOn":"%s\"""".formatted(ordered.agreementId(), amount, startsOn);
        return replaces == null ? line + "}" : line + ",\"replaces\":\"" + replaces + "\"}";
    }

    private static Response propose(String body) {
        return SEFTON_COMMISSIONING_OFFICER.asks().body(body).post(LINES);
    }

    private static Response linesOf(Ordered ordered) {
        return SEFTON_PLACEMENT_OFFICER.asks().get(LINES + "?agreementId=" + ordered.agreementId());
    }

    private static Response weeklyCost(Ordered ordered, String on) {
        return SEFTON_PLACEMENT_OFFICER.asks().get(ordered.agreement() + "/weekly-cost?on=" + on);
    }

    private static UUID idIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
