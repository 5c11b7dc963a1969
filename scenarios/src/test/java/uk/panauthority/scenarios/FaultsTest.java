package uk.panauthority.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.panauthority.scenarios.client.Answer;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.loop.Crowd;
import uk.panauthority.scenarios.platform.EventFlow;
import uk.panauthority.scenarios.platform.RunningPlatform;
import uk.panauthority.scenarios.stage.Moments;
import uk.panauthority.scenarios.stage.PersonalWords;
import uk.panauthority.scenarios.stage.Stage;
import uk.panauthority.scenarios.stage.Transcript;

/**
 * Whatever dies or is away meanwhile: a notification that the platform has acknowledged has exactly one episode and
 * exactly one flag on the placement's agreement, and the events of one episode are published in order.
 */
class FaultsTest {

    private static final int CROWD = 12;
    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("faults.outage.seconds", 20));
    private static final String OPENED = "casework.MissingEpisodeOpened.v1";
    private static final String CLOSED = "casework.MissingEpisodeClosed.v1";
    private static final Set<String> COURSE = Set.of(OPENED, CLOSED);

    private static final RunningPlatform PLATFORM = RunningPlatform.forTests();

    private final EventFlow events = new EventFlow(PLATFORM.stack());
    private final PlatformClient client = new PlatformClient(PLATFORM.surroundings());

    @AfterEach
    void leave_the_platform_whole() {
        client.close();
        PLATFORM.makeWhole();
    }

    @Test
    void what_was_committed_before_a_kill_is_published_after_it() {
        // Given
        Crowd crowd = givenACrowdThatThePlatformKnows(CROWD);
        PLATFORM.stack().stopKafka();
        crowd.members().forEach(member -> acknowledged(() -> member.reportMissing(client)));

        // When
        PLATFORM.kill("casework");
        Instant killed = Instant.now();
        PLATFORM.stack().startKafka();
        PLATFORM.restart("casework");

        // Then
        assertOneEpisodeAndOneFlagEach(crowd, List.of(OPENED));
        assertThat(openingsOf(crowd)).hasSize(CROWD).allSatisfy(opening -> {
            assertThat(recordedAt(opening)).isBefore(killed);
            assertThat(Instant.ofEpochMilli(opening.timestamp())).isAfter(killed);
        });
    }

    @Test
    void a_notification_that_overtakes_the_news_of_the_placement_still_flags_its_agreement() {
        // Given
        givenACrowdThatThePlatformKnows(1);
        PLATFORM.stack().stopKafka();
        Crowd crowd = givenACrowd(3);

        // When
        crowd.members().forEach(member -> acknowledged(() -> member.reportMissing(client)));
        PLATFORM.stack().startKafka();

        // Then
        assertOneEpisodeAndOneFlagEach(crowd, List.of(OPENED));
    }

    @Test
    void a_consumer_killed_again_and_again_applies_every_event_once() {
        // Given
        Crowd crowd = givenACrowdThatThePlatformKnows(CROWD);

        // When
        int number = 0;
        for (Crowd.Member member : crowd.members()) {
            acknowledged(() -> member.reportMissing(client));
            if (++number % 6 == 0) {
                PLATFORM.kill("placement");
                PLATFORM.restart("placement");
            }
        }

        // Then
        assertOneEpisodeAndOneFlagEach(crowd, List.of(OPENED));
    }

    @Test
    void an_outage_of_kafka_under_load_loses_and_doubles_nothing() throws Exception {
        // Given
        Crowd crowd = givenACrowdThatThePlatformKnows(CROWD);
        long between = OUTAGE.plusSeconds(4).toMillis() / crowd.members().size();
        List<CompletableFuture<Void>> reports = new ArrayList<>();
        Instant away;
        Instant back;

        // When
        try (ScheduledExecutorService load = Executors.newScheduledThreadPool(3)) {
            for (Crowd.Member member : crowd.members()) {
                reports.add(CompletableFuture.runAsync(
                        () -> {
                            acknowledged(() -> member.reportMissing(client));
                            acknowledged(() -> member.reportFound(client));
                        },
                        CompletableFuture.delayedExecutor(between * reports.size(), TimeUnit.MILLISECONDS, load)));
            }
            load.schedule(PLATFORM.stack()::stopKafka, 2, TimeUnit.SECONDS).get();
            away = Instant.now();
            load.schedule(PLATFORM.stack()::startKafka, OUTAGE.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
            back = Instant.now();
            CompletableFuture.allOf(reports.toArray(CompletableFuture[]::new)).get();
        }

        // Then
        assertOneEpisodeAndOneFlagEach(crowd, List.of(OPENED, CLOSED));
        assertThat(openingsOf(crowd))
                .filteredOn(opening ->
                        recordedAt(opening).isAfter(away) && recordedAt(opening).isBefore(back))
                .as("events that were recorded while Kafka was away")
                .hasSizeGreaterThan(CROWD / 2);
    }

    @Test
    void two_instances_of_everything_give_the_same_result_as_one() {
        // Given
        Crowd crowd = givenACrowdThatThePlatformKnows(CROWD);
        PLATFORM.startSecondInstances();
        Map<String, String> differing = new LinkedHashMap<>();

        // When
        try (PlatformClient other = new PlatformClient(PLATFORM.secondDoor())) {
            for (Crowd.Member member : crowd.members()) {
                CompletableFuture<Answer> twin =
                        CompletableFuture.supplyAsync(() -> acknowledged(() -> member.reportMissing(other)));
                Answer one = acknowledged(() -> member.reportMissing(client));
                Answer two = twin.join();
                if (!one.raw().equals(two.raw())) {
                    differing.put(one.raw(), two.raw());
                }
                acknowledged(() -> member.reportFound(other));
            }

            // Then
            assertThat(differing).isEmpty();
            assertOneEpisodeAndOneFlagEach(crowd, List.of(OPENED, CLOSED));
        } finally {
            PLATFORM.stopSecondInstances();
        }
    }

    private Crowd givenACrowdThatThePlatformKnows(int size) {
        Crowd crowd = givenACrowd(size);
        events.awaitQuiet();
        return crowd;
    }

    private Crowd givenACrowd(int size) {
        Transcript silent =
                new Transcript(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        return Crowd.placed(new Stage(client, silent, Moments.startingNow(), PersonalWords.plain()), size);
    }

    /** A sender repeats its message until it has the receipt. */
    private static Answer acknowledged(Supplier<Answer> report) {
        return await().atMost(RECOVERY)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(report::get, answer -> answer.status() == 202);
    }

    private void assertOneEpisodeAndOneFlagEach(Crowd crowd, List<String> course) {
        events.awaitQuiet();
        Map<String, List<String>> published = courseOfEpisodes();
        for (Crowd.Member member : crowd.members()) {
            List<String> episodes = crowd.episodesOf(member);
            assertThat(episodes).as("episodes of %s", member.childRef()).hasSize(1);
            assertThat(crowd.flagsOf(member))
                    .as("flags because of %s", member.childRef())
                    .isEqualTo(episodes);
            assertThat(published.get(episodes.getFirst()))
                    .as("events of the episode of %s, in order", member.childRef())
                    .isEqualTo(course);
        }
    }

    /** The events, each once and where it came first, that tell of the opening of the crowd's episodes. */
    private List<ConsumerRecord<byte[], byte[]>> openingsOf(Crowd crowd) {
        Set<String> episodes = new HashSet<>();
        crowd.members().forEach(member -> episodes.addAll(crowd.episodesOf(member)));
        return courseEvents()
                .filter(event -> EventFlow.header(event, "ce_type").equals(OPENED))
                .filter(event -> episodes.contains(EventFlow.header(event, "ce_subject")))
                .toList();
    }

    /** The types of each episode's events in the order of the topic. */
    private Map<String, List<String>> courseOfEpisodes() {
        Map<String, List<String>> courses = new LinkedHashMap<>();
        courseEvents()
                .forEach(event -> courses.computeIfAbsent(
                                EventFlow.header(event, "ce_subject"), unknown -> new ArrayList<>())
                        .add(EventFlow.header(event, "ce_type")));
        return courses;
    }

    /** Openings and closings; an event that was published again counts where it came first. */
    private Stream<ConsumerRecord<byte[], byte[]>> courseEvents() {
        Set<String> seen = new HashSet<>();
        return events.recordsOf("casework.events").stream()
                .filter(event -> COURSE.contains(EventFlow.header(event, "ce_type")))
                .filter(event -> seen.add(EventFlow.header(event, "ce_id")));
    }

    private static Instant recordedAt(ConsumerRecord<byte[], byte[]> event) {
        return Instant.parse(EventFlow.header(event, "ce_recordedat"));
    }
}
