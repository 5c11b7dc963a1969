package uk.panauthority.casework.notification;

import io.restassured.builder.ResponseBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import uk.panauthority.casework.Callers;

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
                        + new JsonPath(response.asString())
                                .getList("items.findAll { it.subjectId == '" + subject + "' }").stream()
                                        .map(Queues::json)
                                        .collect(java.util.stream.Collectors.joining(",", "[", "]"))
                        + "}")
                .build();
    }

    private static String json(Object item) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(item);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
