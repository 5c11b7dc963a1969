package uk.panauthority.casework.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class LiveResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String authority = "E078%05d".formatted(COUNT.incrementAndGet());

    @TestHTTPResource("/api/casework/v1/live")
    URI address;

    @Inject
    TaskService tasks;

    @Inject
    ActingAs acting;

    @Inject
    LiveLog log;

    @Test
    void a_screen_hears_of_its_own_organisations_changes_by_id_version_and_state_alone() throws Exception {
        // Given
        try (Listening own = listen(authority, "DUTY_WORKER", null);
                Listening other = listen("E07899999", "DUTY_WORKER", null)) {
            // When
            UUID subject = aTask();

            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(own.changes()).hasSize(1));
            assertThat(own.changes().getFirst())
                    .matches("\\{\"type\":\"TASK\",\"id\":\"[0-9a-f-]{36}\",\"version\":0,\"state\":\"OPEN\"}")
                    .doesNotContain(subject.toString());
            assertThat(other.changes()).isEmpty();
        }
    }

    @Test
    void force_and_authority_hear_of_message_and_episode_and_of_no_name() throws Exception {
        // Given
        Given.AChild child = Given.aChildOf(Callers.HALTON);
        try (Listening force = listen(Callers.CHESHIRE_CONSTABULARY, "POLICE_COORDINATOR", null);
                Listening halton = listen(Callers.HALTON, "DUTY_WORKER", null)) {
            // When
            String episode = Message.missing(
                            Callers.CHESHIRE_CONSTABULARY,
                            Message.aReference(),
                            child,
                            Instant.now().minusSeconds(3600))
                    .send()
                    .path("episodeId");

            // Then
            for (Listening listening : List.of(force, halton)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(listening.changes())
                                .anyMatch(c -> c.contains("\"EPISODE\"") && c.contains(episode))
                                .anyMatch(c -> c.contains("\"NOTIFICATION\"")));
                assertThat(listening.text()).doesNotContain(child.family()).doesNotContain(child.ref());
            }
            assertThat(force.changes()).noneMatch(c -> c.contains("\"TASK\""));
        }
    }

    @Test
    void a_screen_that_comes_back_hears_once_and_in_order_what_it_missed() throws Exception {
        // Given
        String last;
        try (Listening first = listen(authority, "DUTY_WORKER", null)) {
            aTask();
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(first.changes()).hasSize(1);
                assertThat(first.text()).endsWith("\n");
            });
            last = first.lastId();
        }
        aTask();
        aTask();

        // When
        try (Listening again = listen(authority, "DUTY_WORKER", last)) {
            aTask();

            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(again.changes()).hasSize(3));
            assertThat(again.changes()).doesNotHaveDuplicates();
            assertThat(again.text()).doesNotContain("event:reset").doesNotContain("event: reset");
        }
    }

    @Test
    void a_change_that_commits_after_a_later_one_is_not_passed_over() throws Exception {
        // Given
        Position start = log.end();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> acting.forPurpose(Purpose.EVENTS, () -> {
                    open();
                    written.countDown();
                    reached(mayCommit);
                    return null;
                }));
        reached(written);
        aTask();

        // When
        List<LiveChange> meanwhile = log.after(start, authority, 100);
        mayCommit.countDown();
        slow.join();

        // Then
        assertThat(meanwhile).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.after(start, authority, 100))
                        .hasSize(2)
                        .isSortedAccordingTo((a, b) -> a.position().compareTo(b.position())));
    }

    @Test
    void who_was_away_longer_than_the_log_goes_back_reads_the_lists_anew() throws Exception {
        // Given
        Position before = log.end();
        aTask();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.after(before, 10)).isNotEmpty());
        acting.forPurpose(Purpose.CLOCK, () -> log.forget(Instant.now().plusSeconds(60), 100_000));

        // When
        try (Listening late = listen(authority, "DUTY_WORKER", before.toString())) {
            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(late.text()).contains("reset"));
            assertThat(late.changes()).isEmpty();
        }
    }

    @Test
    void a_screen_that_another_instance_served_further_hears_nothing_twice() throws Exception {
        // Given: this instance stands where its first screen began; the client has read to the present end of the log.
        try (Listening first = listen(authority, "DUTY_WORKER", null)) {
            aTask();
            await().atMost(SOON).untilAsserted(() -> assertThat(first.changes()).hasSize(1));
            String end = log.end().toString();

            // When
            try (Listening moved = listen(authority, "DUTY_WORKER", end)) {
                aTask();

                // Then
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(moved.changes()).hasSize(1));
                assertThat(moved.text()).doesNotContain("reset");
            }
        }
    }

    @Test
    void an_id_from_the_future_is_not_ours_and_resets() throws Exception {
        // When
        try (Listening foreign = listen(authority, "DUTY_WORKER", "999999999999.1")) {
            // Then
            await().atMost(SOON).untilAsserted(() -> assertThat(foreign.text()).contains("reset"));
        }
    }

    @Test
    void the_stream_ends_when_the_token_does() throws Exception {
        // Given
        String token = Jwt.subject("ann")
                .upn("ann")
                .audience("casework-service")
                .expiresIn(Duration.ofSeconds(4))
                .claim("organisation", authority)
                .claim("organisation_kind", "AUTHORITY")
                .claim("resource_access", Map.of("casework-service", Map.of("roles", List.of("DUTY_WORKER"))))
                .sign();

        // When
        try (Listening listening = new Listening(address, token, null)) {
            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(listening.ended()).isTrue());
        }
    }

    @Test
    void nobody_listens_without_a_token_or_a_role_that_lists_something() {
        // When
        var anonymous = RestAssured.get(address);
        var carer = Callers.authority(authority, "CARER").get(address);

        // Then
        anonymous.then().statusCode(401).body("code", equalTo("unauthenticated"));
        carer.then().statusCode(403).body("code", equalTo("forbidden"));
    }

    private Listening listen(String organisation, String role, @Nullable String lastId) {
        String kind = role.startsWith("POLICE") ? "POLICE_FORCE" : "AUTHORITY";
        return new Listening(address, Tokens.of("ann", organisation, kind, "casework-service", role), lastId);
    }

    private UUID aTask() {
        return acting.forPurpose(Purpose.EVENTS, this::open);
    }

    private UUID open() {
        UUID subject = UUID.randomUUID();
        tasks.open(
                TaskQueue.TRIAGE,
                authority,
                "police-notification",
                subject.toString(),
                null,
                Instant.now().plusSeconds(600),
                "ACKNOWLEDGE_HIGH",
                TaskPriority.HIGH);
        return subject;
    }

    private static void reached(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
