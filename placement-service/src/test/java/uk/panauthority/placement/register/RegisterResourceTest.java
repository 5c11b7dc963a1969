package uk.panauthority.placement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.OfstedList.HEADINGS;
import static uk.panauthority.placement.support.OfstedList.agency;
import static uk.panauthority.placement.support.OfstedList.closedHome;
import static uk.panauthority.placement.support.OfstedList.file;
import static uk.panauthority.placement.support.OfstedList.home;
import static uk.panauthority.placement.support.OfstedList.imported;
import static uk.panauthority.placement.support.OfstedList.row;
import static uk.panauthority.placement.support.OfstedList.sent;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.OfstedList;
import uk.panauthority.placement.support.Postcodes;

@QuarkusTest
class RegisterResourceTest {

    private static final String EDITIONS = BASE + "/register-editions";

    @Inject
    Database database;

    /** Enough others, so that one home more or less is not half of the list. */
    @BeforeEach
    void givenAListOfOthers() {
        imported(home(freshNumber(), "Good", 4), home(freshNumber(), "Good", 4), home(freshNumber(), "Good", 4));
    }

    @Test
    void aNewHomeIsRegisteredWithWhatTheListSays() {
        // Given
        String urn = freshNumber();
        String owner = "OW-" + urn;

        // When
        Response edition =
                imported(home(urn, "Requires improvement to be good", 5).replace("OW-77", owner));

        // Then
        edition.then().body("list", equalTo("HOMES")).body("asOf", equalTo(today().toString()));
        Map<String, Object> difference = differencesOf(edition, urn).getFirst();
        assertThat(difference).containsEntry("kind", "NEW").containsEntry("newValue", "5");
        UUID id = UUID.fromString((String) difference.get("homeId"));
        STRANGER.asks()
                .get(BASE + "/homes/" + id)
                .then()
                .body("urn", equalTo(urn))
                .body("authority", equalTo(SEFTON))
                .body("places", equalTo(5))
                .body("grade", equalTo("REQUIRES_IMPROVEMENT"))
                .body("gradedOn", equalTo("2026-09-15"))
                .body("needs", contains("EMOTIONAL_BEHAVIOURAL", "LEARNING_DIFFICULTY"))
                .body("conditions", equalTo("Up to four children, boys"))
                .body("providerId", equalTo("ofsted-" + owner));
        assertThat(database.published("HomeRegistered", id)).hasSize(1);
        assertThat(database.audited("E06000006", UUID.fromString(edition.path("id"))))
                .containsExactly("import DONE");
        STRANGER.asks().get(EDITIONS + "?limit=1").then().body("items.id", contains(edition.<String>path("id")));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        // Given
        String urn = freshNumber();
        Response first = imported(home(urn, "Good", 4));
        UUID id = homeOf(first, urn);

        // When
        Response again = sent(OfstedList.file());

        // Then
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(database.published("HomeRegistered", id)).hasSize(1);
        assertThat(database.published("HomeRegraded", id)).isEmpty();
    }

    @Test
    void theSameFactsInAnotherFileAreNoDifference() {
        // Given
        String urn = freshNumber();
        UUID id = homeOf(imported(home(urn, "Good", 4)), urn);

        // When
        Response next = imported(home(freshNumber(), "Good", 4));

        // Then
        assertThat(differencesOf(next, urn)).isEmpty();
        next.then().body("differences", equalTo(1));
        assertThat(database.published("HomeCapacityChanged", id)).isEmpty();
    }

