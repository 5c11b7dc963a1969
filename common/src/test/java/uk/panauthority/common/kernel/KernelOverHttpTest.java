package uk.panauthority.common.kernel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class KernelOverHttpTest {

    private static final String NOTES = "/api/kernel/v1/notes";
    private static final String NOTE = "{\"label\":\"first\",\"cost\":{\"amount\":\"12.50\",\"currency\":\"GBP\"}}";

    @Test
    void aRecordIsCreatedWithItsAddressAndVersion() {
        Response answer = writer().body(NOTE).post(NOTES);

        answer.then().statusCode(201).header("ETag", "\"0\"").body("cost.amount", equalTo("12.50"));
        writer().get(answer.header("Location")).then().statusCode(200).body("label", equalTo("first"));
    }

    @Test
    void noTokenIsUnauthenticated() {
        given().contentType(ContentType.JSON)
                .body(NOTE)
                .post(NOTES)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void anExpiredOrForgedTokenIsUnauthenticated() {
        String expired = Tokens.expired("w", "E06000006", "AUTHORITY", "kernel-service", "WRITER");
        String forged = token("WRITER").substring(0, 40) + "x" + token("WRITER").substring(41);

        for (String token : new String[] {expired, forged, "nonsense"}) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(NOTE)
                    .post(NOTES)
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("unauthenticated"));
        }
    }

    @Test
    void aTokenMeantForAnotherServiceIsUnauthenticated() {
        given().auth()
                .oauth2(Tokens.of("w", "E06000006", "AUTHORITY", "other-service", "WRITER"))
                .contentType(ContentType.JSON)
                .body(NOTE)
                .post(NOTES)
                .then()
                .statusCode(401);
    }

    @Test
    void theWrongRoleIsForbidden() {
        as("E06000006", "READER").body(NOTE).post(NOTES).then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void anotherOrganisationsRecordIsLikeOneThatDoesNotExist() {
        String address = writer().body(NOTE).post(NOTES).header("Location");

        String foreign = problemWithoutTrace(as("E06000007", "WRITER").get(address));
        String missing = problemWithoutTrace(as("E06000007", "WRITER").get(NOTES + "/" + UUID.randomUUID()));

        assertThat(foreign).isEqualTo(missing).contains("\"status\":404");
    }

    @Test
    void aRecordSharedWithAnotherOrganisationIsSeenByIt() {
        String shared = NOTE.replace("}}", "},\"sharedWith\":\"E06000007\"}");
        String address = writer().body(shared).post(NOTES).header("Location");

        as("E06000007", "READER").get(address).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"label\":\"cut off | 400 | malformed-request | ",
                "{\"label\":\"a\",\"label\":\"b\"} | 400 | malformed-request | ",
                "{\"label\":\"a\",\"cost\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}} trailing | 400 | malformed-request | ",
                "[1] | 400 | malformed-request | ",
                "{\"label\":\"a\",\"colour\":1} | 422 | unknown-field | /colour",
                "{\"label\":\"a\",\"Rowan Ashgrove\":1} | 422 | unknown-field | <the object>",
                "{\"label\":7,\"cost\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}} | 422 | field-invalid | /label",
                "{\"label\":\" \",\"cost\":{\"amount\":\"1.00\",\"currency\":\"GBP\"}} | 422 | field-invalid | /label",
                "{\"label\":\"a\",\"cost\":{\"amount\":\"-1.00\",\"currency\":\"GBP\"}} | 422 | price-invalid | /cost",
                "{\"label\":\"a\",\"cost\":{\"amount\":1.00,\"currency\":\"GBP\"}} | 422 | field-invalid | /cost/amount",
            })
    void aBodyThatIsWrongIsRefusedWithItsReason(String body, int status, String code, String pointer) {
        writer().body(body)
                .post(NOTES)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body(
                        "errors[0].pointer",
                        pointer == null ? nullValue() : equalTo(pointer.replace("<the object>", "")));
    }

    /** By a plain client: the test library would indent the body for its log, which at this depth takes a gigabyte. */
    @Test
    void nestingBeyondTheLimitIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + io.restassured.RestAssured.port + NOTES))
                .header("Authorization", "Bearer " + token("WRITER"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[".repeat(10_000) + "]".repeat(10_000)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"malformed-request\"");
        }
    }

    @Test
    void anotherContentTypeIsRefused() {
        given().auth()
                .oauth2(token("WRITER"))
                .contentType("application/xml")
                .body("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")
                .post(NOTES)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void aChangeWithoutTheCurrentVersionIsRefused() {
        String address = writer().body(NOTE).post(NOTES).header("Location");

        writer().body("{\"label\":\"x\"}").post(address + "/label").then().statusCode(428);
        writer().header("If-Match", "\"7\"")
                .body("{\"label\":\"x\"}")
                .post(address + "/label")
                .then()
                .statusCode(412);
        writer().header("If-Match", "\"0\"")
                .body("{\"label\":\"x\"}")
                .post(address + "/label")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aRepeatWithTheSameKeyGetsTheFirstAnswerAndChangesNothing() {
        String key = UUID.randomUUID().toString();

        Response first = writer().header("Idempotency-Key", key).body(NOTE).post(NOTES);
        Response second = writer().header("Idempotency-Key", key).body(NOTE).post(NOTES);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        String key = UUID.randomUUID().toString();
        writer().header("Idempotency-Key", key).body(NOTE).post(NOTES).then().statusCode(201);

        writer().header("Idempotency-Key", key)
                .body(NOTE.replace("first", "second"))
                .post(NOTES)
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency-conflict"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String key = UUID.randomUUID().toString();
        String mine =
                writer().header("Idempotency-Key", key).body(NOTE).post(NOTES).header("Location");

        String theirs = as("E06000007", "WRITER")
                .header("Idempotency-Key", key)
                .body(NOTE)
                .post(NOTES)
                .header("Location");

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void repeatsAtTheSameInstantHaveOneEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        String token = token("WRITER");
        Callable<String> request = () -> given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(NOTE)
                .post(NOTES)
                .header("Location");

        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            var addresses = callers
                    .invokeAll(IntStream.range(0, 16).mapToObj(i -> request).toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(addresses).hasSize(1);
        }
    }

    @Test
    void anUnexpectedFailureSaysNothingOfItsCause() {
        writer().body("{\"label\":\"Xq7marker\"}")
                .post(NOTES + "/failure")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal"))
                .body("traceId", not(nullValue()))
                .body(not(containsString("Xq7marker")))
                .body(not(containsString("Exception")));
    }

    @Test
    void theCorrelationIdOfTheCallerComesBack() {
        String id = UUID.randomUUID().toString();

        writer().header("X-Correlation-Id", id)
                .get(NOTES + "/" + UUID.randomUUID())
                .then()
                .header("X-Correlation-Id", id)
                .body("traceId", equalTo(id.replace("-", "")));
    }

    @Test
    void anIdThatIsNoIdIsNotFound() {
        writer().get(NOTES + "/not-a-uuid").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void aLimitThatIsNoNumberIsAWrongPageAndNotAWrongAddress() {
        writer().get(NOTES + "?limit=abc")
                .then()
                .statusCode(422)
                .body("code", equalTo("paging-invalid"))
                .body(not(containsString("abc")));
    }

    private static RequestSpecification writer() {
        return as("E06000006", "WRITER");
    }

    private static RequestSpecification as(String organisation, String... roles) {
        return given().auth()
                .oauth2(Tokens.of("writer", organisation, "AUTHORITY", "kernel-service", roles))
                .contentType(ContentType.JSON);
    }

    private static String token(String... roles) {
        return Tokens.of("writer", "E06000006", "AUTHORITY", "kernel-service", roles);
    }

    private static String problemWithoutTrace(Response answer) {
        return answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
