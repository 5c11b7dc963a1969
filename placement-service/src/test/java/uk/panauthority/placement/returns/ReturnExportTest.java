package uk.panauthority.placement.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.HALTON_APPROVER;
import static uk.panauthority.placement.support.Actor.HALTON_EVERY_ROLE;
import static uk.panauthority.placement.support.CareJourney.careOf;
import static uk.panauthority.placement.support.CareJourney.ended;
import static uk.panauthority.placement.support.CareJourney.givenToldCare;
import static uk.panauthority.placement.support.CareJourney.libertyBody;
import static uk.panauthority.placement.support.CareJourney.reviewBody;
import static uk.panauthority.placement.support.CareJourney.statusBody;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.brokeDown;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.left;
import static uk.panauthority.placement.support.Journey.signedToday;
import static uk.panauthority.placement.support.Journey.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** The files of an authority whose return no other test touches; every test leaves it without a finding. */
@QuarkusTest
class ReturnExportTest {

    private static final String HALTON = "E06000006";
    private static final String RETURNS = BASE + "/returns/ssda903/";

    @Inject
    Database database;

    @Inject
    CaseworkFindingOpened opened;

    @Inject
    CaseworkFindingCleared cleared;

    @Test
    void theFilesHaveTheColumnsOfTheDepartmentAndTheRowsOfTheYear() {
        // Given
        String child = freshNumber();
        String care = givenToldCare(HALTON_EVERY_ROLE, child, "2012-06-01", "2026-05-01");
        UUID home = givenAHome(HALTON, 4);
        Ordered first = given(home, child, "2026-05-01", "K2", "PR4");
        step(HALTON_EVERY_ROLE, first.placement(), "/end", brokeDown(LocalDate.of(2026, 7, 1), "CREQB"));
        UUID second = givenAHome(HALTON, 4);
        given(second, child, "2026-07-01", "K2", "PR5");
        step(HALTON_EVERY_ROLE, care, "/legal-statuses", statusBody("2026-09-01", "E1"));
        step(HALTON_EVERY_ROLE, care, "/reviews", reviewBody("2026-05-20", "PN1"));
        step(HALTON_EVERY_ROLE, care, "/liberty-orders", libertyBody("2026-08-01", "2026-08-20"));

        // Then
        assertThat(file("episodes").getFirst())
                .isEqualTo(
                        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN");
        assertThat(of(child, file("episodes")))
                .containsExactly(
                        "%s,01/05/2026,S,C2,N1,K2,PR4,01/07/2026,X1,CREQB,PR8 1AA,ST1 1AA,%s"
                                .formatted(child, urn(home)),
                        "%s,01/07/2026,P,C2,N1,K2,PR5,01/09/2026,X1,,PR8 1AA,ST1 1AA,%s".formatted(child, urn(second)),
                        "%s,01/09/2026,L,E1,N1,K2,PR5,,,,PR8 1AA,ST1 1AA,%s".formatted(child, urn(second)));
        assertThat(file("header").getFirst()).isEqualTo("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        assertThat(of(child, file("header"))).containsExactly(child + ",F,01/06/2012,WBRI,A123456789012,0,");
        assertThat(file("reviews").getFirst()).isEqualTo("CHILD,DOB,REVIEW,REVIEW_CODE");
        assertThat(of(child, file("reviews"))).containsExactly(child + ",01/06/2012,20/05/2026,PN1");
        assertThat(file("dolo").getFirst()).isEqualTo("CHILD,DOB,DOLO_START,DOLO_END");
        assertThat(of(child, file("dolo"))).containsExactly(child + ",01/06/2012,01/08/2026,20/08/2026");
        assertThat(database.audited(HALTON, "2026-27")).contains("export READ");
    }

    @Test
    void whatIsOpenBlocksTheExportAndWhatIsPutRightReleasesIt() {
        // Given
        String child = freshNumber();
        givenToldCare(HALTON_EVERY_ROLE, child, "2012-06-01", "2026-05-01");
        UUID home = givenAHome(HALTON, 4);
        Ordered ordered = given(home, child, "2026-05-01", "K2", "PR4");
        step(
                HALTON_EVERY_ROLE,
                ordered.placement(),
                "/statutory-codes",
                "{\"place\":\"K2\",\"provider\":\"PR0\",\"explanation\":\"To be looked at.\"}");

        // When
        Response blocked = asks("episodes.csv");
        Response findings = asks("findings");
        step(HALTON_EVERY_ROLE, ordered.placement(), "/statutory-codes", "{\"place\":\"K2\",\"provider\":\"PR4\"}");

        // Then
        blocked.then()
                .statusCode(409)
                .body("code", equalTo("return-breaches"))
                .body("findings", equalTo(1))
                .body("awaitingCare", equalTo(0))
                .body("see", equalTo(RETURNS + "2026-27/findings"));
        findings.then()
                .body("open", equalTo(1))
                .body("items[0].rule", equalTo("550"))
                .body("items[0].placementId", equalTo(ordered.placementId().toString()))
                .body("items[0].owner.role", equalTo("PLACEMENT_OFFICER"));
        assertThat(of(child, file("episodes")))
                .containsExactly("%s,01/05/2026,S,C2,N1,K2,PR4,,,,PR8 1AA,ST1 1AA,%s".formatted(child, urn(home)));
    }

    @Test
    void aChildOfWhoseCareNothingIsToldBlocksTheExport() {
        // Given
        String child = freshNumber();
        given(givenAHome(HALTON, 4), child, "2026-05-01", "K2", "PR4");

        // When
        Response blocked = asks("header.csv");
        givenToldCare(HALTON_EVERY_ROLE, child, "2012-06-01", "2026-05-01");

        // Then
        blocked.then().statusCode(409).body("findings", equalTo(0)).body("awaitingCare", equalTo(1));
        assertThat(of(child, file("header"))).hasSize(1);
    }

    @Test
    void anAbsenceThatOutlastsThePlacementBlocksTheExportUntilCaseworkHasClosedIt() {
        // Given
        UUID breach = UUID.randomUUID();
        String event = """
                {"breachId":"%s","childRef":"E06000006-1","responsibleLa":"E06000006","year":"2026-27","rule":"%s",
                 "date":"2026-11-20"}""";

        // When
        database.receives(opened, event.formatted(breach, "575"));
        database.receives(opened, event.formatted(breach, "575"));
        database.receives(opened, event.formatted(UUID.randomUUID(), "570"));
        Response blocked = asks("episodes.csv");
        database.receives(cleared, event.formatted(breach, "575"));

        // Then
        blocked.then().statusCode(409).body("ofCasework", equalTo(1));
        asks("episodes.csv").then().statusCode(200);
    }

    @Test
    void theNextYearGoesOnFromWhatWasSent() {
        // Given
        String child = freshNumber();
        String care = givenToldCare(HALTON_EVERY_ROLE, child, "2012-06-01", "2026-02-01");
        Ordered ordered = given(givenAHome(HALTON, 4), child, "2026-02-01", "K2", "PR4");
        HALTON_EVERY_ROLE
                .asks()
                .body("{\"year\":\"2025-26\",\"sentOn\":\"2026-06-30\"}")
                .post(RETURNS + "sent-returns")
                .then()
                .statusCode(201)
                .body("openChildren", equalTo(1));

        // When
        Response changed = act(
                HALTON_EVERY_ROLE, ordered.placement(), "/statutory-codes", "{\"place\":\"K2\",\"provider\":\"PR5\"}");

        // Then
        changed.then().statusCode(422).body("code", equalTo("rule-503e"));
        HALTON_EVERY_ROLE
                .asks()
                .body("{\"year\":\"2026-27\",\"sentOn\":\"2026-10-01\"}")
                .post(RETURNS + "sent-returns")
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
        step(HALTON_EVERY_ROLE, ordered.placement(), "/end", left(LocalDate.of(2026, 5, 1), "E4A"));
        step(HALTON_EVERY_ROLE, care, "/periods", ended("2026-02-01", "2026-05-01", "E4A"));
        assertThat(of(child, file("episodes")).getFirst()).contains(",K2,PR4,01/05/2026,E4A,,");
    }

    @Test
    @Tag("B52")
    void aChildNumberThatBeginsLikeAFormulaIsText() {
        // Given
        String child = "-" + freshNumber();
        givenToldCare(HALTON_EVERY_ROLE, child, "2012-06-01", "2026-05-01");
        given(givenAHome(HALTON, 4), child, "2026-05-01", "K2", "PR4");

        // Then
        assertThat(file("header")).anyMatch(row -> row.startsWith("'" + child + ","));
    }

    /** A small authority over the interface: what is found live is what the files would be refused for. */
    @Test
    void severalChildrenWithAllThatHappensHaveNoFinding() {
        // Given
        for (int i = 0; i < 6; i++) {
            String child = freshNumber();
            String care = givenToldCare(HALTON_EVERY_ROLE, child, "2011-0%d-01".formatted(i + 1), "2026-04-1" + i);
            Ordered ordered = given(givenAHome(HALTON, 4), child, "2026-04-1" + i, i % 2 == 0 ? "K2" : "U4", "PR4");
            if (i % 3 == 1) {
                step(
                        HALTON_EVERY_ROLE,
                        ordered.placement(),
                        "/statutory-codes",
                        "{\"from\":\"2026-06-01\",\"until\":\"2026-06-09\",\"place\":\"T1\"}");
            }
            if (i % 3 == 2) {
                step(HALTON_EVERY_ROLE, ordered.placement(), "/end", left(LocalDate.of(2026, 10, 1), "E4A"));
            }
            assertThat(careOf(HALTON_EVERY_ROLE, child)).isEqualTo(care);
        }

        // Then
        asks("findings").then().statusCode(200).body("open", equalTo(0)).body("awaitingCare", equalTo(0));
        asks("episodes.csv").then().statusCode(200);
    }

    private static Ordered given(UUID home, String child, String since, String place, String provider) {
        Ordered ordered = givenAnOrder(HALTON_EVERY_ROLE, HALTON_APPROVER, home, child);
        step(HALTON_EVERY_ROLE, ordered.order(), "/issue", "");
        step(CARE_ASSIST_SIGNATORY, ordered.order(), "/signature", signedToday());
        step(
                HALTON_EVERY_ROLE,
                ordered.placement(),
                "/start",
                "{\"arrivedAt\":\"%s\",\"codes\":{\"place\":\"%s\",\"provider\":\"%s\",\"homePostcode\":\"PR8 1AA\"}}"
                        .formatted(LocalDate.parse(since).atTime(12, 0).toInstant(ZoneOffset.UTC), place, provider));
        return ordered;
    }

    private static String urn(UUID home) {
        return HALTON_EVERY_ROLE.asks().get(BASE + "/homes/" + home).path("urn");
    }

    private static Response asks(String what) {
        return HALTON_EVERY_ROLE.asks().get(RETURNS + "2026-27/" + what);
    }

    private static List<String> file(String name) {
        Response answer = asks(name + ".csv");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.asString().lines().toList();
    }

    private static List<String> of(String child, List<String> rows) {
        return rows.stream().filter(row -> row.startsWith(child + ",")).toList();
    }
}
