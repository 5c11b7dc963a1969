package uk.panauthority.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.panauthority.scenarios.platform.RunningPlatform;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.Transcript;

/** The demonstration comes out right on an empty platform, and on one that has seen it before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

    private static final RunningPlatform PLATFORM = RunningPlatform.forTests();

    @Test
    @Order(1)
    void every_figure_of_the_demonstration_is_obtained() {
        // Given
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        // When
        Transcript transcript = Demo.run(PLATFORM.surroundings(), printing(said), PersonalWords.plain());

        // Then
        assertThat(transcript.failures()).isEmpty();
        assertThat(text(said)).contains("1/1 = 100.00").contains("1/2 = 50.00");
        assertThat(text(said).strip().lines().toList().getLast()).isEqualTo(transcript.passed() + " passed, 0 failed");
    }

    @Test
    @Order(2)
    void it_can_be_run_again_on_the_same_data() {
        // Given
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        // When
        Transcript transcript = Demo.run(PLATFORM.surroundings(), printing(said), PersonalWords.plain());

        // Then
        assertThat(transcript.failures()).isEmpty();
    }

    @Test
    @Order(3)
    void demonstration_data_loaded_twice_changes_nothing_the_second_time() {
        // Given
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        DemonstrationData.load(PLATFORM.surroundings(), printing(first));
        ByteArrayOutputStream second = new ByteArrayOutputStream();

        // When
        DemonstrationData.load(PLATFORM.surroundings(), printing(second));

        // Then
        assertThat(text(first)).contains("records that the child has arrived");
        assertThat(text(second)).isEmpty();
    }

    private static PrintStream printing(ByteArrayOutputStream said) {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream said) {
        return said.toString(StandardCharsets.UTF_8);
    }
}
