package uk.panauthority.casework.notification;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import uk.panauthority.casework.Callers;
import uk.panauthority.common.testing.Answers;

/** What waits in the queues of an authority for one message. */
final class Queues {

    private Queues() {}

    static Response tasks(String authority, String queue, String subject) {
        Response response =
                Callers.dutyWorker(authority).get("/api/casework/v1/tasks?state=OPEN&limit=100&queue=" + queue);
        response.then().statusCode(200);
        return new ResponseBuilder()
                .clone(response)
                .setBody("{\"items\":"
                        + Answers.json(response)
                                .path("items")
                                .valueStream()
                                .filter(task -> task.path("subjectId").asText().equals(subject))
                                .map(JsonNode::toString)
                                .collect(joining(",", "[", "]"))
                        + "}")
                .build();
    }
}
