package uk.panauthority.placement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.ROCHDALE_APPROVER;
import static uk.panauthority.placement.support.Actor.ROCHDALE_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.ROCHDALE_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.ROCHDALE_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.ROCHDALE_TEAM_MANAGER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.BlockJourney.DECISION;
import static uk.panauthority.placement.support.BlockJourney.blockBody;
import static uk.panauthority.placement.support.BlockJourney.noon;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.brokeDown;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnApprovedAward;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.ordered;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** Measures over HTTP: who reads them, for which days, in which form, and that no other authority's records are in them. */
@QuarkusTest
class MeasureResourceTest {

    private static final String MEASURES = BASE + "/measures";

    /** All tests count different days, or only what belongs to one of them. */
    private static final LocalDate FIRST = LocalDate.of(2024, 5, 6);

    @Inject
    Database database;

    @Test
    void theDefinitionsAreListedWithTheirVersionAndSource() {
        // When
        Response answer = ROCHDALE_TEAM_MANAGER.asks().get(MEASURES);

        // Then
        answer.then()
                .statusCode(200)
                .body("items", hasSize(16))
                .body("items[1].definition.code", equalTo("KPI-2"))
                .body("items[1].definition.version", equalTo(1))
                .body("items[1].definition.verified", equalTo(false))
                .body("items[1].definition.parameters.placements", equalTo(3))
                .body("items[7].dimensions", contains("need", "provider", "route", "type"));
        assertThat(answer.<String>path("items[1].definition.citation")).contains("verify before relying on it");
    }

    @Test
    void anAuthoritySeesItsOwnAndTheRecordsBehindIt() {
        // Given
        Ordered broken = givenAStay(FIRST);
        Ordered planned = givenAStay(FIRST.plusDays(2));
        step(ROCHDALE_SOCIAL_WORKER, broken.placement(), "/end", brokeDown(FIRST.plusDays(7), "CREQB"));
        step(ROCHDALE_SOCIAL_WORKER, planned.placement(), "/end", left(FIRST.plusDays(7), "CARPL"));

        // When
        Response own =
                in2024(ROCHDALE_TEAM_MANAGER).queryParam("by", "provider").get(MEASURES + "/KPI-4");
        Response behind = in2024(ROCHDALE_COMMISSIONING_OFFICER)
                .queryParam("figure", "breakdownsPer100")
                .get(MEASURES + "/KPI-4/records");
        Response others = in2024(SEFTON_TEAM_MANAGER).get(MEASURES + "/KPI-4/records");
        Response exceptions = in2024(ROCHDALE_TEAM_MANAGER).get(MEASURES + "/KPI-13");

        // Then
        own.then()
                .statusCode(200)
                .body("from", equalTo("2024-04-01"))
                .body("to", equalTo("2025-03-31"))
                .body("by", equalTo("provider"))
                .body("rows.key", contains("care-assist"))
                .body("total.key", equalTo("TOTAL"));
        assertThat(figure(own, "ended")).containsEntry("value", "2");
        assertThat(figure(own, "breakdownsPer100"))
                .containsEntry("value", "50.00")
                .containsEntry("unit", "PERCENT")
                .containsEntry("numerator", Map.of("code", "breakdowns", "value", "1"))
                .containsEntry("denominator", Map.of("code", "ended", "value", "2"));
        assertThat(own.asString()).doesNotContain(broken.childRef());
        behind.then()
                .statusCode(200)
                .body("row", equalTo("TOTAL"))
                .body("figures", hasSize(1))
                .body("figures[0].numerator.ids", contains(broken.placementId().toString()))
                .body("figures[0].denominator.ids", hasSize(2));
        assertThat(others.asString())
                .doesNotContain(broken.placementId().toString())
                .doesNotContain(planned.placementId().toString());
        assertThat(figure(exceptions, "directAwardPercent")).containsEntry("value", "100.00");
        assertThat(figure(exceptions, "offFrameworkPercent")).containsEntry("value", "100.00");
        assertThat(database.audited("E08000005", "KPI-4")).contains("read READ", "records READ");
    }

