package uk.panauthority.placement.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Bedding.closedOn;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.graded;
import static uk.panauthority.placement.support.Bedding.holdBody;
import static uk.panauthority.placement.support.Bedding.places;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class HomeResourceTest {

    private static final String HOMES = BASE + "/homes";

    @Inject
    Database database;

    @Test
    void aRegisteredHomeIsSeenByEveryoneWhoIsSignedIn() {
        // Given
        String urn = freshNumber();

        // When
        Response created = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(urn, STOKE, 4))
                .post(HOMES);

        // Then
        created.then().statusCode(201).header("ETag", "\"0\"");
        for (var reader : new uk.panauthority.placement.support.Actor[] {STRANGER, CARE_ASSIST_USER}) {
            reader.asks()
                    .get(address(created))
                    .then()
                    .statusCode(200)
                    .body("urn", equalTo(urn))
                    .body("postcode", equalTo("ST1 1AA"))
                    .body("authority", equalTo(STOKE))
                    .body("places", equalTo(4))
                    .body("state", equalTo("REGISTERED"));
        }
    }

    @Test
    void theOtherServicesLearnItsNumberAndHostAuthority() {
        // Given
        String urn = freshNumber();

        // When
        UUID id = UUID.fromString(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(urn, STOKE, 4))
                .post(HOMES)
                .path("id"));

        // Then
        assertThat(database.published("HomeRegistered", id))
                .containsExactly(
                        "{\"homeId\":\"%s\",\"urn\":\"%s\",\"providerId\":\"care-assist\",\"hostLa\":\"E06000021\"}"
                                .formatted(id, urn));
    }

    @Test
    void aNumberIsRegisteredOnce() {
        // Given
        String home = homeBody(freshNumber(), STOKE, 4);
        SEFTON_COMMISSIONING_OFFICER.asks().body(home).post(HOMES).then().statusCode(201);

        // Then
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(home)
                .post(HOMES)
                .then()
                .statusCode(409)
                .body("code", equalTo("home-exists"));
    }

    @ParameterizedTest
    @CsvSource({
        "\"urn\":\"1234567\", \"urn\":\"12345\", field-invalid, /urn",
        "\"authority\":\"E06000021\", \"authority\":\"E07000192\", field-invalid, /authority",
        "\"postcode\":\"st1 1aa\", \"postcode\":\"nowhere\", postcode-malformed, /postcode",
        "\"places\":4, \"places\":0, field-invalid, /places",
        "\"places\":4, \"beds\":4, unknown-field, /beds"
    })
    @Tag("B02")
    @Tag("B13")
    void aWrongFieldIsNamed(String right, String wrong, String code, String pointer) {
        // Then
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody("1234567", STOKE, 4).replace(right, wrong))
                .post(HOMES)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void onlyACommissioningOfficerRegistersHomes() {
        // Given
        String home = homeBody(freshNumber(), STOKE, 4);

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(home)
                .post(HOMES)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().contentType("application/json").body(home).post(HOMES).then().statusCode(401);
        given().get(HOMES).then().statusCode(401);
    }

    @Test
    @Tag("B06")
    void aRepeatWithTheSameKeyRegistersOneHome() {
        // Given
        String key = UUID.randomUUID().toString();
        String home = homeBody(freshNumber(), STOKE, 4);

        // When
        Response first = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .header("Idempotency-Key", key)
                .body(home)
                .post(HOMES);
        Response second = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .header("Idempotency-Key", key)
                .body(home)
                .post(HOMES);

        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(database.published("HomeRegistered", UUID.fromString(first.path("id"))))
                .hasSize(1);
    }

    @Test
    void homesAreListedNewestFirstByCursor() {
        // Given
        UUID older = givenAHome(STOKE, 1);
        UUID newer = givenAHome(STOKE, 1);

        // When
        Response first = STRANGER.asks().get(HOMES + "?limit=1");
        Response second = STRANGER.asks().get(HOMES + "?limit=1&cursor=" + first.path("next"));

        // Then
        first.then().statusCode(200).body("items.id[0]", equalTo(newer.toString()));
        second.then().statusCode(200).body("items.id[0]", equalTo(older.toString()));
        STRANGER.asks().get(HOMES + "?limit=101").then().statusCode(422).body("code", equalTo("paging-invalid"));
    }

    @Test
    void whatIsKnownOfAHomeIsKept() {
        // Given
        String home = HOMES + "/" + givenAHome(STOKE, 4);

        // When
        Response described = act(SEFTON_COMMISSIONING_OFFICER, home, "/description", """
                {"needs":["LEARNING_DIFFICULTY","PHYSICAL_DISABILITY"],"conditions":"Up to four children.",\
                "companyNumber":"01234567"}""");

        // Then
        described
                .then()
                .statusCode(200)
                .body("needs", contains("LEARNING_DIFFICULTY", "PHYSICAL_DISABILITY"))
                .body("conditions", equalTo("Up to four children."))
                .body("kind", equalTo("CHILDRENS_HOME"));
        act(SEFTON_COMMISSIONING_OFFICER, home, "/description", "{\"needs\":[\"COOKING\"]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
    }

    @Test
    void aNewGradeIsToldAndTheSameGradeIsNot() {
        // Given
        UUID id = givenAHome(STOKE, 4);
        String home = HOMES + "/" + id;

        // When
        step(SEFTON_COMMISSIONING_OFFICER, home, "/grade", "{\"grade\":\"GOOD\",\"gradedOn\":\"2026-03-01\"}");
        step(SEFTON_COMMISSIONING_OFFICER, home, "/grade", "{\"grade\":\"GOOD\",\"gradedOn\":\"2026-06-01\"}");
        step(
                SEFTON_COMMISSIONING_OFFICER,
                home,
                "/grade",
                "{\"grade\":\"REQUIRES_IMPROVEMENT\",\"gradedOn\":\"2026-09-01\"}");

        // Then
        assertThat(database.published("HomeRegraded", id))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"oldGrade\":\"GOOD\",\"newGrade\":\"REQUIRES_IMPROVEMENT\"");
        act(SEFTON_COMMISSIONING_OFFICER, home, "/grade", "{\"grade\":\"GOOD\",\"gradedOn\":\"2026-08-01\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/gradedOn"));
        act(SEFTON_COMMISSIONING_OFFICER, home, "/grade", graded("SUPERB"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
    }

    @Test
    @Tag("B22")
    void aHomeHasNoFewerPlacesThanBedsThatAreTaken() {
        // Given
        UUID id = givenAHome(SEFTON, 4);
        String home = HOMES + "/" + id;
        givenAnOwnChild(id, today());
        givenAHold(id, UUID.randomUUID());

        // When
        Response refused = act(CARE_ASSIST_USER, home, "/capacity", places(1));

        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("capacity-below-occupancy"))
                .body("bedsTaken", equalTo(2));
        assertThat(database.published("HomeCapacityChanged", id)).isEmpty();
        step(CARE_ASSIST_USER, home, "/capacity", places(2)).then().body("places", equalTo(2));
        assertThat(database.published("HomeCapacityChanged", id))
                .containsExactly("{\"homeId\":\"%s\",\"urn\":\"%s\",\"oldPlaces\":4,\"newPlaces\":2,\"from\":\"%s\"}"
                        .formatted(id, STRANGER.asks().get(home).path("urn"), today()));
        KNOWSLEY_PLACEMENT_OFFICER
                .asks()
                .body(holdBody(id, UUID.randomUUID()))
                .post(BASE + "/bed-holds")
                .then()
                .statusCode(409)
                .body("code", equalTo("bed-not-available"));
        act(FAMILY_CARE_SIGNATORY, home, "/capacity", places(9)).then().statusCode(403);
    }

    @Test
    void aClosedHomeTakesNobodyUntilItIsRegisteredAgain() {
        // Given
        UUID id = givenAHome(SEFTON, 4);
        String home = HOMES + "/" + id;

        // When
        step(SEFTON_COMMISSIONING_OFFICER, home, "/closure", closedOn(today()));

        // Then
        STRANGER.asks().get(home).then().body("state", equalTo("CLOSED")).body("closedOn", equalTo(today().toString()));
        assertThat(database.published("HomeClosed", id)).hasSize(1);
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(holdBody(id, UUID.randomUUID()))
                .post(BASE + "/bed-holds")
                .then()
                .statusCode(409);
        act(SEFTON_COMMISSIONING_OFFICER, home, "/grade", graded("GOOD"))
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"))
                .body("allowedActions", contains("reRegister"));
        step(SEFTON_COMMISSIONING_OFFICER, home, "/re-registration", "").then().body("state", equalTo("REGISTERED"));
        assertThat(database.published("HomeRegistered", id)).hasSize(2);
        givenAHold(id, UUID.randomUUID());
        act(SEFTON_COMMISSIONING_OFFICER, home, "/closure", closedOn(today().plusDays(1)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/closedOn"));
    }

    @Test
    void householdsOfFosterCarersStandUnderTheirAgencyWithoutNameAndAddress() {
        // Given
        String urn = freshNumber();
        String first = household(urn, "H-" + urn + "/1");

        // When
        Response created = SEFTON_COMMISSIONING_OFFICER.asks().body(first).post(HOMES);
        Response second = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(household(urn, "H-" + urn + "/2"))
                .post(HOMES);

        // Then
        UUID id = UUID.fromString(created.then().statusCode(201).extract().path("id"));
        second.then().statusCode(201);
        STRANGER.asks()
                .get(HOMES + "/" + id)
                .then()
                .body("kind", equalTo("FOSTER_HOUSEHOLD"))
                .body("name", nullValue())
                .body("postcode", nullValue())
                .body("location.upperTier", equalTo(SEFTON))
                .body("location.grid.easting", equalTo(333500))
                .body("location.grid.northing", equalTo(417500));
        CARE_ASSIST_USER.asks().get(HOMES + "/" + id).then().body("postcode", equalTo("PR8 1AA"));
        assertThat(database.published("HomeRegistered", id)).isEmpty();
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(first)
                .post(HOMES)
                .then()
                .statusCode(409)
                .body("code", equalTo("home-exists"));
        SEFTON_PLACEMENT_OFFICER.asks().get(HOMES + "/" + id).then().body("postcode", nullValue());
        givenAnOwnChild(id, today());
        SEFTON_PLACEMENT_OFFICER.asks().get(HOMES + "/" + id).then().body("postcode", equalTo("PR8 1AA"));
        KNOWSLEY_PLACEMENT_OFFICER.asks().get(HOMES + "/" + id).then().body("postcode", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"places\" | \"name\":\"The Smiths\",\"places\" | field-invalid | /name",
                "\"householdRef\":\"H1\", |  | field-invalid | /householdRef",
                "\"kind\":\"FOSTER_HOUSEHOLD\" | \"kind\":\"TENT\",\"name\":\"x\" | field-invalid | /householdRef"
            })
    void aHouseholdHasAReferenceAndNoName(String right, @Nullable String wrong, String code, String pointer) {
        // Then
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(household(freshNumber(), "H1").replace(right.strip(), wrong == null ? "" : wrong))
                .post(HOMES)
                .then()
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static String household(String urn, String reference) {
        return """
                {"urn":"%s","kind":"FOSTER_HOUSEHOLD","householdRef":"%s","providerId":"care-assist",\
                "authority":"%s","postcode":"PR8 1AA","places":2}""".formatted(urn, reference, SEFTON);
    }
}
