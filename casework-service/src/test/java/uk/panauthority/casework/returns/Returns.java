package uk.panauthority.casework.returns;

import static uk.panauthority.casework.Callers.authority;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.time.PlatformClock;

/** The return over HTTP, as its callers see it. */
final class Returns {

    static final ReturnYear THIS_YEAR = ReturnYear.of(LocalDate.now(PlatformClock.LONDON));

    private static final String BASE = "/api/casework/v1/returns/ssda903/";

    private Returns() {}

    /** An authority that no other test knows, so that its return holds what this test puts there. */
    static String anAuthority() {
        return "E09" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    static JsonPath findings(String authority, ReturnYear year) {
        return authority(authority, "TEAM_MANAGER")
                .get(BASE + year.label() + "/findings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response file(String authority, ReturnYear year, String name) {
        return authority(authority, "ANALYST").get(BASE + year.label() + "/" + name + ".csv");
    }

    /** The lines of a file that may be exported. */
    static List<String> lines(String authority, ReturnYear year, String name) {
        return file(authority, year, name)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    static Response lastYear(String authority, ReturnYear year, String content) {
        return authority(authority, "ANALYST")
                .contentType("text/csv")
                .body(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(BASE + year.label() + "/last-year");
    }

    static Response care(Given.AChild child, int version, String path, Map<String, Object> body) {
        return authority(child.authority(), "SOCIAL_WORKER")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/casework/v1/children/" + child.ref() + "/care/" + path);
    }

    static List<Map<String, Object>> openTasks(String authority) {
        return authority(authority, "TEAM_MANAGER")
                .get("/api/casework/v1/tasks?state=OPEN&limit=100&queue=RETURN_BREACH")
                .jsonPath()
                .getList("items");
    }
}
