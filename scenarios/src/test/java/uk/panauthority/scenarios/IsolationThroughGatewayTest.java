package uk.panauthority.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.loop.Home;
import uk.panauthority.scenarios.loop.StaffordshireService;
import uk.panauthority.scenarios.platform.RunningPlatform;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.SourceFigures;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * A sample from outside of what each service proves for all its endpoints: people of organisations that had no part in
 * the loop meet each of its records as if it did not exist.
 */
class IsolationThroughGatewayTest {

    /** People with a fitting role, of organisations that are not in the Staffordshire loop. */
    private static final Map<String, List<String>> STRANGERS = Map.of(
            "/api/procurement/v1/", List.of("halton.contract-manager", "cheshire-east.approver"),
            "/api/placement/v1/", List.of("cheshire-east.placement-officer", "family-care.provider"),
            "/api/casework/v1/", List.of("warrington.duty-worker", "halton.team-manager"));

    /** Lists whose entries are no records of their own. */
    private static final List<String> OTHER_LISTS =
            List.of("/api/casework/v1/tasks", "/api/casework/v1/interviewer-organisations");

    private static final RunningPlatform PLATFORM = RunningPlatform.forTests();

    @Test
    void strangers_meet_every_record_of_the_loop_as_if_it_did_not_exist() {
        // Given
        List<String> seen = new ArrayList<>();
        Set<String> lookedFor = new LinkedHashSet<>();
        try (PlatformClient client = new PlatformClient(PLATFORM.surroundings())) {
            List<String> records = givenTheRecordsOfALoop(client);

            // When
            for (String record : records) {
                for (String stranger : strangersTo(record)) {
                    Answer answer = client.get(client.actor(stranger), record);
                    Answer ofNothing = client.get(client.actor(stranger), nothingLike(record));
                    // Whoever has no fitting role is refused before anything is looked up, and learns as little.
                    boolean tellsNothing =
                            answer.status() == 404 || answer.inShort().equals("403 forbidden");
                    if (!tellsNothing || !withoutTrace(answer).equals(withoutTrace(ofNothing))) {
                        seen.add("%s %s: %s".formatted(stranger, record, answer.inShort()));
                    }
                    if (answer.status() == 404) {
                        lookedFor.add(record);
                    }
                }
            }

            // Then
            assertThat(records).hasSizeGreaterThan(12);
            assertThat(lookedFor).containsExactlyInAnyOrderElementsOf(records);
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void no_list_shows_a_stranger_a_record_of_the_loop() {
        // Given
        List<String> seen = new ArrayList<>();
        Set<String> listed = new LinkedHashSet<>();
        try (PlatformClient client = new PlatformClient(PLATFORM.surroundings())) {
            List<String> records = givenTheRecordsOfALoop(client);
            List<String> ids =
                    records.stream().map(IsolationThroughGatewayTest::idOf).toList();
            Set<String> lists = new LinkedHashSet<>(OTHER_LISTS);
            records.forEach(record -> lists.add(record.substring(0, record.lastIndexOf('/'))));

            // When
            for (String list : lists) {
                for (String stranger : strangersTo(list)) {
                    Answer answer = client.get(client.actor(stranger), list + "?limit=100");
                    ids.stream()
                            .filter(answer.raw()::contains)
                            .forEach(id -> seen.add("%s %s: %s".formatted(stranger, list, id)));
                    if (answer.status() == 200) {
                        listed.add(list);
                    }
                }
            }

            // Then
            assertThat(listed).hasSizeGreaterThan(7);
            assertThat(seen).isEmpty();
        }
    }

    private static List<String> givenTheRecordsOfALoop(PlatformClient client) {
        Transcript silent =
                new Transcript(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Stage stage = new Stage(client, silent, Moments.startingNow(), PersonalWords.plain());
        new StaffordshireService(stage, SourceFigures.load(), Home.IN_STOKE).play();
        // Homes are shown to everyone who is signed in.
        return stage.records().stream()
                .filter(record -> !record.contains("/homes/"))
                .toList();
    }

    private static List<String> strangersTo(String record) {
        return STRANGERS.entrySet().stream()
                .filter(service -> record.startsWith(service.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String idOf(String record) {
        return record.substring(record.lastIndexOf('/') + 1);
    }

    private static String nothingLike(String record) {
        return record.substring(0, record.lastIndexOf('/') + 1)
                + (record.contains("/children/") ? "E08000014-NOBODY" : UUID.randomUUID());
    }

    private static ObjectNode withoutTrace(Answer answer) {
        ObjectNode problem = answer.body().deepCopy();
        problem.remove("traceId");
        return problem;
    }
}
