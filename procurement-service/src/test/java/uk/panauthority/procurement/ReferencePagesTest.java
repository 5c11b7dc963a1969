package uk.panauthority.procurement;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.ServiceReference;
import uk.panauthority.procurement.problem.ProcurementProblem;

/** The pages of the reference say what the code says. New lifecycles are found by themselves. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class ReferencePagesTest {

    private static final ServiceReference PAGES = new ServiceReference("procurement");

    @Test
    void theLifecyclesAreCurrent() {
        PAGES.everyStateIsReached();
        PAGES.lifecyclesAreCurrent();
    }

    @Test
    void theProblemsAreCurrent() {
        PAGES.problemsAreCurrent(ProcurementProblem.values(), "");
    }

    @Test
    void theConfigurationIsCurrent() {
        PAGES.configurationIsCurrent(Map.of());
    }

    @Test
    void theDescriptionOfTheInterfaceIsCurrent() {
        PAGES.openApiIsCurrent(given().get("/api/procurement/openapi.json?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
