package uk.panauthority.scenarios;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.client.Surroundings;
import uk.panauthority.scenarios.loop.CaseworkScenarios;
import uk.panauthority.scenarios.loop.HaltonService;
import uk.panauthority.scenarios.loop.Home;
import uk.panauthority.scenarios.loop.PlacementScenarios;
import uk.panauthority.scenarios.loop.PurchasingScenarios;
import uk.panauthority.scenarios.loop.StaffordshireService;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.ScenarioStopped;
import uk.panauthority.scenarios.stage.SourceFigures;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * {@code ./platform demo}: plays the loop for the pan-Cheshire and the pan-Staffordshire services against the running
 * platform, tells each step, and compares every expected figure with the one obtained. Can be run again and again on
 * the same data, though not twice at once. The last line is {@code N passed, M failed}; the exit status is 0 only when
 * nothing failed.
 */
public final class Demo {

    private final PlatformClient client;
    private final Transcript transcript;
    private final PersonalWords words;

    private Demo(PlatformClient client, Transcript transcript, PersonalWords words) {
        this.client = client;
        this.transcript = transcript;
        this.words = words;
    }

    /** No arguments; see {@link Surroundings#ofThisMachine()} for the environment. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Transcript transcript = run(Surroundings.ofThisMachine(), out, PersonalWords.plain());
        System.exit(transcript.failures().isEmpty() ? 0 : 1);
    }

    /** Plays both services and ends with the summary. */
    static Transcript run(Surroundings surroundings, PrintStream out, PersonalWords words) {
        Transcript transcript = new Transcript(out);
        try (PlatformClient client = new PlatformClient(surroundings)) {
            Demo demo = new Demo(client, transcript, words);
            SourceFigures figures = SourceFigures.load();
            demo.play(stage -> new HaltonService(stage, figures, Home.IN_HALTON).play());
            demo.play(stage -> new StaffordshireService(stage, figures, Home.IN_STOKE).play());
            demo.play(stage -> new CaseworkScenarios(stage).play());
            demo.play(stage -> new PurchasingScenarios(stage).play());
            demo.play(stage -> new PlacementScenarios(stage).play());
        }
        transcript.summary();
        return transcript;
    }

    /** One service's failure does not keep the other from being shown, nor the summary from being the last line. */
    private void play(Consumer<Stage> scenario) {
        Stage stage = new Stage(client, transcript, Moments.startingNow(), words);
        try {
            scenario.accept(stage);
        } catch (ScenarioStopped e) {
            transcript.failed("The scenario stopped. " + e.getMessage());
        } catch (RuntimeException e) {
            transcript.failed("The scenario broke off. " + e);
        }
    }
}
