package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.stage.Stage;

/** All items of a list that the API gives page by page. */
final class Listing {

    private Listing() {}

    /** @param path may carry filters of its own */
    static Stream<JsonNode> of(Stage stage, String who, String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=100";
        String cursor = "";
        do {
            Answer page = stage.read(who, cursor.isEmpty() ? first : first + "&cursor=" + cursor);
            page.body().path("items").forEach(items::add);
            cursor = page.text("next");
        } while (!cursor.isEmpty());
        return items.stream();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
