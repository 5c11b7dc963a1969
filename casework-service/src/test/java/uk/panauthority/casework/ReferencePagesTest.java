package uk.panauthority.casework;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.notification.WarningCode;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.ServiceReference;

/** The pages of the reference say what the code says. New lifecycles are found by themselves. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class ReferencePagesTest {

    private static final ServiceReference PAGES = new ServiceReference("casework");

    @Test
    void theLifecyclesAreCurrent() {
        PAGES.everyStateIsReached();
        PAGES.lifecyclesAreCurrent();
    }

    @Test
    void theProblemsAreCurrent() {
        PAGES.problemsAreCurrent(CaseworkProblem.values(), warnings());
    }

    @Test
    void theConfigurationIsCurrent() {
        PAGES.configurationIsCurrent(Map.of());
    }

    @Test
    void theDescriptionOfTheInterfaceIsCurrent() {
        PAGES.openApiIsCurrent(given().get("/api/casework/openapi.json?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Warnings are not refusals: the message is kept, and a person looks at it. */
    private static String warnings() {
        StringBuilder page =
                new StringBuilder("\n## Warnings in the receipt of a police message\n\nThe message is kept; a person "
                        + "looks at it.\n\n| code | meaning |\n| --- | --- |\n");
        Arrays.stream(WarningCode.values())
                .sorted(Comparator.comparing(WarningCode::code))
                .forEach(w -> page.append("| `" + w.code() + "` | " + w.meaning() + " |\n"));
        return page.toString();
    }
}
