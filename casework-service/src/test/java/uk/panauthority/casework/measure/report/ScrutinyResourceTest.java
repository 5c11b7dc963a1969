package uk.panauthority.casework.measure.report;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;

/** The scrutiny committee's pack over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ScrutinyResourceTest {

    private static final String PACKS = "/api/casework/v1/scrutiny-packs";

    @Test
    @Tag("CS4")
    void aPackHasTheDefinitionsOfLastQuarterByDistrictWithEachVersionPrinted() {
        // When
        Response pack = made("2014-07-01");

        // Then
        assertThat(pack.<List<String>>path("definitions.definition.code"))
                .containsExactly("KPI-1", "KPI-2", "KPI-6", "KPI-7", "KPI-8", "KPI-9", "KPI-10");
        assertThat(pack.<List<Integer>>path("definitions.definition.version")).containsOnly(1);
        assertThat(pack.<List<Boolean>>path("definitions.sameAsLastQuarter")).containsOnly(true);
        assertThat(pack.<List<String>>path("measures[0].trend.key"))
                .containsExactly(
                        "QUARTER 2012-10-01",
                        "QUARTER 2013-01-01",
                        "QUARTER 2013-04-01",
                        "QUARTER 2013-07-01",
                        "QUARTER 2013-10-01",
                        "QUARTER 2014-01-01",
                        "QUARTER 2014-04-01");
    }

    @Test
    @Tag("X15")
    void aPackHasTheSameFiguresWhateverIsRecordedLater() {
        // Given
        episodes(6, "2023-02-10T10:00:00Z");
        String id = made("2023-01-01").path("id");

        // When
        episodes(7, "2023-02-11T10:00:00Z");
        Response again = manager(HALTON).get(PACKS + "/" + id);
        Response csv = manager(HALTON).accept("text/csv").get(PACKS + "/" + id);

        // Then
        assertThat(episodesOf(again, "total")).isEqualTo(6);
        assertThat(again.<List<String>>path("measures[0].byDistrict.key")).containsExactly("DISTRICT " + HALTON);
        assertThat(again.<List<String>>path("measures[0].byForce.key"))
                .containsExactly("FORCE " + CHESHIRE_CONSTABULARY);
        assertThat(csv.asString())
                .contains("KPI-1,1,TOTAL,episodes,COUNT,6")
                .contains("KPI-9,1,DEFINITION,", ",SAME_AS_LAST_QUARTER,");
    }

    @Test
    void theManagersWordsAreKeptWithTheirAuthor() {
        // Given
        Response pack = made("2024-01-01");
        String address = PACKS + "/" + pack.path("id");

        // When
        Response narrated = manager(HALTON)
                .header("If-Match", pack.header("ETag"))
                .body(Map.of("text", "=Fewer children went missing."))
                .put(address + "/narrative");
        Response stale = manager(HALTON)
                .header("If-Match", "\"7\"")
                .body(Map.of("text", "Again."))
                .put(address + "/narrative");
        Response unread = manager(HALTON).body(Map.of("text", "Again.")).put(address + "/narrative");

        // Then
        assertThat(narrated.statusCode()).as(narrated.asString()).isEqualTo(200);
        assertThat(narrated.<String>path("narrative.author")).isEqualTo(HALTON + ".TEAM_MANAGER");
        assertThat(narrated.<String>path("state")).isEqualTo("NARRATED");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(unread.statusCode()).isEqualTo(428);
        assertThat(manager(HALTON).accept("text/csv").get(address).asString()).contains(",'=Fewer children");
    }

    @Test
    void aPackIsOfOneAuthorityAndOfAQuarterThatHasBegun() {
        // Given
        String id = made("2024-04-01").path("id");

        // Then
        assertThat(manager(WARRINGTON).get(PACKS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(making("2024-02-01").statusCode()).isEqualTo(422);
        assertThat(making("2099-01-01").statusCode()).isEqualTo(422);
        assertThat(Callers.authority(HALTON, "ANALYST")
                        .body(Map.of("quarterFrom", "2024-01-01"))
                        .post(PACKS)
                        .statusCode())
                .isEqualTo(403);
    }

    private static void episodes(int count, String left) {
        for (int i = 0; i < count; i++) {
            Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), Instant.parse(left))
                    .send()
                    .then()
                    .statusCode(202);
        }
    }

    private static Response made(String quarter) {
        Response answer = making(quarter);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static Response making(String quarter) {
        return manager(HALTON).body(Map.of("quarterFrom", quarter)).post(PACKS);
    }

    private static int episodesOf(Response pack, String row) {
        Number value = pack.path("measures[0]." + row + ".figures.find { it.code == 'episodes' }.value");
        return value.intValue();
    }

    private static RequestSpecification manager(String authority) {
        return Callers.authority(authority, "TEAM_MANAGER");
    }
}
