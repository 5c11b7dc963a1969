package uk.panauthority.scenarios;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.client.Surroundings;
import uk.panauthority.scenarios.loop.StandingPlacements;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.ScenarioStopped;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * What {@code ./platform up} loads the first time, so that there is something to look at: two homes, three children and
 * two placements outside the responsible authority's area. All of it is invented. A second run finds everything there
 * and changes nothing; one that was broken off is gone on with. Exit status 0 when all is there, else 1.
 */
public final class DemonstrationData {

    private DemonstrationData() {}

    /** No arguments; see {@link Surroundings#ofThisMachine()} for the environment. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            load(Surroundings.ofThisMachine(), out);
        } catch (ScenarioStopped | UncheckedIOException | IllegalStateException e) {
            System.err.println("The demonstration data could not be loaded. " + e.getMessage());
            System.exit(1);
        }
    }

    static void load(Surroundings surroundings, PrintStream out) {
        try (PlatformClient client = new PlatformClient(surroundings)) {
            Stage stage = new Stage(client, new Transcript(out), Moments.startingNow(), PersonalWords.plain());
            new StandingPlacements(stage).ensure();
        }
    }
}
