package uk.panauthority.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocsTest {

    @Test
    void the_front_page_leads_to_the_documentation() {
        // When
        Response response = given().redirects().follow(false).get("/");

        // Then
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo("/docs");
    }

    @Test
    void the_page_asks_no_other_host_for_anything_and_what_it_asks_for_is_there() {
        // When
        Response page = given().get("/docs");

        // Then
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
        assertThat(page.asString()).doesNotContain("http:", "https:", "${");
        Matcher links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.asString());
        assertThat(links.results().map(link -> link.group(1)))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(link -> assertThat(given().get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void one_document_joins_the_services() {
        // When
        JsonPath api = given().get("/docs/openapi.json").jsonPath();

        // Then
        assertThat(api.getMap("paths").keySet())
                .map(Object::toString)
                .containsExactlyInAnyOrder("/api/casework/v1/records", "/api/placement/v1/records");
        String read = "paths.'/api/casework/v1/records'.get.";
        assertThat(api.getString(read + "operationId")).isEqualTo("casework.read");
        assertThat(api.getList(read + "tags")).containsExactly("casework");
        assertThat(api.getString(read + "responses.'200'.'$ref'")).isEqualTo("#/components/responses/casework.Record");
        assertThat(api.getMap("components.responses")).containsOnlyKeys("casework.Record", "placement.Record");
        assertThat(api.getMap("components.securitySchemes")).containsOnlyKeys("accessToken");
        assertThat(api.getList(read + "security[0].accessToken")).containsExactly("READER");
    }

    @Test
    void a_service_whose_document_cannot_be_had_is_named_as_missing() {
        // When
        JsonPath api = given().get("/docs/openapi.json").jsonPath();

        // Then
        assertThat(api.getList("'x-missing-services'"))
                .map(Object::toString)
                .contains("procurement")
                .doesNotContain("casework", "placement");
    }
}
