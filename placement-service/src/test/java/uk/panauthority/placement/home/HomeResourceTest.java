package uk.panauthority.placement.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.homeBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
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
}
