package uk.panauthority.procurement.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static uk.panauthority.procurement.Callers.STAFFORDSHIRE;
import static uk.panauthority.procurement.Callers.STOKE;
import static uk.panauthority.procurement.Callers.lead;
import static uk.panauthority.procurement.Callers.stoke;
import static uk.panauthority.procurement.GivenContracts.CONTRACTS;
import static uk.panauthority.procurement.GivenContracts.draft;
import static uk.panauthority.procurement.GivenContracts.proposed;
import static uk.panauthority.procurement.GivenContracts.signature;
import static uk.panauthority.procurement.GivenContracts.signed;
import static uk.panauthority.procurement.GivenContracts.termination;
import static uk.panauthority.procurement.GivenContracts.terms;
import static uk.panauthority.procurement.GivenContracts.termsWithoutFinding;
import static uk.panauthority.procurement.GivenContracts.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Tokens;
import uk.panauthority.procurement.Callers;
import uk.panauthority.procurement.GivenContracts.Contract;

/** Bad input to contracts: each row of the domain's catalogue that applies, with its status and problem type. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class ContractRefusalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'noticeGivenOn':'D','effectiveOn':'D','evidenceReference':'E'} | reason-required",
                "{'groundCode':'','noticeGivenOn':'D','effectiveOn':'D','evidenceReference':'E'} | reason-required",
                "{'groundCode':'BORED','noticeGivenOn':'D','effectiveOn':'D','evidenceReference':'E'} | code-not-valid",
                "{'groundCode':'MUTUAL','noticeGivenOn':'D','effectiveOn':'2020-01-01','evidenceReference':'E'} |"
                        + " notice-short",
                "{'groundCode':'MUTUAL','noticeGivenOn':'D','effectiveOn':'2199-01-01','evidenceReference':'E'} |"
                        + " field-invalid",
                "{'groundCode':'MUTUAL','noticeGivenOn':'2199-01-01','effectiveOn':'2199-01-02','evidenceReference':'E'}"
                        + " | field-invalid",
                "{'groundCode':'MUTUAL','noticeGivenOn':'D','effectiveOn':'D'} | field-invalid"
            })
    @Tag("R41")
    void aWrongTerminationLeavesTheContractLive(String body, String code) {
        Contract contract = signed(terms());

        Response answer =
                contract.act(lead(), "termination", body.replace('\'', '"').replace("\"D\"", "\"" + today() + "\""));

        answer.then().statusCode(422).body("code", equalTo(code));
        lead().get(contract.address()).then().body("state", equalTo("LIVE")).header("ETag", contract.tag());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"state\":\"SIGNED\" | derived-field | /state",
                "\"findings\":[] | derived-field | /findings",
                "\"lead\":\"E10000028\" | derived-field | /lead",
                "\"lead\":null | derived-field | /lead",
                "\"measures\":[{\"code\":\"INTERVIEW_WITHIN_72_HOURS\",\"percent\":\"100.00\"}] | derived-field |"
                        + " /measures",
                "\"maximumEnd\":null | derived-field | /maximumEnd",
                "\"colour\":\"red\" | unknown-field | /colour"
            })
    @Tag("R01")
    @Tag("R06")
    @Tag("R40")
    void aFieldThatIsComputedOrUnknownIsRefused(String field, String code, String pointer) {
        String body = "{" + field + "," + terms().strip().substring(1);

        Response answer = lead().body(body).post(CONTRACTS);

        answer.then().statusCode(422).body("code", equalTo(code)).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"RETURN_INTERVIEW\" | \"NO_SUCH_SERVICE\" | code-not-valid | /serviceCode",
                "\"RETURN_INTERVIEW\" | 7 | field-invalid | /serviceCode",
                "\"ANTICIPATED\", \"source\": \"paragraph 20\" | \"MAYBE\", \"source\": \"x\" | code-not-valid |"
                        + " /ringFences/0/amount/qualifier",
                "\"5252625.00\" | \"1e7\" | price-invalid | /totalValue",
                "\"5252625.00\" | \"1.005\" | price-invalid | /totalValue",
                "\"5252625.00\" | \"-5.00\" | price-invalid | /totalValue",
                "\"GBP\" | \"EUR\" | price-invalid | /annualValue",
                "\"570795.00\" | \"1570795.00\" | ring-fence-exceeded | /ringFences",
                "\"238475.00\" | \"2238475.00\" | shares-total | /contributions",
                "[\"E06000021\", \"staffordshire-commissioner\"]} | [\"E08000014\"]} | field-invalid |"
                        + " /contributions/1/contributors/0",
                "{\"months\": 12}] | {\"months\": 0}] | field-invalid | /extensionOptions/1/months",
                "\"buyers\": [\"E10000028\", | \"buyers\": [\"E06000019\", | field-invalid | /buyers",
                "\"supplier\": \"catch22\" | \"supplier\": \"E06000021\" | field-invalid | /supplier",
                "\"supplier\": \"catch22\" | \"supplier\": \"Catch 22; drop\" | field-invalid | /supplier",
                "\"supplier\": \"catch22\", |  | field-invalid | /supplier",
                "Pan-Staffordshire exploitation | Pan\\u0000 | field-invalid | /title"
            })
    @Tag("R08")
    @Tag("R18")
    @Tag("R34")
    void wrongTermsAreRefusedAndSayWhere(String part, String wrong, String code, String pointer) {
        String body = terms().replace(part, wrong == null ? "" : wrong);

        Response answer = lead().body(body).post(CONTRACTS);

        answer.then().statusCode(422).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
    }

    @Test
    @Tag("R08")
    void aWeightThatIsNoPlainDecimalIsRefused() {
        String criteria = "\"awardCriteria\":[{\"name\":\"QUALITY\",\"weight\":\"1e2\"}],";

        Response answer =
                lead().body("{" + criteria + terms().strip().substring(1)).post(CONTRACTS);

        answer.then()
                .statusCode(422)
                .body("code", equalTo("number-invalid"))
                .body("errors[0].pointer", equalTo("/awardCriteria/0/weight"));
    }

    @Test
    @Tag("R07")
    void weightsThatDoNotAddUpAreRefused() {
        String criteria =
                "\"awardCriteria\":[{\"name\":\"QUALITY\",\"weight\":\"75\"},{\"name\":\"PRICE\",\"weight\":\"24.9\"}],";

        Response answer =
                lead().body("{" + criteria + terms().strip().substring(1)).post(CONTRACTS);

        answer.then()
                .statusCode(422)
                .body("code", equalTo("weights-total"))
                .body("errors[0].pointer", equalTo("/awardCriteria"));
    }

    @Test
    void aTermThatEndsBeforeItStartsIsRefused() {
        String body = terms(today()).replace(today().plusYears(3).minusDays(1).toString(), "2020-01-01");

        Response answer = lead().body(body).post(CONTRACTS);

        answer.then().statusCode(422).body("code", equalTo("field-invalid")).body("errors[0].pointer", equalTo("/end"));
    }

    @Test
    void aSignatureOfTomorrowIsRefused() {
        Contract contract = proposed(termsWithoutFinding());

        contract.act(stoke(), "signatures", signature(today().plusDays(1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors[0].pointer", equalTo("/signedOn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reference\":", "[]", "{\"reference\":\"a\",\"reference\":\"b\"}", "{} {}"})
    @Tag("R01")
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        Response answer = lead().body(body).post(CONTRACTS);

        answer.then().statusCode(400).body("code", equalTo("malformed-request"));
    }

    @Test
    @Tag("R01")
    void anotherContentTypeIsRefused() {
        given().auth()
                .oauth2(Tokens.of("l", STAFFORDSHIRE, "AUTHORITY", "procurement-service", "PROCUREMENT_LEAD"))
                .contentType(ContentType.TEXT)
                .body(terms())
                .post(CONTRACTS)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void anOversizedRequestIsRefused() {
        lead().body(terms().replace("Pan-Staffordshire", "x".repeat(2_200_000)))
                .post(CONTRACTS)
                .then()
                .statusCode(413);
    }

    @Test
    void noTokenAndTheWrongRoleAreRefusedBeforeAnyLookUp() {
        Contract contract = proposed(termsWithoutFinding());

        given().get(contract.address()).then().statusCode(401).body("code", equalTo("unauthenticated"));
        contract.act(Callers.as("stoke.reader", STOKE, "AUDITOR"), "signatures", signature(today()))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        Callers.as("stoke.worker", STOKE)
                .get(CONTRACTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("R02")
    void aChangeNamesTheVersionThatItWasDecidedOn() {
        Contract contract = proposed(termsWithoutFinding());

        stoke().body(signature(today()))
                .post(contract.address() + "/signatures")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        stoke().header("If-Match", "\"0\"")
                .body(signature(today()))
                .post(contract.address() + "/signatures")
                .then()
                .statusCode(412)
                .body("code", equalTo("version-mismatch"));
    }

    @Test
    @Tag("R03")
    void aRepeatedSignatureWithItsKeyGetsTheFirstAnswer() {
        Contract contract = proposed(termsWithoutFinding());
        String key = UUID.randomUUID().toString();
        Response first = contract.sign(stoke().header("Idempotency-Key", key));

        Response second = contract.sign(stoke().header("Idempotency-Key", key));

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        contract.act(stoke().header("Idempotency-Key", key), "signatures", signature(today().minusDays(1)))
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-conflict"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, paging-invalid",
        "limit=101, paging-invalid",
        "limit=many, paging-invalid",
        "cursor=forged, paging-invalid",
        "state=HAPPY, code-not-valid"
    })
    @Tag("R47")
    void aWrongPageOrFilterIsRefused(String query, String code) {
        lead().get(CONTRACTS + "?" + query).then().statusCode(422).body("code", equalTo(code));
    }

    @Test
    @Tag("R40")
    void noAddressTakesAMeasure() {
        Contract contract = signed(terms());

        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            Response answer = lead().body("{\"percent\":\"100.00\"}").request(method, contract.address() + "/measures");

            assertThat(answer.statusCode()).as(method).isIn(404, 405);
        }
    }

    @Test
    @Tag("R38")
    void whatHasEndedIsNotChanged() {
        LocalDate start = today().minusYears(3).minusDays(1);
        Contract contract = signed(terms(start));
        lead().get(contract.address()).then().body("state", equalTo("ENDED"));

        contract.act(lead(), "termination", termination(today(), today()))
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-expired"))
                .body("lastDay", equalTo(today().minusDays(2).toString()))
                .body("allowedActions", empty());
        lead().header("If-Match", contract.tag())
                .body(terms(start))
                .put(contract.address())
                .then()
                .statusCode(409)
                .body("code", equalTo("contract-expired"));
        lead().get(contract.address()).then().header("ETag", contract.tag());
    }

    @Test
    void daysOfAMistypedYearAreRefused() {
        Contract proposed = proposed(termsWithoutFinding());
        Contract signed = signed(terms());
        LocalDate before = LocalDate.of(-999999999, 1, 1);

        proposed.act(stoke(), "signatures", signature(before))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors[0].pointer", equalTo("/signedOn"));
        signed.act(lead(), "termination", termination(before, before))
                .then()
                .statusCode(422)
                .body("code", equalTo("field-invalid"))
                .body("errors[0].pointer", equalTo("/noticeGivenOn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "=HYPERLINK(1)", "+1", "-1", "@sum", "\u202etxt.exe", "\u00c9lan"})
    @Tag("R48")
    void whatLooksLikeMarkupOrAFormulaIsText(String title) {
        String body = terms().replace("Pan-Staffordshire exploitation and missing service", title);

        Response answer = lead().body(body.getBytes(StandardCharsets.UTF_8)).post(CONTRACTS);

        answer.then().statusCode(201).contentType(ContentType.JSON);
        assertThat(new String(answer.asByteArray(), StandardCharsets.UTF_8)).contains("\"title\":\"" + title + "\"");
    }

    @Test
    void aRefusedDraftLeavesNothingBehind() {
        String newest = draft(terms()).id();

        lead().body(terms().replace("\"570795.00\"", "\"1570795.00\"")).post(CONTRACTS);

        assertThat(listed("limit=1")).containsExactly(newest);
    }

    private static List<String> listed(String query) {
        return lead().get(CONTRACTS + "?" + query).jsonPath().getList("items.id");
    }
}
