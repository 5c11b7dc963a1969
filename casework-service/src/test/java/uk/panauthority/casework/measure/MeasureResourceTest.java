package uk.panauthority.casework.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** Measures and fixed reports over HTTP. Each test counts children of a year that no other test knows. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class MeasureResourceTest {

    private static final String MEASURES = "/api/casework/v1/measures";
    private static final String REPORTS = "/api/casework/v1/reports";

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    /** Settings under which nothing may be exported. */
    public static class NoRows extends MeasureSettings {

        @Override
        public int exportRows(LocalDate day) {
            return 0;
        }
    }

    @Test
    void theDefinitionsAreListedWithTheirSourcesAndWhatIsLeftOut() {
        // When
        Response answer = analyst(HALTON).get(MEASURES);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<String>>path("items.code")).contains("KPI-1", "KPI-9", "KPI-18");
        assertThat(answer.<Object>path("items.find { it.code == 'KPI-9' }.parameters.hours"))
                .isEqualTo(72);
        assertThat(answer.<List<String>>path("leftOut.code")).containsExactly("KPI-14", "KPI-15", "KPI-16");
    }

    @Test
    void aManagerSeesTheAuthoritysOwnCountsAndAnotherAuthorityNone() {
        // Given
        returnedEpisodes(3, 2015);

        // When
        Response own = manager(HALTON).queryParams(year(2015)).get(MEASURES + "/KPI-6");
        Response other = manager(WARRINGTON).queryParams(year(2015)).get(MEASURES + "/KPI-6");

        // Then
        assertThat(value(own, "returned")).isEqualTo(3);
        assertThat(value(own, "notOffered")).isEqualTo(3);
        assertThat(value(own, "offeredPercent")).isEqualTo(0);
        assertThat(value(other, "returned")).isZero();
        assertThat(other.<Object>path("total.figures.find { it.code == 'offeredPercent' }.value"))
                .isNull();
    }

    @Test
    void anAnalystSeesNoSmallNumberAndNoneThatGivesOneAway() {
        // Given
        returnedEpisodes(3, 2016);

        // When
        Response answer = analyst(HALTON)
                .queryParams(year(2016))
                .queryParam("by", "district")
                .get(MEASURES + "/KPI-1");

        // Then
        assertThat(answer.<Object>path("smallNumber")).isEqualTo(5);
        assertThat(answer.<Boolean>path("total.figures.find { it.code == 'episodes' }.hidden"))
                .isTrue();
        assertThat(answer.<Object>path("total.figures.find { it.code == 'episodes' }.value"))
                .isNull();
        assertThat(answer.asString()).doesNotContain("\"value\":3");
    }

    @Test
    void rowsByMonthAddUpToTheTotal() {
        // Given
        returnedEpisodes(2, 2017);

        // When
        Response answer = manager(HALTON)
                .queryParams(year(2017))
                .queryParam("by", "quarter")
                .get(MEASURES + "/KPI-1");

        // Then
        assertThat(answer.<List<String>>path("rows.key"))
                .containsExactly("2017-01-01", "2017-04-01", "2017-07-01", "2017-10-01");
        assertThat(answer.<List<Number>>path("rows.collect { it.figures.find { f -> f.code == 'episodes' }.value }"))
                .extracting(Number::intValue)
                .containsExactly(2, 0, 0, 0);
    }

    @Test
    void anExportIsCsvOfTheSameFiguresAndAudited() {
        // Given
        returnedEpisodes(1, 2018);

        // When
        Response answer =
                manager(HALTON).accept("text/csv").queryParams(year(2018)).get(MEASURES + "/KPI-18");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.asString())
                .startsWith("measure,version,from,to,as_of,by,row,in_total,figure,kind,value,numerator,denominator")
                .contains(",TOTAL,true,returned,COUNT,1,,");
        assertThat(exports("KPI-18")).isPositive();
    }

    @Test
    void aPastMomentIsCountedByWhatWasKnownThen() {
        // Given
        Instant before = Instant.now();
        returnedEpisodes(1, 2019);

        // When
        Response then = manager(HALTON)
                .queryParams(year(2019))
                .queryParam("asOf", before.toString())
                .get(MEASURES + "/KPI-1");
        Response now = manager(HALTON).queryParams(year(2019)).get(MEASURES + "/KPI-1");

        // Then
        assertThat(value(then, "episodes")).isZero();
        assertThat(value(now, "episodes")).isEqualTo(1);
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertRefused(manager(HALTON).get(MEASURES + "/KPI-1"), 422, "field-invalid");
        assertRefused(
                manager(HALTON)
                        .queryParams(Map.of("from", "2020-02-01", "to", "2020-01-01"))
                        .get(MEASURES + "/KPI-1"),
                422,
                "field-invalid");
        assertRefused(
                manager(HALTON)
                        .queryParams(Map.of("from", "2001-01-01", "to", "2020-01-01"))
                        .get(MEASURES + "/KPI-1"),
                422,
                "field-invalid");
        assertRefused(
                manager(HALTON).queryParams(year(2020)).queryParam("by", "name").get(MEASURES + "/KPI-1"),
                422,
                "code-not-valid");
        assertRefused(
                manager(HALTON)
                        .queryParams(year(2020))
                        .queryParam("by", "district")
                        .get(MEASURES + "/KPI-17"),
                422,
                "code-not-valid");
        assertRefused(
                manager(HALTON)
                        .queryParams(year(2020))
                        .queryParam("asOf", "2190-01-01T00:00:00Z")
                        .get(MEASURES + "/KPI-1"),
                422,
                "field-invalid");
        assertRefused(manager(HALTON).queryParams(year(2020)).get(MEASURES + "/KPI-14"), 404, "not-found");
    }

    @Test
    @Tag("I58")
    void anExportAboveTheLimitOrByARoleWithoutExportIsRefused() {
        // Given
        returnedEpisodes(1, 2021);
        QuarkusMock.installMockForType(new NoRows(), MeasureSettings.class);

        // When
        Response tooLarge = manager(HALTON).queryParam("to", "2021-12-31").get(REPORTS + "/annex-a-list-8");
        Response noExport = analyst(HALTON).queryParam("to", "2021-12-31").get(REPORTS + "/annex-a-list-8");
        Response noRole = Callers.dutyWorker(HALTON).queryParams(year(2021)).get(MEASURES + "/KPI-1");

        // Then
        assertRefused(tooLarge, 422, "export-too-large");
        assertThat(tooLarge.<Object>path("limit")).isEqualTo(0);
        assertRefused(noExport, 403, "forbidden");
        assertRefused(noRole, 403, "forbidden");
    }

    @Test
    void nobodyWithoutATokenAndNoOtherKindOfOrganisationReadsMeasures() {
        assertThat(RestAssured.given().get(MEASURES).statusCode()).isEqualTo(401);
        assertRefused(
                Callers.as("catch22", "INTERVIEW_SERVICE", "ANALYST")
                        .queryParams(year(2020))
                        .get(MEASURES + "/KPI-1"),
                403,
                "forbidden");
    }

    @Test
    void theFoiPackHidesSmallNumbersFromEverybody() {
        // Given
        returnedEpisodes(2, 2013);

        // When
        Response answer = manager(HALTON)
                .queryParams(Map.of("from", "2014-01-01", "to", "2014-12-31"))
                .get(REPORTS + "/foi-pack");
        returnedEpisodes(2, 2014);
        Response csv = manager(HALTON)
                .accept("text/csv")
                .queryParams(Map.of("from", "2014-01-01", "to", "2014-12-31"))
                .get(REPORTS + "/foi-pack");

        // Then
        assertThat(answer.<List<String>>path("years.from")).containsExactly("2013-04-01", "2014-04-01");
        assertThat(answer.<List<String>>path("years[1].tables.definition.code"))
                .containsExactly("KPI-1", "KPI-2", "KPI-6", "KPI-7", "KPI-8", "KPI-9", "KPI-10");
        assertThat(csv.asString())
                .contains("KPI-1,1,2013-04-01,2014-03-31,2013-04-01 HOME,episodes,COUNT,*")
                .doesNotContain("COUNT,2\r");
    }

    @Test
    void listEightHasALineForEachChildWithCodesOnly() {
        // Given
        Given.AChild child = returnedEpisodes(1, 2022).getFirst();

        // When
        Response answer = manager(HALTON).queryParam("to", "2022-12-31").get(REPORTS + "/annex-a-list-8");
        Response csv = manager(HALTON)
                .accept("text/csv")
                .queryParam("to", "2022-12-31")
                .get(REPORTS + "/annex-a-list-8");

        // Then
        String line = "lines.find { it.childRef == '%s' }.".formatted(child.ref());
        assertThat(answer.<Object>path(line + "missingEpisodes")).isEqualTo(1);
        assertThat(answer.<Object>path(line + "absentEpisodes")).isEqualTo(0);
        assertThat(answer.<String>path(line + "interviewOffered")).isEqualTo("N");
        assertThat(answer.<String>path(line + "interviewAccepted")).isEqualTo("NA");
        assertThat(answer.<String>path(line + "allocatedWorker")).isEqualTo("NOT_KNOWN");
        assertThat(answer.asString() + csv.asString()).doesNotContain(child.family());
        assertThat(csv.asString()).contains(child.ref() + ",,HOME,NOT_KNOWN,NOT_KNOWN,E06000006,1,0,N,NA,");
    }

    /** So many Halton children who were missing and came back in January of the year. */
    private static List<Given.AChild> returnedEpisodes(int count, int year) {
        Instant left = Instant.parse(year + "-01-15T10:00:00Z");
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> {
                    Given.AChild child = Given.aChildOf(HALTON);
                    String reference = Message.aReference();
                    Message.missing(CHESHIRE_CONSTABULARY, reference, child, left)
                            .send()
                            .then()
                            .statusCode(202);
                    Message.found(CHESHIRE_CONSTABULARY, reference, child, left.plusSeconds(7200))
                            .send()
                            .then()
                            .statusCode(202);
                    return child;
                })
                .toList();
    }

    private static Map<String, String> year(int year) {
        return Map.of("from", year + "-01-01", "to", year + "-12-31");
    }

    private static RequestSpecification manager(String authority) {
        return Callers.authority(authority, "TEAM_MANAGER");
    }

    private static RequestSpecification analyst(String authority) {
        return Callers.authority(authority, "ANALYST");
    }

    private static int value(Response answer, String code) {
        Number value = answer.path("total.figures.find { it.code == '%s' }.value".formatted(code));
        return value.intValue();
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.<String>path("code")).isEqualTo(code);
    }

    private long exports(String measure) {
        return acting.as(
                HALTON,
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit_entry where action = 'export' and subject_id = ?1")
                                .setParameter(1, measure)
                                .getSingleResult())
                        .longValue());
    }
}
