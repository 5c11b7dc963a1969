package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.dutyWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Plain;

/** Messages as they really arrive: late, twice, at once, overtaken. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class MessageOrderTest {

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant BACK = SEEN.plus(Duration.ofHours(8));

    @Test
    void every_order_of_the_messages_with_repeats_ends_in_the_same_episode() {
        // Given
        Set<Map<String, Object>> ends = new HashSet<>();

        for (List<Integer> order : permutations(List.of(0, 1, 2, 3))) {
            Given.AChild child = Given.aChildOf(HALTON);
            String reference = Message.aReference();
            List<Message> messages = List.of(
                    Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN),
                    Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN.plusSeconds(600))
                            .with("version", 2)
                            .with("riskLevel", "LOW"),
                    Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK),
                    Message.risk(CHESHIRE_CONSTABULARY, reference, child, SEEN.plusSeconds(7200), "HIGH"));

            // When
            order.forEach(i -> messages.get(i).taken());
            order.reversed().forEach(i -> messages.get(i).taken());

            // Then
            List<Map<String, Object>> episodes = episodesOf(child).getList("items");
            assertThat(episodes).as("order " + order).hasSize(1);
            Map<String, Object> episode = episodes.getFirst();
            ends.add(Map.of(
                    "state", episode.get("state"),
                    "start", of(episode, "start").get("occurredAt"),
                    "end", of(episode, "end").get("occurredAt"),
                    "risk", episode.get("riskLevel"),
                    "history",
                            listOf(episode, "riskHistory").stream()
                                    .map(change -> change.get("level"))
                                    .toList(),
                    "segments", listOf(episode, "segments")));
        }
        assertThat(ends)
                .containsExactly(Map.of(
                        "state",
                        "CLOSED",
                        "start",
                        SEEN.plusSeconds(600).toString(),
                        "end",
                        BACK.toString(),
                        "risk",
                        "HIGH",
                        "history",
                        List.of("MEDIUM", "LOW", "HIGH"),
                        "segments",
                        List.of(Map.of(
                                "kind", "M", "start", SEEN.plusSeconds(600).toString(), "end", BACK.toString()))));
    }

    @Test
    @Tag("I27")
    @Tag("CS3")
    void a_found_message_before_any_other_opens_an_episode_that_awaits_its_start() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();

        // When
        Response receipt =
                Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK).send();

        // Then
        JsonPath before = episodesOf(child);
        assertThat(receipt.<String>path("state")).isEqualTo("MATCHED");
        assertThat(before.getString("items[0].state")).isEqualTo("AWAITING_START");
        assertThat(before.getString("items[0].end.occurredAt")).isEqualTo(BACK.toString());
        assertThat(openTasks("START_UNKNOWN", before.getString("items[0].id"))).isEqualTo(1);
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN).send();
        JsonPath after = episodesOf(child);
        assertThat(after.getList("items")).hasSize(1);
        assertThat(after.getString("items[0].state")).isEqualTo("CLOSED");
        assertThat(openTasks("START_UNKNOWN", before.getString("items[0].id"))).isZero();
    }

    @Test
    @Tag("I11")
    void a_lower_version_after_a_higher_one_is_kept_as_superseded() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN.plusSeconds(600))
                .with("version", 2)
                .send();

        // When
        Response late =
                Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN).send();

        // Then
        assertThat(late.statusCode()).isEqualTo(202);
        assertThat(late.<String>path("state")).isEqualTo("SUPERSEDED");
        assertThat(episodesOf(child).getString("items[0].start.occurredAt"))
                .isEqualTo(SEEN.plusSeconds(600).toString());
    }

    @Test
    void a_higher_version_supersedes_the_lower_one_and_its_tasks() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String first = Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN)
                .send()
                .path("id");

        // When
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN.plusSeconds(60))
                .with("version", 2)
                .send();

        // Then
        assertThat(dutyWorker(HALTON).get(Message.ADDRESS + "/" + first).<String>path("state"))
                .isEqualTo("SUPERSEDED");
        assertThat(openTasks("NOTIFICATION_ACKNOWLEDGE", first)).isZero();
    }

    @Test
    @Tag("I12")
    void versions_that_are_missing_make_a_gap_for_a_person() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN).send();

        // When
        Response jump = Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN)
                .with("version", 6)
                .send();

        // Then
        assertThat(jump.<List<String>>path("warnings.code")).containsExactly("version-gap");
        assertThat(openTasks("TRIAGE", jump.path("id"))).isEqualTo(1);
    }

    @Test
    void located_but_not_returned_ends_missing_and_begins_away() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN).send();

        // When
        Message.located(CHESHIRE_CONSTABULARY, reference, child, BACK).send();

        // Then
        JsonPath episode = episodesOf(child);
        assertThat(episode.getString("items[0].state")).isEqualTo("OPEN");
        assertThat(episode.getList("items[0].segments"))
                .isEqualTo(List.of(
                        Map.of("kind", "M", "start", SEEN.toString(), "end", BACK.toString()),
                        Map.of("kind", "A", "start", BACK.toString())));
    }

    @Test
    @Tag("I25")
    void a_second_missing_report_while_the_child_is_away_makes_no_second_episode() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN)
                .send();

        // When
        Response second = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN.plusSeconds(900))
                .send();

        // Then
        assertThat(second.<String>path("state")).isEqualTo("TRIAGE");
        assertThat(second.<List<String>>path("warnings.code")).containsExactly("episode-overlap");
        assertThat(openTasks("TRIAGE", second.path("id"))).isEqualTo(1);
        assertThat(episodesOf(child).getList("items")).hasSize(1);
    }

    @Test
    @Tag("I26")
    void another_return_for_a_closed_episode_goes_to_a_person_and_the_first_stays() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN).send();
        Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK).send();

        // When
        Response other = Message.found(
                        CHESHIRE_CONSTABULARY, Message.aReference(), child, BACK.minus(Duration.ofHours(1)))
                .send();

        // Then
        assertThat(other.<List<String>>path("warnings.code")).containsExactly("triage-conflicting-end");
        assertThat(episodesOf(child).getString("items[0].end.occurredAt")).isEqualTo(BACK.toString());
    }

    @Test
    @Tag("I09")
    void twenty_copies_at_once_make_one_notification_and_one_episode() throws Exception {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Message message = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN);

        // When
        Set<String> receipts = new HashSet<>(atOnce(java.util.Collections.nCopies(
                20, () -> message.send().then().statusCode(202).extract().asString())));

        // Then
        assertThat(receipts).hasSize(1);
        assertThat(episodesOf(child).getList("items")).hasSize(1);
    }

    @Test
    void different_messages_about_one_child_at_once_make_one_episode() throws Exception {
        for (int round = 0; round < 5; round++) {
            // Given
            Given.AChild child = Given.aChildOf(HALTON);
            String reference = Message.aReference();
            List<Message> messages = List.of(
                    Message.missing(CHESHIRE_CONSTABULARY, reference, child, SEEN),
                    Message.found(CHESHIRE_CONSTABULARY, reference, child, BACK),
                    Message.risk(CHESHIRE_CONSTABULARY, reference, child, SEEN.plusSeconds(60), "HIGH"),
                    Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN.plusSeconds(30)));

            // When
            atOnce(messages.stream()
                    .<Callable<String>>map(
                            m -> () -> m.send().then().statusCode(202).extract().asString())
                    .toList());

            // Then
            JsonPath episodes = episodesOf(child);
            assertThat(episodes.getList("items")).hasSize(1);
            assertThat(episodes.getString("items[0].state")).isEqualTo("CLOSED");
            assertThat(episodes.getString("items[0].end.occurredAt")).isEqualTo(BACK.toString());
        }
    }

    @Test
    void staff_close_an_episode_once_and_never_before_its_start() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, SEEN)
                .send()
                .path("episodeId");
        String address = "/api/casework/v1/missing-episodes/" + id;
        String etag = dutyWorker(HALTON).get(address).header("ETag");

        // When
        Response early = close(address, etag, SEEN.minusSeconds(60));
        Response future = close(address, etag, Instant.now().plus(Duration.ofHours(1)));
        Response closed = close(address, etag, BACK);

        // Then
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.<String>path("code")).isEqualTo("end-before-start");
        assertThat(future.<String>path("code")).isEqualTo("times-inconsistent");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(closed.<List<String>>path("actions")).containsExactly("correct", "proposeVoid", "merge");
        assertThat(close(address, closed.header("ETag"), BACK).statusCode()).isEqualTo(409);
        assertThat(close(address, etag, BACK).statusCode()).isEqualTo(412);
    }

    private static Response close(String address, String etag, Instant returned) {
        return dutyWorker(HALTON)
                .header("If-Match", etag)
                .body(Map.of("returnedAt", returned.toString()))
                .post(address + "/closure");
    }

    private static JsonPath episodesOf(Given.AChild child) {
        return dutyWorker(HALTON)
                .get("/api/casework/v1/missing-episodes?childRef=" + child.ref())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @SuppressWarnings("unchecked") // an object of JSON
    private static Map<String, Object> of(Map<String, Object> object, String field) {
        return (Map<String, Object>) object.get(field);
    }

    @SuppressWarnings("unchecked") // objects of JSON
    private static List<Map<String, Object>> listOf(Map<String, Object> object, String field) {
        return (List<Map<String, Object>>) object.get(field);
    }

    private static int openTasks(String queue, String subject) {
        HttpResponse<String> tasks = Plain.get(
                Callers.token(HALTON, "AUTHORITY", "DUTY_WORKER"),
                "/api/casework/v1/tasks?state=OPEN&limit=100&queue=" + queue);
        return (int) Answers.json(Answers.must(200, tasks))
                .path("items")
                .valueStream()
                .filter(task -> task.path("subjectId").asText().equals(subject))
                .count();
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : items) {
            List<T> rest = new ArrayList<>(items);
            rest.remove(first);
            for (List<T> tail : permutations(rest)) {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
