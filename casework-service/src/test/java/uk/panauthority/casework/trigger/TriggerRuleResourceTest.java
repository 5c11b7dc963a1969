package uk.panauthority.casework.trigger;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.authority;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

/** Where an authority draws its lines. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class TriggerRuleResourceTest {

    private static final String BASE = "/api/casework/v1";

    @Test
    void an_authoritys_own_rule_is_in_force_on_its_days_and_ended_not_changed() {
        // Given
        LocalDate today = LocalDate.now(PlatformClock.LONDON);
        Response set =
                manager("E08000003").body(rule("REPEAT_3_IN_30", 2, today)).post(BASE + "/trigger-rules");
        set.then().statusCode(201).header("ETag", "\"0\"").body("count", equalTo(2));
        String id = set.path("id");

        // When
        Response ended = manager("E08000003")
                .header("If-Match", "\"0\"")
                .body(Map.of("lastDay", today.plusDays(30).toString()))
                .post(BASE + "/trigger-rules/" + id + "/ending");

        // Then
        ended.then().statusCode(200).body("validTo", equalTo(today.plusDays(30).toString()));
        inForce("E08000003", today).then().body("items.findAll { it.ruleId != null }.count", contains(2));
        inForce("E08000003", today.plusDays(31)).then().body("items.findAll { it.ruleId != null }", empty());
        manager(WARRINGTON).get(BASE + "/trigger-rules/" + id).then().statusCode(404);
        manager(WARRINGTON).get(BASE + "/trigger-rules").then().body("items", empty());
    }

    @Test
    @Tag("I53")
    void a_rule_with_count_0_or_window_0_or_overlapping_dates_is_refused_and_the_rules_stay() {
        // Given
        LocalDate today = LocalDate.now(PlatformClock.LONDON);
        manager("E08000004")
                .body(rule("OUR_OWN", 3, today))
                .post(BASE + "/trigger-rules")
                .then()
                .statusCode(201);

        // When
        Response count = manager("E08000004").body(rule("OTHER", 0, today)).post(BASE + "/trigger-rules");
        Response window = manager("E08000004")
                .body(with(rule("OTHER", 3, today), "windowDays", 0))
                .post(BASE + "/trigger-rules");
        Response overlap =
                manager("E08000004").body(rule("OUR_OWN", 4, today.plusDays(9))).post(BASE + "/trigger-rules");

        // Then
        for (Response refused : List.of(count, window, overlap)) {
            refused.then().statusCode(422).body("code", equalTo("rule-invalid"));
        }
        manager("E08000004").get(BASE + "/trigger-rules").then().body("items.code", contains("OUR_OWN"));
    }

    @Test
    void rules_are_a_managers_and_unknown_words_are_refused() {
        // Given
        Map<String, Object> rule = rule("OTHER", 3, LocalDate.now(PlatformClock.LONDON));

        // When
        Response worker = authority(HALTON, "DUTY_WORKER").body(rule).post(BASE + "/trigger-rules");
        Response unknown = manager(HALTON).body(with(rule, "authority", SEFTON)).post(BASE + "/trigger-rules");

        // Then
        worker.then().statusCode(403);
        unknown.then().statusCode(422).body("code", equalTo("unknown-field"));
        manager(HALTON)
                .get(BASE + "/triggers?state=GONE")
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        manager(HALTON).get(BASE + "/trigger-rules/in-force?day=31").then().statusCode(422);
    }

    private static Map<String, Object> rule(String code, int count, LocalDate from) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("code", code);
        rule.put("validFrom", from.toString());
        rule.put("count", count);
        rule.put("windowDays", 30);
        rule.put("kinds", List.of("M", "A"));
        rule.put("scope", "CHILD");
        rule.put("action", "STRATEGY_MEETING");
        rule.put("dueWithinHours", 48);
        rule.put("basis", "Decision of the partnership.");
        return rule;
    }

    private static Map<String, Object> with(Map<String, Object> rule, String field, Object value) {
        Map<String, Object> other = new HashMap<>(rule);
        other.put(field, value);
        return other;
    }

    private static Response inForce(String authority, LocalDate day) {
        return manager(authority).get(BASE + "/trigger-rules/in-force?day=" + day);
    }

    private static RequestSpecification manager(String authority) {
        return authority(authority, "TEAM_MANAGER");
    }
}