    @Test
    void aBlockIsCountedByItsNights() {
        // Given
        UUID home = givenAHome("E08000005", 2);
        String block = address(ROCHDALE_COMMISSIONING_OFFICER
                .asks()
                .body(blockBody(home, 2, today().minusDays(14)))
                .post(BASE + "/block-contracts"));
        step(ROCHDALE_APPROVER, block, "/approval", DECISION);
        givenAnArrival(home, today().minusDays(7));

        // When
        Response answer = days(ROCHDALE_TEAM_MANAGER, today().minusDays(30), today().plusDays(30))
                .get(MEASURES + "/KPI-9");

        // Then
        assertThat(figure(answer, "contractedNights")).containsEntry("value", "28");
        assertThat(figure(answer, "ownNights")).containsEntry("value", "7");
        assertThat(figure(answer, "utilisationPercent")).containsEntry("value", "25.00");
        // 21 nights at 284.00, against seven at 23.00 less.
        assertThat(figure(answer, "costOfEmpty"))
                .containsEntry("value", "5964.00")
                .containsEntry("unit", "GBP");
        assertThat(figure(answer, "discountRealised")).containsEntry("value", "-5803.00");
    }

    @Test
    void allSixteenAnswerAndAnEmptyYearHasNoShares() {
        for (int measure = 1; measure <= 16; measure++) {
            // When
            Response answer =
                    ROCHDALE_TEAM_MANAGER.asks().queryParam("year", "2011-12").get(MEASURES + "/KPI-" + measure);

            // Then
            answer.then().statusCode(200).body("rows", hasSize(0)).body("by", nullValue());
            assertThat(answer.<List<Map<String, Object>>>path("total.figures"))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.get("value")).isIn("0", "0.00", "-"));
            assertThat(answer.<List<String>>path("total.figures.findAll { it.unit == 'PERCENT' }.value"))
                    .allMatch("-"::equals);
        }
    }

    @Test
    void theSameAsCommaSeparatedText() {
        // When
        Response csv = ROCHDALE_TEAM_MANAGER
                .asks()
                .accept("text/csv")
                .queryParam("year", "2011-12")
                .get(MEASURES + "/KPI-16");

        // Then
        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(csv.asString().lines().toList())
                .first()
                .isEqualTo(
                        "measure,version,from,to,as_of,by,row,figure,unit,value,numerator,numerator_value,denominator,"
                                + "denominator_value");
        assertThat(csv.asString())
                .contains(",TOTAL,retained,GBP,0.00,")
                .contains(",TOTAL,retainedPercent,PERCENT,-,retained,0.00,charged,0.00");
    }

    @Test
    void whatASpreadsheetWouldRunIsDefused() {
        // Then
        assertThat(MeasureCsv.harmless("=cmd()")).isEqualTo("'=cmd()");
        assertThat(MeasureCsv.harmless("@x")).isEqualTo("'@x");
        assertThat(MeasureCsv.harmless("-1062.00")).isEqualTo("-1062.00");
        assertThat(MeasureCsv.harmless("-")).isEqualTo("-");
        assertThat(MeasureCsv.harmless(null)).isEmpty();
    }

    @Test
    void providersAndStrangersAreRefused() {
        // Then
        for (String address : List.of("", "/KPI-4", "/KPI-4/records")) {
            assertThat(in2024(CARE_ASSIST_SIGNATORY).get(MEASURES + address).statusCode())
                    .isEqualTo(403);
            assertThat(in2024(STRANGER).get(MEASURES + address).statusCode()).isEqualTo(403);
            assertThat(in2024(KNOWSLEY_PLACEMENT_OFFICER)
                            .get(MEASURES + address)
                            .statusCode())
                    .isEqualTo(403);
            CARE_ASSIST_SIGNATORY
                    .asks("TEAM_MANAGER")
                    .queryParam("year", "2024-25")
                    .get(MEASURES + address)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden"));
            assertThat(RestAssured.given().get(MEASURES + address).statusCode()).isEqualTo(401);
        }
        assertThat(in2024(ROCHDALE_APPROVER).get(MEASURES + "/KPI-4").statusCode())
                .isEqualTo(200);
        assertThat(in2024(ROCHDALE_APPROVER).get(MEASURES + "/KPI-4/records").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPeriodIsAYearOrTwoDaysAndFiveYearsAtMost() {
        // Then
        refused(Map.of(), "field-invalid", "/from");
        refused(Map.of("from", "2024-04-01"), "field-invalid", "/to");
        refused(Map.of("from", "2024-04-01", "to", "31/03/2025"), "field-invalid", "/to");
        refused(Map.of("from", "2024-04-02", "to", "2024-04-01"), "field-invalid", "/to");
        refused(Map.of("from", "2020-04-01", "to", "2025-04-01"), "field-invalid", "/to");
        refused(Map.of("year", "2024-26"), "field-invalid", "/year");
        refused(Map.of("year", "2024"), "field-invalid", "/year");
        refused(Map.of("year", "2024-25", "to", "2024-04-01"), "field-invalid", "/year");
        refused(Map.of("year", "2024-25", "by", "need"), "code-not-valid", "/by");
        refused(Map.of("year", "2024-25", "by", "child"), "code-not-valid", "/by");
        days(ROCHDALE_TEAM_MANAGER, LocalDate.of(2020, 4, 1), LocalDate.of(2025, 3, 31))
                .get(MEASURES + "/KPI-4")
                .then()
                .statusCode(200);
        in2024(ROCHDALE_TEAM_MANAGER).get(MEASURES + "/KPI-17").then().statusCode(404);
        in2024(ROCHDALE_TEAM_MANAGER)
                .queryParam("figure", "none")
                .get(MEASURES + "/KPI-4/records")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/figure"));
        in2024(ROCHDALE_TEAM_MANAGER)
                .queryParam("by", "provider")
                .queryParam("row", "none")
                .get(MEASURES + "/KPI-4/records")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/row"));
    }

    private static void refused(Map<String, String> parameters, String code, String pointer) {
        ROCHDALE_TEAM_MANAGER
                .asks()
                .queryParams(parameters)
                .get(MEASURES + "/KPI-4")
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static io.restassured.specification.RequestSpecification in2024(Actor actor) {
        return actor.asks().queryParam("year", "2024-25");
    }

    private static io.restassured.specification.RequestSpecification days(Actor actor, LocalDate from, LocalDate to) {
        return actor.asks().queryParam("from", from.toString()).queryParam("to", to.toString());
    }

    private static Map<String, Object> figure(Response answer, String code) {
        return answer.path("total.figures.find { it.code == '%s' }".formatted(code));
    }

    private static Ordered givenAStay(LocalDate arrival) {
        return givenAnArrival(givenAHome(STOKE, 4), arrival);
    }

    /** A child who came before the order was signed. */
    private static Ordered givenAnArrival(UUID home, LocalDate arrival) {
        UUID award = givenAnApprovedAward(ROCHDALE_PLACEMENT_OFFICER, ROCHDALE_APPROVER, home, freshNumber());
        Ordered ordered = ordered(ROCHDALE_PLACEMENT_OFFICER
                .asks()
                .body("{\"awardId\":\"%s\",\"start\":\"%s\",\"orderDueAt\":\"%s\"}"
                        .formatted(award, today(), Instant.now().plusSeconds(3600)))
                .post(BASE + "/orders"));
        step(ROCHDALE_PLACEMENT_OFFICER, ordered.placement(), "/start", arrived(noon(arrival)));
        return ordered;
    }
}
