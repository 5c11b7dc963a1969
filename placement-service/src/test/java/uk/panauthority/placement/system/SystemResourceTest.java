package uk.panauthority.placement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Actor.TAMESIDE_LEAD_ADMIN;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.SystemJourney.CONTINUOUS;
import static uk.panauthority.placement.support.SystemJourney.SYSTEMS;
import static uk.panauthority.placement.support.SystemJourney.amendmentBody;
import static uk.panauthority.placement.support.SystemJourney.criteriaBody;
import static uk.panauthority.placement.support.SystemJourney.givenADraftSystem;
import static uk.panauthority.placement.support.SystemJourney.givenAnOpenSystem;
import static uk.panauthority.placement.support.SystemJourney.rounds;
import static uk.panauthority.placement.support.SystemJourney.systemBody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class SystemResourceTest {

    @Inject
    Database database;

    @Inject
    KnownSystems known;

    @Inject
    SystemEstablishedHandler established;

    @Inject
    SystemAmendedHandler amended;

    @Inject
    SystemReviewedHandler reviewed;

    @Inject
    SystemClosedHandler closed;

    @Test
    void thePartnerAgreementIsThereFromTheStartForEverySignedInCaller() {
        // When
        JsonPath ppa = bySourceCode(CARE_ASSIST_USER, "LCR_PPA");

        // Then
        assertThat(ppa.getString("leadAuthority")).isEqualTo("E06000006");
        assertThat(ppa.<String>getList("participants.authority"))
                .containsExactlyInAnyOrder(
                        "E06000006", "E08000011", "E08000012", "E08000013", "E08000014", "E08000015");
        assertThat(ppa.getString("start")).isEqualTo("2020-10-19");
        assertThat(ppa.getBoolean("openEnded")).isTrue();
        assertThat(ppa.getString("nextReviewDue")).isEqualTo("2022-10-19");
        assertThat(ppa.getBoolean("reviewOverdue")).isTrue();
        assertThat(ppa.<String>getList("lots.code")).containsExactly("FOSTER", "RESIDENTIAL");
        assertThat(ppa.<List<String>>getList("lots.awardMethods"))
                .allMatch(m -> m.containsAll(List.of("COMPETITION_ALL", "DIRECT", "COMPETITION_PRESELECTED")));
        assertThat(ppa.<String>getList("statements.code")).containsExactly("THE_OFFER", "THE_PLEDGE");
        assertThat(ppa.<Integer>getList("statements.likedPercent")).containsExactly(97, 100);
        assertThat(ppa.<String>getList("milestones.stage")).hasSize(7);
        assertThat(ppa.getString("citation")).contains("Sefton Cabinet 3 September 2020");
        assertThat(ppa.getString("verifiedOn")).as("nobody has read the source").isNull();
    }

    @Test
    void whoDecidesDiffersByAuthorityAndRoute() {
        // When
        JsonPath ppa = bySourceCode(SEFTON_PLACEMENT_OFFICER, "LCR_PPA");

        // Then
        assertThat(ppa.getString("delegations.find { it.route == 'CALL_OFF' }.decider"))
                .isEqualTo("HEAD_OR_NOMINATED_SERVICE_MANAGER");
        assertThat(ppa.getString("delegations.find { it.route == 'BLOCK' }.consulted"))
                .isEqualTo("CABINET_MEMBER");
        assertThat(ppa.getBoolean("delegations.find { it.route == 'DEVELOPMENT' }.collective"))
                .isTrue();
    }

    @Test
    void theFourNorthWestSystemsAreThereAndTheLeavingCareOneIsOver() {
        // When
        JsonPath leavingCare = bySourceCode(STRANGER, "NW_LEAVING_CARE_DPS");

        // Then
        assertThat(leavingCare.getString("leadAuthority")).isEqualTo("E08000008");
        assertThat(leavingCare.getString("lastDay")).isEqualTo("2017-09-30");
        assertThat(leavingCare.getString("latestEnd")).isEqualTo("2019-09-30");
        assertThat(leavingCare.getString("state")).isEqualTo("CLOSED");
        assertThat(leavingCare.getString("entryPolicy.anchor")).isEqualTo("2015-10-01");
        assertThat(leavingCare.<Boolean>getList("lots.qualityOnly")).containsOnly(true);
        assertThat(leavingCare.<String>getList("lots.pricePolicy")).containsOnly("INDICATIVE");
        // The decision counts 24 authorities; the region has 23 of the upper tier, and the paper names few.
        assertThat(leavingCare.<String>getList("participants.authority"))
                .hasSize(23)
                .contains(SEFTON);
        assertThat(bySourceCode(STRANGER, "NW_RESIDENTIAL_FPS").getString("lots.find { it.code == 'LOT_7' }.title"))
                .isEqualTo("Cohort Purchases");
        assertThat(bySourceCode(STRANGER, "NW_FOSTER_FPS").getString("state")).isEqualTo("OPEN");
        assertThat(bySourceCode(STRANGER, "NW_CARE_AND_SUPPORT_DPS").getString("state"))
                .isEqualTo("OPEN");
    }

    @Test
    void aSecondStartEntersNothingTwice() {
        // Given
        long before = database.rows("purchasing_system", null);

        // When
        known.start(new io.quarkus.runtime.StartupEvent());

        // Then
        assertThat(database.rows("purchasing_system", null)).isEqualTo(before);
    }

    @Test
    void aSystemIsEnteredAdvertisedOpenedSuspendedResumedAndClosed() {
        // Given
        String system = givenAnOpenSystem();

        // When
        step(HALTON_LEAD_ADMIN, system, "/suspension", "{\"reason\":\"Under review.\"}")
                .then()
                .body("state", equalTo("SUSPENDED"))
                .body("stateReason", equalTo("Under review."));
        step(HALTON_LEAD_ADMIN, system, "/resumption", "").then().body("state", equalTo("OPEN"));
        step(HALTON_LEAD_ADMIN, system, "/renewal", "").then().body("optionsTaken", equalTo(1));
        step(
                        HALTON_LEAD_ADMIN,
                        system,
                        "/reviews",
                        "{\"heldOn\":\"%s\",\"outcome\":\"CONTINUE\",\"minutesReference\":\"M-1\"}".formatted(today()))
                .then()
                .body("reviews[0].dueOn", equalTo("2028-04-01"))
                .body("nextReviewDue", equalTo("2030-04-01"));
        Response closed = step(HALTON_LEAD_ADMIN, system, "/closure", "{\"reason\":\"Replaced.\"}");

        // Then
        closed.then()
                .body("state", equalTo("CLOSED"))
                .body("actions", equalTo(List.of()))
                .body("lastDay", equalTo(today().toString()));
        assertThat(database.audited("E06000006", idOf(system)))
                .contains("enter DONE", "advertise DONE", "open DONE", "suspend DONE", "renew DONE", "close DONE");
    }

    @Test
    void anAmendmentChangesLotsAndParticipantsOnly() {
        // Given
        String system = givenAnOpenSystem();

        // When
        step(HALTON_LEAD_ADMIN, system, "/amendment", amendmentBody("Renamed", 48))
                .then()
                .body("title", equalTo("Renamed"))
                .body("lots.code", equalTo(List.of("FOSTER", "RESIDENTIAL")))
                .body("lots[1].minimumDeadlineHours", equalTo(48))
                .body("lots[1].criteria[0].version", equalTo(1))
                .body("participants.authority", hasItem("E08000013"));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .get(SYSTEMS + "?participant=E08000013")
                .then()
                .body("items.id", hasItem(idOf(system).toString()));
        STRANGER.asks()
                .get(SYSTEMS + "?participant=E06000021")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void roundsDoNotFitADynamicMarket() {
        // Given
        String body = systemBody("TEST_" + freshNumber(), rounds(today(), 14), 0)
                .replace("PA_2023_LIGHT_TOUCH", "PA_2023_DYNAMIC_MARKET");
        long before = database.rows("purchasing_system", null);

        // When
        Response answer = HALTON_LEAD_ADMIN.asks().body(body).post(SYSTEMS);

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("entry-policy-not-lawful"))
                .body("errors[0].pointer", equalTo("/entryPolicy/kind"));
        assertThat(database.rows("purchasing_system", null)).isEqualTo(before);
    }

    @Test
    void theDatabaseItselfRefusesRoundsOnADynamicMarket() {
        // Given
        String system = givenADraftSystem(rounds(today(), 14), 0);

        // Then
        assertThatThrownBy(() -> database.execute(
                        "E06000006",
                        "update purchasing_system set regime = 'PA_2023_DYNAMIC_MARKET' where id = '%s'"
                                .formatted(idOf(system))))
                .hasStackTraceContaining("purchasing_system_entry_policy");
    }

    @Test
    void aRegimeThatDidNotHoldOnTheDayOfTheAdvertisementIsNoCode() {
        String old = systemBody("TEST_" + freshNumber(), CONTINUOUS, 0)
                .replace("PA_2023_LIGHT_TOUCH", "PCR_2015_LIGHT_TOUCH");
        refused(old, 422, "code-not-valid", "/regime");
        refused(
                systemBody("TEST_" + freshNumber(), CONTINUOUS, 0).replace("\"RESIDENTIAL\",\n", "\"HOUSING\",\n"),
                422,
                "code-not-valid",
                "/lots/0/service");
        refused(
                systemBody("TEST_" + freshNumber(), CONTINUOUS, 0).replace("\"FRAMEWORK\"", "\"CLUB\""),
                422,
                "code-not-valid",
                "/kind");
    }

    @Test
    void roundsWithoutAnAnchorAndAuthoritiesTwiceAreRefused() {
        refused(
                systemBody("TEST_" + freshNumber(), "{\"kind\":\"ROUNDS\",\"months\":4}", 0),
                422,
                "field-invalid",
                "/entryPolicy");
        refused(
                systemBody("TEST_" + freshNumber(), CONTINUOUS, 0).replace("E08000011", SEFTON),
                422,
                "field-invalid",
                "/participants/2");
    }

    @Test
    void aCodeIsGivenOnce() {
        // Given
        String body = systemBody("TEST_" + freshNumber(), CONTINUOUS, 0);
        HALTON_LEAD_ADMIN.asks().body(body).post(SYSTEMS).then().statusCode(201);

        // Then
        HALTON_LEAD_ADMIN.asks().body(body).post(SYSTEMS).then().statusCode(409).body("code", equalTo("system-exists"));
    }

    @Test
    void onlyTheLeadsOwnAdministratorChangesASystem() {
        // Given
        String system = givenAnOpenSystem();

        // Then
        act(TAMESIDE_LEAD_ADMIN, system, "/suspension", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        act(SEFTON_PLACEMENT_OFFICER, system, "/suspension", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403);
        assertThat(database.execute(
                        "E08000008",
                        "update purchasing_system set title = 'x' where id = '%s'".formatted(idOf(system))))
                .as("rows that row-level security lets another authority change")
                .isZero();
        assertThat(database.execute(
                        "E08000008",
                        "update system_lot set title = 'x' where system_id = '%s'".formatted(idOf(system))))
                .isZero();
    }

    @Test
    void theLeadIsHandedOverAndTheFormerOneMayNoMore() {
        // Given
        String system = givenAnOpenSystem();

        // When
        step(HALTON_LEAD_ADMIN, system, "/lead", "{\"authority\":\"E08000014\"}")
                .then()
                .body("leadAuthority", equalTo(SEFTON));

        // Then
        act(HALTON_LEAD_ADMIN, system, "/suspension", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403);
    }

    @Test
    void anEntryTestOnPriceIsRefusedWhereTheLotIsEnteredOnQuality() {
        // Given
        String system = givenAnOpenSystem();

        // When
        Response answer = act(
                HALTON_LEAD_ADMIN, system, "/criteria", criteriaBody(today(), 6).replace("\"QUALITY\"", "\"PRICE\""));

        // Then
        answer.then()
                .statusCode(422)
                .body("code", equalTo("price-not-an-entry-test"))
                .body("errors[0].pointer", equalTo("/criteria/0/kind"));
        act(HALTON_LEAD_ADMIN, system, "/criteria", criteriaBody(today().minusDays(1), 6))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
    }

    @Test
    void aReviewToComeOrOfAnUnknownOutcomeIsRefused() {
        // Given
        String system = givenAnOpenSystem();
        String review = "{\"heldOn\":\"%s\",\"outcome\":\"%s\",\"minutesReference\":\"M\"}";

        // Then
        act(HALTON_LEAD_ADMIN, system, "/reviews", review.formatted(today().plusDays(1), "CONTINUE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
        act(HALTON_LEAD_ADMIN, system, "/reviews", review.formatted(today(), "FINE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
    }

    @Test
    void whatProcurementEstablishesAmendsReviewsAndClosesIsOperatedHere() throws Exception {
        // Given
        UUID id = UUID.randomUUID();
        String code = "PROCURED_" + freshNumber();
        String system = SYSTEMS + "/" + id;

        // When
        database.receives(established, example("SystemEstablished", id, code));
        database.receives(established, example("SystemEstablished", id, code));

        // Then
        STRANGER.asks()
                .get(system)
                .then()
                .body("state", equalTo("OPEN"))
                .body("leadAuthority", equalTo("E06000006"))
                .body("entryPolicy.months", equalTo(4))
                .body("lots[0].id", notNullValue())
                .body("lastDay", equalTo("2028-12-31"))
                .body("citation", nullValue());

        // When
        database.receives(amended, example("SystemAmended", id, code));
        database.receives(reviewed, example("SystemReviewed", id, code));
        database.receives(reviewed, example("SystemReviewed", id, code));
        database.receives(closed, example("SystemClosed", id, code));

        // Then
        STRANGER.asks()
                .get(system)
                .then()
                .body("participants.authority", hasItems("E08000011", "E08000014"))
                .body("lots[0].minimumDeadlineHours", equalTo(48))
                .body("reviews.outcome", equalTo(List.of("CONTINUE")))
                .body("nextReviewDue", equalTo("2031-01-01"));
    }

    private void refused(String body, int status, String code, String pointer) {
        HALTON_LEAD_ADMIN
                .asks()
                .body(body)
                .post(SYSTEMS)
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static String example(String name, UUID id, String code) throws Exception {
        return Files.readString(Path.of("..", "docs", "events", name + ".v1.example.json"))
                .replace("01999999-0000-7000-8000-000000000101", id.toString())
                .replace(
                        "01999999-0000-7000-8000-000000000102",
                        UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                                .toString())
                .replace("LCR_FOSTER_2027", code);
    }

    private static JsonPath bySourceCode(Actor reader, String code) {
        String next = "";
        do {
            JsonPath page = reader.asks().get(SYSTEMS + "?limit=100" + next).jsonPath();
            String id = page.getString("items.find { it.code == '%s' }.id".formatted(code));
            if (id != null) {
                return reader.asks().get(SYSTEMS + "/" + id).jsonPath();
            }
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (next != null);
        throw new AssertionError("no system " + code);
    }

    private static UUID idOf(String system) {
        return UUID.fromString(system.substring(system.lastIndexOf('/') + 1));
    }
}
