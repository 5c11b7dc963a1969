package uk.panauthority.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.loop.HaltonService;
import uk.panauthority.scenarios.loop.Home;
import uk.panauthority.scenarios.loop.Mishaps;
import uk.panauthority.scenarios.loop.StaffordshireService;
import uk.panauthority.scenarios.platform.EventFlow;
import uk.panauthority.scenarios.platform.Leaks;
import uk.panauthority.scenarios.platform.RunningPlatform;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.SourceFigures;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * No child's name, date of birth, address or free text is in any Kafka record, log line or metric: everything of the
 * kind in a full loop, and in the refusals around it, carries a mark, and the mark is searched for.
 */
class PrivacyTest {

    /** Of no language, and not to be met by chance. */
    private static final String MARK = "Qxzvjkw";

    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{2}\\d{1,2} \\d[A-Z]{2}");
    private static final Home STOKE =
            new Home("9992001", "Hollow Lane House", "care-assist", "E06000021", "ST4 9SA", 4);
    private static final Home HALTON =
            new Home("9992002", "Heath Lane House", "family-care-group", "E06000006", "WA8 6YZ", 4);

    private static final RunningPlatform PLATFORM = RunningPlatform.forTests();

    @Test
    void nothing_about_a_child_leaves_the_databases() throws Exception {
        // Given
        PersonalWords words = PersonalWords.by(PrivacyTest::marked);
        Transcript transcript =
                new Transcript(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        SourceFigures figures = SourceFigures.load();
        try (PlatformClient client = new PlatformClient(PLATFORM.surroundings())) {
            new StaffordshireService(stage(client, transcript, words), figures, STOKE).play();
            new HaltonService(stage(client, transcript, words), figures, HALTON).play();
            new Mishaps(stage(client, transcript, words), client).play();
        }
        new EventFlow(PLATFORM.stack()).awaitQuiet();
        List<String> secretWords = new ArrayList<>(words.written());
        secretWords.add(MARK);

        // When
        Leaks leaks = new Leaks(PLATFORM, secretWords);
        leaks.searchTopics();
        leaks.searchLogs();
        leaks.searchMetrics();

        // Then
        assertThat(leaks.found()).isEmpty();
        assertThat(leaks.searched()).isGreaterThan(100_000);
        assertThat(words.written()).hasSizeGreaterThan(30);
        assertThat(transcript.failures()).isEmpty();
    }

    private static Stage stage(PlatformClient client, Transcript transcript, PersonalWords words) {
        return new Stage(client, transcript, Moments.startingNow(), words);
    }

    /** A postcode has a fixed form and is rare as it stands. */
    private static String marked(String usual) {
        return POSTCODE.matcher(usual).matches() ? usual : usual + " " + MARK;
    }
}
