package uk.panauthority.casework.episode;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.Plain;

/** What staff do with episodes over HTTP. */
final class Staff {

    static final String EPISODES = "/api/casework/v1/missing-episodes";

    private Staff() {}

    /** One present for all tests, so that the same hour is the same instant throughout a test. */
    private static final Instant PRESENT = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    static Instant hoursAgo(long hours) {
        return PRESENT.minus(Duration.ofHours(hours));
    }

    static RequestSpecification worker(String authority) {
        return Callers.dutyWorker(authority);
    }

    /** Another person, who may decide on what the first has asked for. */
    static RequestSpecification manager(String authority) {
        return Callers.authority(authority, "TEAM_MANAGER");
    }

    static Map<String, Object> opening(Given.AChild child, Instant lastSeen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("childRef", child.ref());
        body.put("lastSeenAt", lastSeen.toString());
        body.put("kind", "M");
        return body;
    }

    static Response open(Given.AChild child, Instant lastSeen) {
        return worker(child.authority()).body(opening(child, lastSeen)).post(EPISODES);
    }

    static Response read(String authority, String id) {
        return worker(authority).get(EPISODES + "/" + id);
    }

    /** Acts on the episode in the version that the same person has just read. */
    static Response act(RequestSpecification who, String authority, String id, String action, Object body) {
        RequestSpecification request = who.header("If-Match", Plain.tag(workersToken(authority), EPISODES + "/" + id));
        return (body == null ? request : request.body(body)).post(EPISODES + "/" + id + "/" + action);
    }

    static Response act(String authority, String id, String action, Object body) {
        return act(worker(authority), authority, id, action, body);
    }

    static int openTasks(String authority, String queue, String subject) {
        HttpResponse<String> tasks = Answers.must(
                200, Plain.get(workersToken(authority), "/api/casework/v1/tasks?state=OPEN&limit=100&queue=" + queue));
        return (int) Answers.json(tasks)
                .path("items")
                .valueStream()
                .filter(task -> task.path("subjectId").asText().equals(subject))
                .count();
    }

    private static String workersToken(String authority) {
        return Callers.token(authority, "AUTHORITY", "DUTY_WORKER");
    }

    static void refused(Response answer, int status, String code) {
        Answers.refused(answer, status, code);
    }
}
