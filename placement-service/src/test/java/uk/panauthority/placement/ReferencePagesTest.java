package uk.panauthority.placement;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.ServiceReference;
import uk.panauthority.placement.problem.PlacementProblem;

/** The pages of the reference say what the code says. New lifecycles are found by themselves. */
@QuarkusTest
class ReferencePagesTest {

    private static final ServiceReference PAGES = new ServiceReference("placement");

    @Test
    void theLifecyclesAreCurrent() {
        PAGES.everyStateIsReached();
        PAGES.lifecyclesAreCurrent();
    }

    @Test
    void theProblemsAreCurrent() {
        PAGES.problemsAreCurrent(PlacementProblem.values(), "");
    }

    @Test
    void theConfigurationIsCurrent() {
        PAGES.configurationIsCurrent(Map.of("placement.placements.end-days-ahead", "0"));
    }

    @Test
    void theDescriptionOfTheInterfaceIsCurrent() {
        PAGES.openApiIsCurrent(given().get("/api/placement/openapi.json?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
