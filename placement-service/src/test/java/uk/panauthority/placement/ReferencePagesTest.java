package uk.panauthority.placement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.LifecyclePage;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.ProblemType;
import uk.panauthority.common.testing.ReferencePage;
import uk.panauthority.placement.agreement.AgreementLifecycle;
import uk.panauthority.placement.agreement.ReviewLifecycle;
import uk.panauthority.placement.award.AwardLifecycle;
import uk.panauthority.placement.home.BedHoldLifecycle;
import uk.panauthority.placement.home.HomeLifecycle;
import uk.panauthority.placement.home.VoidLifecycle;
import uk.panauthority.placement.order.OrderLifecycle;
import uk.panauthority.placement.placement.PlacementLifecycle;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.register.ConsequenceLifecycle;

/** The pages of the reference say what the code says. */
@QuarkusTest
class ReferencePagesTest {

    private static final List<Lifecycle<?, ?, ?>> LIFECYCLES = List.of(
            AwardLifecycle.TABLE,
            OrderLifecycle.TABLE,
            PlacementLifecycle.TABLE,
            AgreementLifecycle.TABLE,
            ReviewLifecycle.TABLE,
            HomeLifecycle.TABLE,
            VoidLifecycle.TABLE,
            BedHoldLifecycle.TABLE,
            ConsequenceLifecycle.TABLE);

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theLifecyclesAreCurrent() {
        // Given
        StringBuilder page = new StringBuilder("# Lifecycles of placements\n\nDrawn from the transition tables.\n\n");

        // When
        LIFECYCLES.forEach(lifecycle -> page.append(LifecyclePage.markdown(lifecycle)));

        // Then
        ReferencePage.isCurrent("placement/lifecycles.md", page.toString());
    }

    @Test
    void everyStateOfALifecycleIsReached() {
        // Given
        for (Lifecycle<?, ?, ?> lifecycle : LIFECYCLES) {
            List<Object> reached = new ArrayList<>(List.of(lifecycle.initial()));
            lifecycle.transitions().forEach(t -> reached.add(t.to()));

            // Then
            assertThat(reached).as(lifecycle.name()).contains((Object[])
                    lifecycle.initial().getDeclaringClass().getEnumConstants());
        }
    }

    @Test
    void theProblemsAreCurrent() {
        // Given
        StringBuilder page = new StringBuilder("# Problems of placements\n\n"
                + "Refusals are `application/problem+json` (RFC 9457). A rule that the database guards too names its "
                + "constraint.\n\n| code | status | meaning | constraint |\n| --- | --- | --- | --- |\n");
        List<ProblemType> problems = new ArrayList<>(List.of(CommonProblem.values()));
        problems.addAll(List.of(PlacementProblem.values()));

        // When
        problems.stream()
                .sorted(Comparator.comparing(ProblemType::code))
                .forEach(p -> page.append("| `" + p.code() + "` | " + p.status() + " | " + p.title() + " | "
                        + p.constraint().map(c -> "`" + c + "`").orElse("") + " |\n"));

        // Then
        assertThat(problems.stream().map(ProblemType::code)).doesNotHaveDuplicates();
        ReferencePage.isCurrent("placement/problems.md", page.toString());
    }

    @Test
    void theConfigurationIsCurrent() throws IOException {
        // Given
        Map<String, String> keys = new TreeMap<>(Map.of(
                "placement.placements.end-days-ahead", "0",
                "placement.holds.usual-hours", "24",
                "placement.holds.most-hours", "72",
                "placement.geography.least-percent-of-last", "90",
                "placement.files.most-unpacked", "2G",
                "placement.files.most-without-file", "2M",
                "placement.files.patience-seconds", "900",
                "placement.register.suspicious-percent-gone", "50"));
        Files.readAllLines(Path.of("src", "main", "resources", "application.properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> keys.put(pair[0], pair[1]));
        StringBuilder page = new StringBuilder("# Configuration of placements\n\n"
                + "Defaults are those of the local stack; each key may be overridden by an environment variable.\n\n"
                + "| key | default |\n| --- | --- |\n");

        // When
        keys.forEach((key, value) -> page.append("| `" + key + "` | `" + value + "` |\n"));

        // Then
        ReferencePage.isCurrent("placement/configuration.md", page.toString());
    }

    @Test
    void theDescriptionOfTheInterfaceIsCurrent() throws IOException {
        // When
        String served = given().get("/api/placement/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        Map<?, ?> document = new TreeMap<>(JSON.readValue(served, Map.class));
        // The address is that of this run.
        document.remove("servers");
        ReferencePage.isCurrent("placement/openapi.json", JSON.writeValueAsString(document) + "\n");
    }
}
