package uk.panauthority.scenarios.loop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import uk.panauthority.scenarios.stage.Stage;

/** A missing episode as the authorities see it. */
final class Episode {

    private static final String EPISODES = "/api/casework/v1/missing-episodes";

    private final Stage stage;
    private final String id;

    Episode(Stage stage, String id) {
        this.stage = stage;
        this.id = id;
    }

    String id() {
        return id;
    }

    /** What a duty worker of one of its authorities sees. */
    JsonNode view(String dutyWorker) {
        return stage.read(dutyWorker, EPISODES + "/" + id).body();
    }

    /** Ids of all episodes of the child that this duty worker sees. */
    static List<String> of(Stage stage, String dutyWorker, Child child) {
        return Listing.of(stage, dutyWorker, EPISODES + "?childRef=" + child.ref())
                .map(episode -> episode.path("id").asText())
                .toList();
    }
}
