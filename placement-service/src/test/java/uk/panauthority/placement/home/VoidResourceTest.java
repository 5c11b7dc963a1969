package uk.panauthority.placement.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Bedding.bedVoidBody;
import static uk.panauthority.placement.support.Bedding.givenAHold;
import static uk.panauthority.placement.support.Bedding.givenAVoid;
import static uk.panauthority.placement.support.Bedding.nights;
import static uk.panauthority.placement.support.BlockJourney.blockBody;
import static uk.panauthority.placement.support.BlockJourney.givenABlock;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class VoidResourceTest {

    private static final String VOIDS = BASE + "/bed-voids";

    @Inject
    Database database;

    @Test
    void aVoidOfAnyHomeIsSeenByAllAndTold() {
        // Given
        UUID home = givenAHome(SEFTON, 2);

        // When
        String recorded = givenAVoid(home, 1);

        // Then
        STRANGER.asks()
                .get(recorded)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("attributedTo", equalTo("PROVIDER"))
                .body("revisions.action", contains("RECORD"));
        assertThat(database.published("BedVoided", home))
                .containsExactly("""
                        {"homeId":"%s","bed":1,"voidId":"%s","revision":1,"firstNight":"%s","returnedOn":"%s",\
                        "cause":"REPAIR","attributedTo":"PROVIDER"}""".formatted(home, idOf(recorded), today(), today().plusDays(3)));
        assertThat(database.audited("care-assist", idOf(recorded))).containsExactly("record DONE");
        STRANGER.asks()
                .get(VOIDS + "?homeId=" + home)
                .then()
                .body("items.id", contains(idOf(recorded).toString()));
    }

    @Test
    void whatWasSaidBeforeStaysWhenAVoidIsRevised() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String recorded = givenAVoid(home, 1);

        // When
        Response revised = act(CARE_ASSIST_USER, recorded, "/revision", nights(today().plusDays(1)));

        // Then
        revised.then()
                .statusCode(200)
                .body("returnedOn", equalTo(today().plusDays(1).toString()))
                .body("revisions.action", contains("RECORD", "REVISE"))
                .body(
                        "revisions.returnedOn",
                        contains(
                                today().plusDays(3).toString(),
                                today().plusDays(1).toString()))
                .body("revisions.cause", contains("REPAIR", "STAFFING"));
        assertThat(database.published("BedVoided", home)).hasSize(2);
        CARE_ASSIST_USER
                .asks()
                .get(BASE + "/homes/" + home + "/vacancies?from=" + today().plusDays(1))
                .then()
                .body("vacancies.bed", contains(1));
    }

    @Test
    void aCancelledVoidStaysToBeSeenAndItsNightsAreFree() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String recorded = givenAVoid(home, 1);

        // When
        act(CARE_ASSIST_USER, recorded, "/cancellation", "")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        // Then
        STRANGER.asks().get(VOIDS + "?homeId=" + home).then().body("items.state", contains("CANCELLED"));
        assertThat(database.published("BedReturned", home)).hasSize(1);
        act(CARE_ASSIST_USER, recorded, "/revision", nights(today().plusDays(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        givenAnOwnChild(home, today());
    }

    @Test
    @Tag("B21")
    void aVoidOverAnOccupiedOrHeldOrVoidNightIsRefused() {
        // Given
        UUID home = givenAHome(SEFTON, 3);
        givenAnOwnChild(home, today());
        givenAHold(home, UUID.randomUUID());
        String third = givenAVoid(home, 3);

        // Then
        refused(home, 1, "bed-occupied");
        refused(home, 2, "bed-not-available");
        refused(home, 3, "bed-not-available");
        givenAnOwnChildLater(home, third);
    }

    @Test
    void aRevisionOverAnOccupiedNightLeavesTheVoidAsItWas() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String later = idAfter(CARE_ASSIST_USER
                .asks()
                .body(bedVoidBody(home, 1, today().minusDays(9), today().minusDays(8)))
                .post(VOIDS));
        givenAnOwnChild(home, today().minusDays(2));

        // When
        Response refused = act(CARE_ASSIST_USER, later, "/revision", nights(today().plusDays(1)));

        // Then
        refused.then().statusCode(409).body("code", equalTo("bed-occupied"));
        STRANGER.asks().get(later).then().body("revisions.action", contains("RECORD"));
    }

    @Test
    void aVoidByTheProviderCountsInTheBlockWhoeverAnswersForIt() {
        // Given
        UUID home = givenAHome(SEFTON, 2);
        String block = givenABlock(blockBody(home, 2, today().minusDays(10)));
        String recorded = idAfter(CARE_ASSIST_USER
                .asks()
                .body(bedVoidBody(home, 1, today().minusDays(6), today().minusDays(4)))
                .post(VOIDS));
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(block)
                .then()
                .body("voids.id", contains(idOf(recorded).toString()));
        assertCredit(block, 2);

        // When
        step(SEFTON_COMMISSIONING_OFFICER, recorded, "/attribution", "{\"attributedTo\":\"AUTHORITY\"}");

        // Then
        assertCredit(block, 0);
        STRANGER.asks().get(recorded).then().body("revisions.attributedTo", contains("PROVIDER", "AUTHORITY"));
        step(CARE_ASSIST_USER, recorded, "/cancellation", "");
        SEFTON_COMMISSIONING_OFFICER.asks().get(block).then().body("voids.size()", equalTo(0));
    }

    @Test
    void onlyTheProviderRecordsAndOnlyTheKeeperAttributes() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String recorded = givenAVoid(home, 1);

        // Then
        FAMILY_CARE_SIGNATORY
                .asks()
                .body(bedVoidBody(home, 1))
                .post(VOIDS)
                .then()
                .statusCode(403);
        SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(bedVoidBody(home, 1))
                .post(VOIDS)
                .then()
                .statusCode(403);
        act(FAMILY_CARE_SIGNATORY, recorded, "/cancellation", "").then().statusCode(403);
        act(SEFTON_COMMISSIONING_OFFICER, recorded, "/attribution", "{\"attributedTo\":\"AUTHORITY\"}")
                .then()
                .statusCode(403);
        act(KNOWSLEY_PLACEMENT_OFFICER, recorded, "/revision", nights(today().plusDays(1)))
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("B12")
    void whatIsNoVoidIsRefused() {
        // Given
        UUID home = givenAHome(SEFTON, 1);
        String right = bedVoidBody(home, 1);

        // Then
        post(right.replace("REPAIR", "GHOSTS")).then().statusCode(422).body("code", equalTo("code-not-valid"));
        post(right.replace("\"bed\":1", "\"bed\":2")).then().statusCode(422).body("errors.pointer", hasItem("/bed"));
        post(right.replace(home.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/homeId"));
        post(bedVoidBody(home, 1, today(), today()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/returnedOn"));
        assertThat(database.published("BedVoided", home)).isEmpty();
    }

    private static void assertCredit(String block, int nights) {
        LocalDate from = today().minusDays(10);
        int credited = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .get(block + "/statement?from=" + from + "&to=" + today())
                .then()
                .statusCode(200)
                .extract()
                .path("parts.findAll { it.use == 'PROVIDER_VOID' }.collect { it.nights }.sum() ?: 0");
        assertThat(credited).isEqualTo(nights);
    }

    private static void givenAnOwnChildLater(UUID home, String thirdVoid) {
        step(CARE_ASSIST_SIGNATORY, thirdVoid, "/cancellation", "");
        givenAnOwnChild(home, today());
    }

    private static void refused(UUID home, int bed, String code) {
        post(bedVoidBody(home, bed)).then().statusCode(409).body("code", equalTo(code));
    }

    private static Response post(String body) {
        return CARE_ASSIST_USER.asks().body(body).post(VOIDS);
    }

    private static String idAfter(Response created) {
        created.then().statusCode(201);
        return VOIDS + "/" + created.path("id");
    }
}
