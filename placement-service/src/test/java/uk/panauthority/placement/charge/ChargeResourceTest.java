package uk.panauthority.placement.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Charging.FEBRUARY_7;
import static uk.panauthority.placement.support.Charging.JANUARY_28;
import static uk.panauthority.placement.support.Charging.coreLineOf;
import static uk.panauthority.placement.support.Charging.givenAProposedLine;
import static uk.panauthority.placement.support.Charging.givenAStayOf;
import static uk.panauthority.placement.support.Charging.givenAStaySince;
import static uk.panauthority.placement.support.Charging.givenAnApprovedLine;
import static uk.panauthority.placement.support.Charging.leaves;
import static uk.panauthority.placement.support.Charging.posted;
import static uk.panauthority.placement.support.Charging.posts;
import static uk.panauthority.placement.support.Charging.transport;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class ChargeResourceTest {

    private static final LocalDate JANUARY_1 = LocalDate.of(2025, 1, 1);
    private static final String CORE = """
            {"agreementId":"%s","type":"CORE","unit":"WEEK","amount":{"amount":"2149.00","currency":"GBP"},\
            "startsOn":"2025-01-01","replaces":"%s","retainer":[{"nights":7,"percent":100},{"percent":50}]}""";

    @Inject
    Database database;

    @Test
    @Tag("W5")
    void theMonthsOfAStayAddUpToIt() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_28, "2809.00");
        leaves(ordered, FEBRUARY_7);

        // When
        Response january = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01");
        Response february = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-02");

        // Then
        january.then()
                .statusCode(201)
                .body("total.amount", equalTo("1605.14"))
                .body("charges", hasSize(1))
                .body("charges[0].kind", equalTo("CHARGE"))
                .body("charges[0].firstNight", equalTo("2025-01-28"))
                .body("charges[0].until", equalTo("2025-02-01"));
        february.then()
                .statusCode(201)
                .body("total.amount", equalTo("2407.72"))
                .body("charges[0].firstNight", equalTo("2025-02-01"))
                .body("charges[0].until", equalTo("2025-02-07"));
    }

    @Test
    @Tag("B44")
    void aMonthIsPostedOnce() {
        // Given
        Ordered ordered = givenAStayOf(JANUARY_28, FEBRUARY_7);
        Response first = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01");
        givenAnApprovedLine(transport(ordered.agreementId(), "40.00").replace("2025-02-01", "2025-01-28"));

        // When
        Response second = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01");

        // Then
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(database.published("ChargePosted", ordered.placementId())).hasSize(1);
    }

    @Test
    void twoWhoPostAMonthAtOncePostItOnce() throws Exception {
        // Given
        Ordered ordered = givenAStayOf(JANUARY_28, FEBRUARY_7);
        Callable<Integer> post =
                () -> posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01").statusCode();

        // When
        List<Integer> answers;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = two.invokeAll(List.of(post, post));
            answers = List.of(both.get(0).get(), both.get(1).get());
        }

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 200);
        assertThat(database.published("ChargePosted", ordered.placementId())).hasSize(1);
    }

    @Test
    void eachChargeIsToldWithoutTheChild() {
        // Given
        Ordered ordered = givenAStayOf(JANUARY_28, FEBRUARY_7);

        // When
        posted(ordered, "2025-01");

        // Then
        List<String> told = database.published("ChargePosted", ordered.placementId());
        assertThat(told).hasSize(1);
        JsonPath event = new JsonPath(told.getFirst());
        assertThat(event.getString("lineType")).isEqualTo("CORE");
        assertThat(event.getString("orderId")).isEqualTo(ordered.orderId().toString());
        assertThat(event.getString("providerId")).isEqualTo("care-assist");
        assertThat(event.getString("amount.amount")).isEqualTo("1228.00");
        assertThat(event.getString("firstNight")).isEqualTo("2025-01-28");
        assertThat(event.getString("until")).isEqualTo("2025-02-01");
        assertThat(told.getFirst()).doesNotContain(ordered.childRef());
    }

    @Test
    @Tag("W9")
    void theCostOfMissingIsWhatWasRetained() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        UUID order = idIn(coreLineOf(ordered));
        String line = givenAnApprovedLine(CORE.formatted(ordered.agreementId(), order));
        step(
                SEFTON_COMMISSIONING_OFFICER,
                line,
                "/suspension",
                "{\"startsOn\":\"2025-01-08\",\"endsOn\":\"2025-01-18\",\"retained\":true}");

        // When
        Response january = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01");

        // Then
        january.then()
                .body("charges.lineType", contains("CORE", "RETAINER"))
                .body("charges.find { it.lineType == 'RETAINER' }.amount.amount", equalTo("2609.50"))
                .body("charges.find { it.lineType == 'CORE' }.amount.amount", equalTo("6447.00"));
    }

    @Test
    void aDepartureRecordedLateIsGivenBackWithTheNextMonth() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        Response january = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-01");
        leaves(ordered, LocalDate.of(2025, 1, 29));

        // When
        Response february = posts(SEFTON_COMMISSIONING_OFFICER, ordered, "2025-02");

        // Then
        february.then()
                .body("charges", hasSize(1))
                .body("charges[0].kind", equalTo("ADJUSTMENT"))
                .body("charges[0].corrects", equalTo(january.<String>path("charges[0].id")))
                .body("charges[0].amount.amount", equalTo("-921.00"))
                .body("charges[0].statementMonth", equalTo("2025-02"))
                .body("charges[0].firstNight", equalTo("2025-01-01"));
    }

    @Test
    void whereTheContractSaysSoTheDayOfDepartureIsCharged() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String line = CORE.formatted(ordered.agreementId(), idIn(coreLineOf(ordered)));
        givenAnApprovedLine(line.replace("\"unit\"", "\"chargeDepartureDay\":true,\"unit\""));
        leaves(ordered, LocalDate.of(2025, 1, 8));

        // Then
        assertThat(posted(ordered, "2025-01")).isEqualTo("2456.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13", "2025-1", "1066-01", "January", ""})
    void aMonthIsAMonth(String month) {
        posts(SEFTON_COMMISSIONING_OFFICER, givenAStaySince(JANUARY_1), month)
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors[0].pointer", equalTo("/month"));
    }

    @Test
    void aMonthIsPostedWhenItIsOver() {
        posts(
                        SEFTON_COMMISSIONING_OFFICER,
                        givenAStaySince(JANUARY_1),
                        YearMonth.from(today()).toString())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/month"));
    }

    @Test
    void nothingIsPostedBeforeTheChildHasCome() {
        posts(SEFTON_COMMISSIONING_OFFICER, givenASignedOrder(givenAHome(SEFTON, 4), freshNumber()), "2025-01")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("state", equalTo("PLANNED"));
    }

    @Test
    void onlyTheResponsibleAuthorityPosts() {
        // Given
        Ordered ordered = givenAStaySince(JANUARY_1);
        String body = "{\"month\":\"2025-01\"}";
        String charges = ordered.placement() + "/charges";

        // Then
        SEFTON_PLACEMENT_OFFICER.asks().body(body).post(charges).then().statusCode(403);
        CARE_ASSIST_USER.asks("FINANCE_OFFICER").body(body).post(charges).then().statusCode(403);
        CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks("FINANCE_OFFICER")
                .body(body)
                .post(charges)
                .then()
                .statusCode(404);
        CHESHIRE_EAST_PLACEMENT_OFFICER.asks().get(charges).then().statusCode(404);
        SEFTON_COMMISSIONING_OFFICER
                .asks("FINANCE_OFFICER")
                .body(body)
                .post(charges)
                .then()
                .statusCode(201);
        CARE_ASSIST_USER.asks().get(charges).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    @Tag("W7")
    void aStatementAddsUpToThePennyForEachPayer() {
        // Given
        Ordered ordered = givenAStaySince(LocalDate.of(2024, 3, 1), "3170.65");
        String thirds = CORE.formatted(ordered.agreementId(), idIn(coreLineOf(ordered)))
                .replace("2149.00", "3170.65")
                .replace("2025-01-01", "2024-03-01")
                .replace(
                        "\"unit\"",
                        "\"funding\":[{\"source\":\"SOCIAL_CARE\"},{\"source\":\"HEALTH\",\"organisation\":\"QYG\"},"
                                + "{\"source\":\"EDUCATION\"}],\"unit\"");
        givenAnApprovedLine(thirds);
        leaves(ordered, LocalDate.of(2024, 3, 8));
        posted(ordered, "2024-03");

        // When
        Response statement = statementOf("2024-03");

        // Then
        JsonPath json = statement.then().statusCode(200).extract().jsonPath();
        assertThat(sum(json.getList("charges.amount.amount"))).isEqualTo(json.getString("total.amount"));
        assertThat(sum(json.getList("funding.amount.amount"))).isEqualTo(json.getString("total.amount"));
        String own = "charges.find { it.placementId == '%s' }".formatted(ordered.placementId());
        assertThat(json.getString(own + ".amount.amount")).isEqualTo("3170.65");
        assertThat(json.<List<String>>get(own + ".funding.amount.amount"))
                .containsExactly("1056.89", "1056.88", "1056.88");
        assertThat(statement.asString()).doesNotContain(ordered.childRef());
    }

    @Test
    void bothSidesReadTheSameStatementAndNobodyElseAnything() {
        // Given
        Ordered ordered = givenAStayOf(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 8));
        posted(ordered, "2024-04");
        String april = BASE + "/statements/2024-04";

        // When
        Response authority = statementOf("2024-04");

        // Then
        assertThat(CARE_ASSIST_SIGNATORY
                        .asks()
                        .get(april + "?responsibleLa=" + SEFTON)
                        .asString())
                .isEqualTo(authority.asString());
        assertThat(authority.<List<String>>path("charges.placementId"))
                .contains(ordered.placementId().toString());
        FAMILY_CARE_SIGNATORY
                .asks()
                .get(april + "?responsibleLa=" + SEFTON)
                .then()
                .statusCode(200)
                .body("charges", hasSize(0))
                .body("total.amount", equalTo("0.00"));
        FAMILY_CARE_SIGNATORY
                .asks()
                .get(april + "?responsibleLa=" + SEFTON + "&providerId=care-assist")
                .then()
                .statusCode(404);
        CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks("FINANCE_OFFICER")
                .get(april + "?providerId=care-assist")
                .then()
                .statusCode(200)
                .body("charges", hasSize(0));
        CHESHIRE_EAST_PLACEMENT_OFFICER
                .asks("FINANCE_OFFICER")
                .get(april + "?providerId=care-assist&responsibleLa=" + SEFTON)
                .then()
                .statusCode(404);
        SEFTON_APPROVER.asks().get(april + "?providerId=care-assist").then().statusCode(403);
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(april)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/providerId"));
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(BASE + "/statements/2024-4?providerId=care-assist")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/month"));
    }

    @Test
    @Tag("B52")
    void theExportAddsUpAndRunsNoFormula() {
        // Given
        Ordered ordered = givenAStayOf(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 8));
        givenAnApprovedLine(transport(ordered.agreementId(), "70.00")
                .replace("2025-02-01", "2024-05-01")
                .replace("Taxi to school", "=HYPERLINK(1)"));
        posted(ordered, "2024-05");

        // When
        Response csv = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .accept("text/csv")
                .get(BASE + "/statements/2024-05?providerId=care-assist");

        // Then
        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        List<String> rows = csv.asString().lines().toList();
        assertThat(rows.getFirst()).startsWith("month,responsibleLa,providerId,chargeId,kind,lineType,description");
        assertThat(csv.asString()).contains(",'=HYPERLINK(1),").doesNotContain(",=HYPERLINK");
        List<String> amounts = rows.subList(1, rows.size() - 1).stream()
                .map(row -> row.split(",", -1)[13])
                .toList();
        assertThat(sum(amounts)).isEqualTo(rows.getLast().split(",", -1)[13]);
        assertThat(rows.getLast()).contains(",TOTAL,");
        assertThat(statementOf("2024-05").<String>path("total.amount"))
                .isEqualTo(rows.getLast().split(",", -1)[13]);
    }

    @Test
    void aProposedLineCostsNothing() {
        // Given
        Ordered ordered = givenAStayOf(JANUARY_28, FEBRUARY_7);
        givenAProposedLine(transport(ordered.agreementId(), "40.00"));

        // Then
        assertThat(posted(ordered, "2025-02")).isEqualTo("1842.00");
    }

    private static Response statementOf(String month) {
        return SEFTON_COMMISSIONING_OFFICER.asks().get(BASE + "/statements/" + month + "?providerId=care-assist");
    }

    private static String sum(List<String> amounts) {
        return amounts.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                .toPlainString();
    }

    private static UUID idIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
