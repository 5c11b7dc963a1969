package uk.panauthority.placement.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Bedding.bedVoidBody;
import static uk.panauthority.placement.support.Bedding.closedOn;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.givenAVoid;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.Charging.leaves;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class VacancyResourceTest {

    private static final String WIRRAL = "E08000015";

    @Inject
    Database database;

    @Test
    void aVacancyFollowsFromStaysHoldsAndVoids() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        Ordered child = givenAnOwnChild(home, today());
        givenAHold(home, UUID.randomUUID());
        givenAVoid(home, 3);

        // Then
        vacancies(home).then().statusCode(200).body("vacancies.bed", contains(4));
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/homes/" + home + "/vacancies?from=" + today().plusDays(3))
                .then()
                .body("vacancies.bed", contains(3, 4));
        leaves(child, today());
        vacancies(home).then().body("vacancies.bed", contains(1, 4));
        assertThat(database.published("BedVacant", home))
                .containsExactly("{\"homeId\":\"%s\",\"bed\":1,\"vacantFrom\":\"%s\"}".formatted(home, today()));
    }

    @Test
    void aBedThatIsVoidLaterIsVacantUntilThen() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        CARE_ASSIST_USER
                .asks()
                .body(bedVoidBody(home, 1, today().plusDays(5), today().plusDays(7)))
                .post(BASE + "/bed-voids")
                .then()
                .statusCode(201);

        // Then
        vacancies(home)
                .then()
                .body("vacancies.until", contains(today().plusDays(5).toString()));
    }

    @Test
    void aBedOfABlockIsAVacancyForItsOwnerAlone() {
        // Given
        UUID home = givenAHome(SEFTON, 2);
        givenABlock(home, 1, today());

        // Then
        vacancies(home).then().body("vacancies.keptFor", contains(SEFTON, null));
        KNOWSLEY_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/homes/" + home + "/vacancies")
                .then()
                .body("vacancies.bed", contains(2));
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/homes/" + home + "/vacancies")
                .then()
                .body("vacancies.keptFor", contains(SEFTON, null));
        Ordered child = givenAnOwnChild(home, today());
        leaves(child, today());
        assertThat(database.published("BedVacant", home).getFirst()).contains("\"ownerLa\":\"E08000014\"");
    }

    @Test
    void homesWithRoomAreFoundByKindAndAuthorityPageByPage() {
        // Given
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            wanted.addFirst(givenAHomeInWirral("SUPPORTED_ACCOMMODATION").toString());
        }
        givenAHomeInWirral("SECURE_HOME");
        UUID full = givenAHomeInWirral("SUPPORTED_ACCOMMODATION");
        givenAHold(full, UUID.randomUUID());
        UUID closed = givenAHomeInWirral("SUPPORTED_ACCOMMODATION");
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + closed, "/closure", closedOn(today()));
        UUID ofABlock = givenAHomeInWirral("SUPPORTED_ACCOMMODATION");
        givenABlock(ofABlock, 1, today());

        // When
        List<String> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = list(KNOWSLEY_PLACEMENT_OFFICER, "limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            found.addAll(page.getList("items.homeId"));
            cursor = page.getString("next");
        } while (cursor != null);

        // Then
        assertThat(found).isEqualTo(wanted);
        assertThat(list(SEFTON_PLACEMENT_OFFICER, "limit=100").getList("items.homeId", String.class))
                .contains(ofABlock.toString());
    }

    @Test
    void everyNightOfAPeriodIsCounted() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        Ordered child = givenAnOwnChild(home, today().minusDays(2));
        leaves(child, today());
        givenAHold(home, UUID.randomUUID());
        givenAVoid(home, 4);
        step(
                CARE_ASSIST_USER,
                BASE + "/homes/" + home,
                "/capacity",
                "{\"places\":3,\"from\":\"%s\"}".formatted(today()));

        // When
        Response report = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(BASE + "/homes/" + home + "/occupancy?from=" + today().minusDays(1) + "&to="
                        + today().plusDays(2));

        // Then
        report.then()
                .statusCode(200)
                .body("days.size()", equalTo(3))
                .body("days.occupied", contains(1, 0, 0))
                .body("days.held", contains(0, 1, 1))
                .body("days.voided", contains(0, 1, 1))
                .body("days.places", contains(0, 3, 3))
                .body("days.vacant", contains(0, 1, 1));
    }

    @Test
    void theReportOfAllHomesAddsUpThoseOfEach() {
        // Given
        UUID one = givenAHomeInWirral("RESIDENTIAL_SPECIAL_SCHOOL");
        givenAHomeInWirral("RESIDENTIAL_SPECIAL_SCHOOL");
        givenAHold(one, UUID.randomUUID());

        // Then
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(BASE + "/occupancy?kind=RESIDENTIAL_SPECIAL_SCHOOL&authority=" + WIRRAL + "&from=" + today()
                        + "&to=" + today().plusDays(2))
                .then()
                .statusCode(200)
                .body("days.places", everyItem(equalTo(2)))
                .body("days.held", everyItem(equalTo(1)))
                .body("days.vacant", everyItem(equalTo(1)));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String occupancy = BASE + "/homes/" + home + "/occupancy";

        // Then
        for (String wrong : List.of(
                "",
                "?from=2026-01-01",
                "?from=2026-01-02&to=2026-01-02",
                "?from=2026-01-01&to=2027-06-01",
                "?from=spring&to=2026-01-01")) {
            SEFTON_COMMISSIONING_OFFICER
                    .asks()
                    .get(occupancy + wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("field-invalid"));
        }
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/vacancies?from=soon")
                .then()
                .statusCode(422);
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/homes/" + UUID.randomUUID() + "/vacancies")
                .then()
                .statusCode(404);
        STRANGER.asks().get(BASE + "/vacancies").then().statusCode(403);
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(BASE + "/vacancies?kind=TENT")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static Response vacancies(UUID home) {
        return SEFTON_PLACEMENT_OFFICER.asks().get(BASE + "/homes/" + home + "/vacancies");
    }

    private static JsonPath list(uk.panauthority.placement.support.Actor actor, String query) {
        return actor.asks()
                .get(BASE + "/vacancies?kind=SUPPORTED_ACCOMMODATION&authority=" + WIRRAL + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static UUID givenAHomeInWirral(String kind) {
        return UUID.fromString(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(freshNumber(), WIRRAL, 1).replace("{\"urn\"", "{\"kind\":\"" + kind + "\",\"urn\""))
                .post(BASE + "/homes")
                .path("id"));
    }
}
