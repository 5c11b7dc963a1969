package uk.panauthority.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.duty.DutyLifecycle;
import uk.panauthority.casework.episode.EpisodeLifecycle;
import uk.panauthority.casework.interview.InterviewLifecycle;
import uk.panauthority.casework.notification.NotificationLifecycle;
import uk.panauthority.casework.notification.WarningCode;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.LifecyclePage;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.ProblemType;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.ReferencePage;

/** The pages of the reference say what the code says. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ReferencePagesTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_lifecycles_are_current() {
        // Given
        StringBuilder page = new StringBuilder("# Lifecycles of casework\n\nDrawn from the transition tables.\n\n");

        // When
        lifecycles().forEach(lifecycle -> page.append(LifecyclePage.markdown(lifecycle)));

        // Then
        ReferencePage.isCurrent("casework/lifecycles.md", page.toString());
    }

    @Test
    void the_problems_and_warnings_are_current() {
        // Given
        StringBuilder page = new StringBuilder(
                "# Problems and warnings of casework\n\n"
                        + "Refusals are `application/problem+json` (RFC 9457).\n\n| code | status | meaning |\n| --- | --- | --- |\n");
        List<ProblemType> problems = new ArrayList<>(List.of(CommonProblem.values()));
        problems.addAll(List.of(CaseworkProblem.values()));

        // When
        problems.stream()
                .sorted(Comparator.comparing(ProblemType::code))
                .forEach(p -> page.append("| `%s` | %d | %s |%n"
                        .formatted(p.code(), p.status(), p.title())
                        .replace(System.lineSeparator(), "\n")));
        page.append("\n## Warnings in the receipt of a police message\n\nThe message is kept; a person looks at it.\n\n"
                + "| code | meaning |\n| --- | --- |\n");
        Arrays.stream(WarningCode.values())
                .sorted(Comparator.comparing(WarningCode::code))
                .forEach(w -> page.append("| `" + w.code() + "` | " + w.meaning() + " |\n"));

        // Then
        assertThat(problems.stream().map(ProblemType::code)).doesNotHaveDuplicates();
        ReferencePage.isCurrent("casework/problems.md", page.toString());
    }

    @Test
    void the_configuration_is_current() throws IOException {
        // Given
        Path settings = Path.of("src", "main", "resources", "application.properties");
        StringBuilder page = new StringBuilder("# Configuration of casework\n\n"
                + "Defaults are those of the local stack; each key may be overridden by an environment variable.\n\n"
                + "| key | default |\n| --- | --- |\n");

        // When
        Files.readAllLines(settings).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> page.append("| `" + pair[0] + "` | `" + pair[1] + "` |\n"));

        // Then
        ReferencePage.isCurrent("casework/configuration.md", page.toString());
    }

    @Test
    void the_open_api_is_current() throws IOException {
        // When
        String served = given().get("/api/casework/openapi.json?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        JsonNode document = JSON.readTree(served);
        // The address is that of this run.
        ((ObjectNode) document).remove("servers");
        ReferencePage.isCurrent(
                "casework/openapi.json", JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n");
    }

    private static List<Lifecycle<?, ?, ?>> lifecycles() {
        return List.of(
                NotificationLifecycle.TABLE, EpisodeLifecycle.TABLE, DutyLifecycle.TABLE, InterviewLifecycle.TABLE);
    }
}