    @Test
    void eachChangeIsOneEventAndOneDifference() {
        // Given
        String regraded = freshNumber();
        String closed = freshNumber();
        String gone = freshNumber();
        Response first = imported(home(regraded, "Good", 4), home(closed, "Good", 4), home(gone, "Good", 4));
        UUID first1 = homeOf(first, regraded);
        UUID closedId = homeOf(first, closed);
        UUID goneId = homeOf(first, gone);

        // When
        OfstedList.remove(gone);
        Response second = imported(home(regraded, "Requires improvement to be good", 3), closedHome(closed));

        // Then
        assertThat(differencesOf(second, regraded))
                .extracting(d -> d.get("kind"))
                .containsExactlyInAnyOrder("REGRADED", "CAPACITY_CHANGED");
        assertThat(differencesOf(second, closed)).extracting(d -> d.get("kind")).containsExactly("CLOSED");
        assertThat(differencesOf(second, gone)).extracting(d -> d.get("kind")).containsExactly("CLOSED");
        assertThat(database.published("HomeRegraded", first1)).hasSize(1);
        assertThat(database.published("HomeCapacityChanged", first1)).hasSize(1);
        assertThat(database.published("HomeClosed", closedId).getFirst()).contains("\"closedOn\":\"2026-10-31\"");
        assertThat(database.published("HomeClosed", goneId)).hasSize(1);
        STRANGER.asks().get(BASE + "/homes/" + goneId).then().body("state", equalTo("CLOSED"));

        // And when
        Response third = imported(home(closed, "Good", 4));

        // Then
        assertThat(differencesOf(third, closed)).extracting(d -> d.get("kind")).containsExactly("RE_REGISTERED");
        assertThat(database.published("HomeRegistered", closedId)).hasSize(2);
        STRANGER.asks().get(BASE + "/homes/" + closedId).then().body("state", equalTo("REGISTERED"));
    }

    @Test
    void aHomeThatAnOfficerRegisteredIsTheSameHome() {
        // Given
        String urn = freshNumber();
        UUID id = UUID.fromString(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(urn, SEFTON, 4))
                .post(BASE + "/homes")
                .path("id"));
        givenAnOwnChild(id, today());

        // When
        Response edition = imported(home(urn, "Good", 6));

