package uk.panauthority.placement.geography;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.panauthority.placement.support.Actor.HALTON_LEAD_ADMIN;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.STRANGER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Postcodes.directory;
import static uk.panauthority.placement.support.Postcodes.directoryUnder;
import static uk.panauthority.placement.support.Postcodes.nextMonth;
import static uk.panauthority.placement.support.Postcodes.sent;
import static uk.panauthority.placement.support.Postcodes.sentPacked;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.testing.Tokens;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class PostcodeEditionResourceTest {

    private static final String EDITIONS = BASE + "/postcode-editions";

    @Inject
    Database database;

    @Inject
    PostcodeDirectory directory;

    @Test
    void theWorkedDistancesAreKnownAsTheProductShips() {
        // Then
        assertThat(directory
                        .miles(new Postcode("M2 5DB"), Postcode.read("bl11ru"))
                        .orElseThrow())
                .isEqualByComparingTo("10.3");
        assertThat(directory
                        .miles(new Postcode("PR8 1AA"), new Postcode("BL1 1RU"))
                        .orElseThrow())
                .isEqualByComparingTo("24.1");
        assertThat(directory
                        .miles(new Postcode("WA10 1AA"), new Postcode("PR8 1AA"))
                        .orElseThrow())
                .isEqualByComparingTo("17.4");
        assertThat(directory.miles(new Postcode("M2 5DB"), new Postcode("ZE1 0AA")))
                .as("a postcode that is not there")
                .isEmpty();
    }

    @Test
    void anImportedDirectoryAnswers() {
        // Given
        YearMonth month = nextMonth();

        // When
        Response taken = sent(month, directory("CW1 2AB,370000,355000,E06000049", "PR1 2AB,353900,429500,E07000123"));

        // Then
        taken.then()
                .statusCode(200)
                .body("month", equalTo(month.toString()))
                .body("fingerprint", notNullValue())
                .body("organisation", equalTo("E06000006"));
        Place preston = directory.find(Postcode.read("pr1 2ab")).orElseThrow();
        assertThat(preston)
                .isEqualTo(new Place(new GridReference(353900, 429500), "E07000123", "E10000017", month.atDay(1)));
        assertThat(database.audited("E06000006", UUID.fromString(taken.path("id"))))
                .containsExactly("import DONE");
        STRANGER.asks().get(EDITIONS + "?limit=1").then().body("items[0].id", equalTo(taken.path("id")));
    }

    @Test
    void theSameFileAgainChangesNothingHoweverItIsPacked() {
        // Given
        YearMonth month = nextMonth();
        String csv = directory("CW1 2AQ,370000,355000,E06000049");
        Response first = sent(month, csv);

        // When
        Response again = sent(month, csv);
        Response packed = sentPacked(month, csv);

        // Then
        again.then().statusCode(200);
        packed.then().statusCode(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(packed.asString()).isEqualTo(first.asString());
        assertThat(database.audited("E06000006", UUID.fromString(first.path("id"))))
                .containsExactly("import DONE");
    }

    @Test
    void theNextDirectoryTellsWhatItChanged() {
        // Given
        sent(nextMonth(), directory("CW1 2AD,370000,355000,E06000049", "CW1 2AE,370000,355000,E06000049"))
                .then()
                .statusCode(200);

        // When
        Response next =
                sent(nextMonth(), directory("CW1 2AD,370001,355000,E06000049", "CW1 2AF,370000,355000,E06000049"));

        // Then
        next.then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("removed", equalTo(1));
        assertThat(directory.find(new Postcode("CW1 2AE"))).isEmpty();
    }

    @Test
    void theHeadingsOfLaterYearsAndCountiesAreRead() {
        // Given
        String rows = directoryUnder("pcds,east1m,north1m,lad25cd,cty25cd", "RG1 1AA,471500,173500,E06000038,E99999999")
                .replaceAll("(?m)(,E0[6-8]\\d{6})$", "$1,E99999999");

        // When
        Response taken =
                sent(nextMonth(), rows + "HP20 1UA,481900,213700,E07000004,E10000002\nJE2 3AB,,,L99999999,L99999999\n");

        // Then
        taken.then().statusCode(200).body("withoutGrid", equalTo(1));
        assertThat(directory.find(new Postcode("HP20 1UA")).orElseThrow().upperTier())
                .isEqualTo("E10000002");
        assertThat(directory.find(new Postcode("RG1 1AA")).orElseThrow().upperTier())
                .isEqualTo("E06000038");
    }

    @ParameterizedTest
    @CsvSource({
        "'pcd,oseast1m,osnrth1m', import-headings",
        "'pcd,pcds,oseast1m,osnrth1m,laua', import-headings",
        "'', import-headings",
    })
    void aFileWithoutTheHeadingsIsRefused(String headings, String code) {
        // Given
        String before = STRANGER.asks().get(EDITIONS + "?limit=1").asString();

        // When
        Response refused = sent(nextMonth(), headings + "\n");

        // Then
        refused.then().statusCode(422).body("code", equalTo(code));
        assertThat(STRANGER.asks().get(EDITIONS + "?limit=1").asString()).isEqualTo(before);
    }

    @Test
    void theMissingHeadingsAreNamed() {
        // Then
        sent(nextMonth(), "pcd,oseast1m,osnrth1m\n").then().statusCode(422).body("missing", contains("oslaua"));
    }

    @Test
    void aPostcodeThatStandsTwiceIsRefusedAndTheLastGoodDirectoryStaysLive() {
        // Given
        sent(nextMonth(), directory("CW1 2AG,370000,355000,E06000049")).then().statusCode(200);

        // When
        Response refused =
                sent(nextMonth(), directory("CW1 2AG,370009,355000,E06000049", "cw12ag,370000,355000,E06000049"));

        // Then
        refused.then().statusCode(422).body("code", equalTo("import-duplicate")).body("rows", contains(142));
        assertThat(refused.asString()).doesNotContain("CW1").doesNotContain("cw1");
        assertThat(directory.find(new Postcode("CW1 2AG")).orElseThrow().grid())
                .isEqualTo(new GridReference(370000, 355000));
    }

    @Test
    void rowsThatCannotBeRightAreTold() {
        // Then
        sent(nextMonth(), directory("NOWHERE,370000,355000,E06000049", "CW1 2AH,east,355000,E06000049"))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("faultyRows", equalTo(2))
                .body("rows", contains(141, 142));
        sent(nextMonth(), directory("CW1 2AH,370000,355000,E\0")).then().statusCode(400);
        sent(nextMonth(), directory("CW1 2AH,370000"))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void aDirectoryThatShrinksIsTakenOnlyWhenSomebodySaysWhy() {
        // Given
        sent(nextMonth(), directory("CW1 2AJ,370000,355000,E06000049")).then().statusCode(200);
        YearMonth month = nextMonth();
        String small = "pcd,oseast1m,osnrth1m,laua\nCW1 2AJ,370000,355000,E06000049\n";

        // When
        Response refused = sent(month, small);

        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("import-suspicious"))
                .body("postcodes", equalTo(1));
        assertThat(directory.find(new Postcode("PR8 1AA"))).isPresent();
        HALTON_LEAD_ADMIN
                .asks()
                .body("{\"fingerprint\":\"%s\",\"reason\":\" \"}".formatted(refused.<String>path("fingerprint")))
                .post(BASE + "/file-confirmations")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        HALTON_LEAD_ADMIN
                .asks()
                .body("{\"fingerprint\":\"%s\",\"reason\":\"One town only.\"}"
                        .formatted(refused.<String>path("fingerprint")))
                .post(BASE + "/file-confirmations")
                .then()
                .statusCode(201);
        sent(month, small).then().statusCode(200).body("postcodes", equalTo(1));
        sent(nextMonth(), directory()).then().statusCode(200);
    }

    @Test
    void anOlderDirectoryIsSuspicious() {
        // Given
        YearMonth older = nextMonth();
        sent(nextMonth(), directory()).then().statusCode(200);

        // Then
        sent(older, directory("CW1 2AT,370000,355000,E06000049"))
                .then()
                .statusCode(409)
                .body("code", equalTo("import-suspicious"));
    }

    @Test
    void onlyALeadAdministratorImports() {
        // Then
        sent(SEFTON_COMMISSIONING_OFFICER, nextMonth(), directory())
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().contentType("text/csv")
                .body(directory())
                .put(EDITIONS + "/2027-01")
                .then()
                .statusCode(401);
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        // Given
        byte[] text = directory().getBytes(StandardCharsets.UTF_8);

        // Then
        sent(HALTON_LEAD_ADMIN, nextMonth(), "application/json", text)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        sent(HALTON_LEAD_ADMIN, nextMonth(), "text/csv;charset=iso-8859-1", text)
                .then()
                .statusCode(415);
        sent(HALTON_LEAD_ADMIN, nextMonth(), "application/gzip", text)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        sent(HALTON_LEAD_ADMIN, nextMonth(), "text/csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0x41})
                .then()
                .statusCode(400);
        HALTON_LEAD_ADMIN
                .asks()
                .contentType("text/csv")
                .body(text)
                .put(EDITIONS + "/November")
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"));
    }

    @Test
    void whatIsNoFileStaysSmall() {
        // Given
        String large = "{\"fingerprint\":\"" + "a".repeat(3 * 1024 * 1024) + "\"}";

        // Then
        HALTON_LEAD_ADMIN
                .asks()
                .body(large)
                .post(BASE + "/file-confirmations")
                .then()
                .statusCode(413);
    }

    @Test
    void whatTellsNoLengthStaysSmallToo() throws Exception {
        // Given
        byte[] large = ("{" + " ".repeat(3 * 1024 * 1024) + "}").getBytes(StandardCharsets.UTF_8);
        Caller caller = HALTON_LEAD_ADMIN.caller();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + BASE + "/file-confirmations"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of(
                                        caller.username(),
                                        caller.organisation(),
                                        caller.kind().name(),
                                        "placement-service",
                                        "LEAD_ADMIN"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        // When
        int status;
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }

        // Then
        assertThat(status).isEqualTo(413);
    }

    @Test
    void aRegionIsImportedWholeWhereItsFileIsAtHand() throws IOException {
        // Given
        String file = System.getenv("POSTCODE_DIRECTORY");
        assumeTrue(file != null, "POSTCODE_DIRECTORY names no packed file of a region");
        YearMonth month = nextMonth();

        // When
        Response taken = sent(HALTON_LEAD_ADMIN, month, "application/gzip", Files.readAllBytes(Path.of(file)));

        // Then
        taken.then().statusCode(200);
        assertThat(taken.<Integer>path("postcodes")).isGreaterThan(100_000);
        assertThat(directory
                        .miles(new Postcode("M2 5DB"), new Postcode("BL1 1RU"))
                        .orElseThrow())
                .isEqualByComparingTo("10.3");
        YearMonth next = nextMonth();
        Response small = sent(next, directory());
        HALTON_LEAD_ADMIN
                .asks()
                .body("{\"fingerprint\":\"%s\",\"reason\":\"The tests go on with few.\"}"
                        .formatted(small.<String>path("fingerprint")))
                .post(BASE + "/file-confirmations");
        sent(next, directory()).then().statusCode(200);
    }

    @Test
    @Tag("B13b")
    void aHomeAtAPostcodeThatIsNotInTheDirectoryIsTakenWithAWarning() {
        // When
        Response created = SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(freshNumber(), STOKE, 4).replace("st1 1aa", "ST1 9ZZ"))
                .post(BASE + "/homes");

        // Then
        created.then()
                .statusCode(201)
                .body("warnings", contains("postcode-unknown"))
                .body("location", nullValue());
    }

    @Test
    void aHomeShowsWhereItLies() {
        // Then
        STRANGER.asks()
                .get(BASE + "/homes/" + givenAHome(STOKE, 4))
                .then()
                .statusCode(200)
                .body("location.upperTier", equalTo(STOKE))
                .body("location.grid.easting", equalTo(388390))
                .body("location.grid.northing", equalTo(347529))
                .body("warnings.size()", equalTo(0));
    }
}
