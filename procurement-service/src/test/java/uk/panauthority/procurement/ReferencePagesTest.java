package uk.panauthority.procurement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.LifecyclePage;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.ProblemType;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.ReferencePage;
import uk.panauthority.procurement.problem.ProcurementProblem;

/** The pages of the reference say what the code says. New lifecycles are found by themselves. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class ReferencePagesTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theLifecyclesAreCurrent() {
        // Given
        StringBuilder page = new StringBuilder("# Lifecycles of procurement\n\nDrawn from the transition tables.\n\n");

        // When
        lifecycles().forEach(lifecycle -> page.append(LifecyclePage.markdown(lifecycle)));

        // Then
        ReferencePage.isCurrent("procurement/lifecycles.md", page.toString());
    }

    @Test
    void theProblemsAreCurrent() {
        // Given
        StringBuilder page = new StringBuilder(
                "# Problems of procurement\n\n"
                        + "Refusals are `application/problem+json` (RFC 9457).\n\n| code | status | meaning |\n| --- | --- | --- |\n");
        List<ProblemType> problems = new ArrayList<>(List.of(CommonProblem.values()));
        problems.addAll(List.of(ProcurementProblem.values()));

        // When
        problems.stream()
                .sorted(Comparator.comparing(ProblemType::code))
                .forEach(p -> page.append("| `" + p.code() + "` | " + p.status() + " | " + p.title() + " |\n"));

        // Then
        assertThat(problems.stream().map(ProblemType::code)).doesNotHaveDuplicates();
        ReferencePage.isCurrent("procurement/problems.md", page.toString());
    }

    @Test
    void theConfigurationIsCurrent() throws IOException {
        // Given
        Path settings = Path.of("src", "main", "resources", "application.properties");
        StringBuilder page = new StringBuilder("# Configuration of procurement\n\n"
                + "Defaults are those of the local stack; each key may be overridden by an environment variable.\n\n"
                + "| key | default |\n| --- | --- |\n");

        // When
        Files.readAllLines(settings).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> page.append("| `" + pair[0] + "` | `" + pair[1] + "` |\n"));

        // Then
        ReferencePage.isCurrent("procurement/configuration.md", page.toString());
    }

    @Test
    void theOpenApiIsCurrent() throws IOException {
        // When
        String served = given().get("/api/procurement/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        JsonNode document = JSON.readTree(served);
        // The address is that of this run.
        ((ObjectNode) document).remove("servers");
        ReferencePage.isCurrent(
                "procurement/openapi.json", JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n");
    }

    private static List<Lifecycle<?, ?, ?>> lifecycles() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.panauthority.procurement")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Lifecycle"))
                        .flatMap(type -> Stream.<Lifecycle<?, ?, ?>>of(tableOf(type.reflect())))
                        .sorted(Comparator.comparing((Lifecycle<?, ?, ?> lifecycle) -> lifecycle.name()))
                        .toList();
    }

    private static Lifecycle<?, ?, ?> tableOf(Class<?> type) {
        try {
            return (Lifecycle<?, ?, ?>) type.getField("TABLE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " shows no TABLE", e);
        }
    }
}