        // Then
        assertThat(differencesOf(edition, urn))
                .extracting(d -> d.get("kind"))
                .containsExactlyInAnyOrder("REGRADED", "CAPACITY_CHANGED");
        assertThat(homeOf(edition, urn)).isEqualTo(id);
        STRANGER.asks().get(BASE + "/homes/" + id).then().body("places", equalTo(6));
        STRANGER.asks()
                .get(BASE + "/homes/" + id + "/grades")
                .then()
                .body("grade", contains("GOOD"))
                .body("gradedOn", contains("2026-09-15"));
    }

    @Test
    void theGradeOfAnAgencyIsThatOfItsHouseholds() {
        // Given
        String urn = freshNumber();
        UUID household = UUID.fromString(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body("""
                        {"urn":"%s","kind":"FOSTER_HOUSEHOLD","householdRef":"A-%s","providerId":"care-assist",\
                        "authority":"E08000014","postcode":"PR8 1AA","places":2}""".formatted(urn, urn))
                .post(BASE + "/homes")
                .path("id"));
        imported(agency(urn, "Good"));

        // When
        Response edition = imported(agency(urn, "Inadequate"));

        // Then
        assertThat(differencesOf(edition, urn)).extracting(d -> d.get("kind")).containsExactly("REGRADED");
        STRANGER.asks().get(BASE + "/homes/" + household).then().body("grade", equalTo("INADEQUATE"));
        assertThat(database.published("HomeRegraded", household)).hasSize(1);
    }

    @Test
    void aHomeOfWhichNobodyKnowsWhereItLiesIsInTheReport() {
        // Given
        String urn = freshNumber();
        String nowhere =
                row(urn, "Children's home", "Active", "", "ZE1 0AA", "Good", 4).replace("Sefton,", "Zetland,");

        // When
        Response edition = imported(nowhere);

        // Then
        assertThat(differencesOf(edition, urn)).extracting(d -> d.get("kind")).containsExactly("NOT_TAKEN");
    }

    @Test
    void anUnknownPostcodeIsTakenByTheNameOfItsAuthority() {
        // Given
        String urn = freshNumber();
        String row =
                row(urn, "Children's home", "Active", "", "ST9 9ZZ", "Good", 4).replace("Sefton,", "St. Helens,");

        // When
        UUID id = homeOf(imported(row), urn);

        // Then
        STRANGER.asks()
                .get(BASE + "/homes/" + id)
                .then()
                .body("authority", equalTo("E08000013"))
                .body("warnings", contains("postcode-unknown"));
    }

    @Test
    void settingsOfSupportedAccommodationShareANumber() {
        // Given
        String urn = freshNumber();
        String headings = "URN,Setting Local Authority,Setting status,Closed date,Capacity,Setting address postcode\n";
        String settings = "%1$s,Sefton,Active,,6,PR8 1AA\n%1$s,Sefton,Active,,3,PR8 3PJ\n".formatted(urn);

        // When
        Response edition = sent(HALTON_LEAD_ADMIN, "supported-accommodation", headings + settings);

        // Then
        edition.then().statusCode(200);
        List<Map<String, Object>> found = differencesOf(edition, urn);
        assertThat(found).extracting(d -> d.get("kind")).containsExactly("NEW", "NEW");
        assertThat(found.stream()
                        .mapToInt(d -> database.published("HomeRegistered", UUID.fromString((String) d.get("homeId")))
                                .size())
                        .sum())
                .isEqualTo(1);
        sent(HALTON_LEAD_ADMIN, "supported-accommodation", headings + settings + settings)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-duplicate"));
    }

    @Test
    @Tag("B51")
    void wrongHeadingsAndRepeatedNumbersAreRefused() {
        // Given
        String urn = freshNumber();
        String before = STRANGER.asks().get(EDITIONS + "?limit=1").asString();

        // Then
        sent("URN,Local authority\n" + urn + ",Sefton\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-headings"))
                .body("missing", hasItem("Number of registered places"));
        sent(OfstedList.file() + home(urn, "Good", 4) + "\n" + home(urn, "Good", 5) + "\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-duplicate"));
        assertThat(STRANGER.asks().get(EDITIONS + "?limit=1").asString()).isEqualTo(before);
    }

    @Test
    void rowsThatCannotBeRightAreTold() {
        // Then
        for (String wrong : List.of(
                home("XXXXXXX", "Good", 4),
                home("12345", "Good", 4),
                home(freshNumber(), "Good", 4).replace("15/09/2026", "31/02/2026"),
                home(freshNumber(), "Good", 900),
                home(freshNumber(), "Good", 4).replace("PR8 1AA", "Southport"))) {
            sent(OfstedList.file() + wrong + "\n")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("field-invalid"))
                    .body("faultyRows", equalTo(1));
        }
    }

    @Test
    @Tag("B51")
    void aListWithoutHalfOfTheHomesIsTakenOnlyWhenSomebodySaysWhy() {
        // Given
        String urn = freshNumber();
        UUID id = homeOf(imported(home(urn, "Good", 4)), urn);
        String left = home(freshNumber(), "Good", 4);

        // When
        Response refused = sent(file(left));

        // Then
        refused.then().statusCode(409).body("code", equalTo("import-suspicious"));
        assertThat(refused.<Integer>path("gone")).isEqualTo(refused.<Integer>path("openInLast"));
        STRANGER.asks().get(BASE + "/homes/" + id).then().body("state", equalTo("REGISTERED"));
        HALTON_LEAD_ADMIN
                .asks()
                .body("{\"fingerprint\":\"%s\",\"reason\":\"The list was split.\"}"
                        .formatted(refused.<String>path("fingerprint")))
                .post(BASE + "/file-confirmations")
                .then()
                .statusCode(201);
        OfstedList.only(left);
        sent(OfstedList.file()).then().statusCode(200);
        STRANGER.asks().get(BASE + "/homes/" + id).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void anEmptyListIsSuspicious() {
        // Then
        sent(HEADINGS + "\n").then().statusCode(409).body("code", equalTo("import-suspicious"));
    }

    @Test
    void onlyALeadAdministratorImportsAndNoListOfTomorrow() {
        // Then
        sent(SEFTON_COMMISSIONING_OFFICER, "homes", OfstedList.file()).then().statusCode(403);
        Postcodes.file(HALTON_LEAD_ADMIN, "text/csv", OfstedList.file().getBytes(StandardCharsets.UTF_8))
                .put(EDITIONS + "/homes/" + today().plusDays(1))
                .then()
                .statusCode(422);
        STRANGER.asks()
                .get(EDITIONS + "/" + UUID.randomUUID() + "/differences")
                .then()
                .statusCode(404);
    }

    private static UUID homeOf(Response edition, String urn) {
        return UUID.fromString((String) differencesOf(edition, urn).getFirst().get("homeId"));
    }

    private static List<Map<String, Object>> differencesOf(Response edition, String urn) {
        return STRANGER.asks()
                .get(EDITIONS + "/" + edition.path("id") + "/differences?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.urn == '" + urn + "' }");
    }
}
