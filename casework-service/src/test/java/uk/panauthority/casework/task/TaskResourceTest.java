package uk.panauthority.casework.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.People;
import uk.panauthority.casework.interview.WrittenEvents;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;
import uk.panauthority.common.time.PlatformClock;

/** Queues, who works on what, and who is told when time runs out. Every test has an organisation of its own. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class TaskResourceTest {

    private static final String TASKS = "/api/casework/v1/tasks";
    private static final String ESCALATIONS = "/api/casework/v1/escalations";
    private static final String LISTS = "/api/casework/v1/overdue-lists";
    private static final String MANAGERS = "/api/casework/v1/senior-managers";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final String authority = "E079%05d".formatted(COUNT.incrementAndGet());

    @Inject
    TaskService tasks;

    @Inject
    ActingAs acting;

    @Inject
    PassingTime time;

    @Inject
    EscalationWatch escalations;

    @Inject
    OverdueListWatch overdueLists;

    @Inject
    WrittenEvents events;

    @Inject
    EntityManager entities;

    @Test
    void a_task_shows_its_rule_the_fact_its_time_is_counted_from_and_how_it_stands() {
        // When
        String task = aTask(NOW.plus(Duration.ofHours(60)));

        // Then
        worker("ann")
                .get(TASKS + "/" + task)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("rule", equalTo("D5"))
                .body("sourceFact", equalTo("CHILD_RETURNED"))
                .body("clock", equalTo("ON_TRACK"))
                .body("claimedBy", nullValue())
                .body("actions", contains("claim"));
    }

    @Test
    void a_task_is_claimed_once_and_then_handed_over_with_a_note() {
        // Given
        String task = aTask(NOW.plus(Duration.ofHours(60)));
        act(worker("ann"), task, 0, "claim", null).then().statusCode(200).body("claimedBy", equalTo("ann"));

        // When
        Response taken = act(worker("ben"), task, 1, "claim", null);
        Response foreign = act(worker("ben"), task, 1, "handover", Map.of("to", "ben", "noteReference", "N-1"));
        Response handed = act(worker("ann"), task, 1, "handover", Map.of("to", "ben", "noteReference", "N-1"));

        // Then
        taken.then().statusCode(409).body("code", equalTo("transition-refused")).body("allowedActions", empty());
        foreign.then().statusCode(403);
        handed.then()
                .statusCode(200)
                .body("claimedBy", equalTo("ben"))
                .body("handovers[0].from", equalTo("ann"))
                .body("handovers[0].noteReference", equalTo("N-1"));
        assertThat(events.ofSubject(task)).containsExactly("casework.TaskHandedOver.v1");
        assertThat(events.payloadsOf(task).getFirst()).doesNotContain("ann").doesNotContain("N-1");
        worker("ben").get(TASKS + "?mine=true").then().body("items.id", contains(task));
        worker("ann").get(TASKS + "?mine=true").then().body("items", empty());
        act(manager("mia"), task, 2, "handover", Map.of("noteReference", "N-2"))
                .then()
                .statusCode(200)
                .body("claimedBy", nullValue());
    }

    @Test
    void a_handover_without_a_note_and_a_stale_version_are_refused() {
        // Given
        String task = aTask(NOW.plus(Duration.ofHours(60)));

        // When
        Response noted = act(manager("mia"), task, 0, "handover", Map.of("to", "ben"));
        Response stale = act(worker("ann"), task, 4, "claim", null);
        Response unnamed = worker("ann").post(TASKS + "/" + task + "/claim");

        // Then
        noted.then().statusCode(422);
        stale.then().statusCode(412);
        unnamed.then().statusCode(428);
    }

    @Test
    void a_task_goes_up_its_ladder_and_each_rung_says_who_was_told_and_whether_they_opened_it() {
        // Given
        String task = aTask(NOW.plus(Duration.ofHours(30)));
        act(worker("ann"), task, 0, "claim", null).then().statusCode(200);
        LocalDate today = LocalDate.ofInstant(NOW, PlatformClock.LONDON);
        manager("mia")
                .body(Map.of("person", "sue.senior", "validFrom", today.toString()))
                .post(MANAGERS)
                .then()
                .statusCode(201);

        // When
        time.until(NOW.plus(Duration.ofHours(5)), escalations);
        List<String> early = rungs();
        time.until(NOW.plus(Duration.ofHours(6)), escalations);
        time.until(NOW.plus(Duration.ofHours(30)), escalations);
        time.until(NOW.plus(Duration.ofHours(102)), escalations);
        time.until(NOW.plus(Duration.ofHours(103)), escalations);

        // Then
        assertThat(early).isEmpty();
        assertThat(rungs())
                .containsExactly(
                        "SENIOR_MANAGER SENIOR_MANAGER sue.senior", "MANAGER TEAM_MANAGER null", "OWNER CLAIMANT ann");
        String owner = manager("mia").get(ESCALATIONS).path("items[2].id");
        open(worker("ben"), owner).then().statusCode(403);
        open(worker("ann"), owner).then().statusCode(200).body("openedBy", equalTo("ann"));
        worker("ann").get(ESCALATIONS + "?opened=false").then().body("items.id", not(hasItem(owner)));
        assertThat(events.ofSubject(task))
                .containsExactly(
                        "casework.TaskEscalated.v1",
                        "casework.TaskEscalated.v1",
                        "casework.TaskEscalated.v1",
                        "casework.EscalationOpened.v1");
    }

    @Test
    void a_task_that_is_done_goes_up_no_further() {
        // Given
        String subject = UUID.randomUUID().toString();
        aTask(NOW.plus(Duration.ofHours(30)), subject);

        // When
        acting.forPurpose(Purpose.EVENTS, () -> {
            tasks.close(TaskQueue.INTERVIEW_OFFER, "return-interview", subject);
            return null;
        });
        time.until(NOW.plus(Duration.ofDays(20)), escalations);

        // Then
        assertThat(rungs()).isEmpty();
        worker("ann").get(TASKS + "?state=CLOSED").then().body("items.subjectId", contains(subject));
    }

    @Test
    void what_is_overdue_is_listed_for_the_named_senior_manager_once_a_morning() {
        // Given
        LocalDate today = LocalDate.ofInstant(NOW, PlatformClock.LONDON);
        manager("mia")
                .body(Map.of("person", "sue.senior", "validFrom", today.toString()))
                .post(MANAGERS);
        String late = aTask(NOW.minus(Duration.ofHours(3)));
        aTask(NOW.plus(Duration.ofDays(200)));
        Instant morning = today.plusDays(30 + COUNT.get())
                .atTime(LocalTime.of(7, 0))
                .atZone(PlatformClock.LONDON)
                .toInstant();

        // When
        time.until(morning.minusSeconds(60), overdueLists);
        Response before = manager("mia").get(LISTS);
        time.until(morning, overdueLists);
        time.until(morning.plusSeconds(60), overdueLists);

        // Then
        before.then().body("items", empty());
        Response after = manager("mia").get(LISTS);
        after.then()
                .body("items.total", contains(1))
                .body("items[0].tasks.taskId", contains(late))
                .body("items[0].toldPerson", equalTo("sue.senior"));
        String list = after.path("items[0].id");
        openList(manager("mia"), list).then().statusCode(403);
        openList(manager("sue.senior"), list).then().statusCode(200).body("openedBy", equalTo("sue.senior"));
    }

    @Test
    void a_senior_manager_has_one_successor_and_no_day_is_named_twice() {
        // Given
        LocalDate today = LocalDate.ofInstant(NOW, PlatformClock.LONDON);
        manager("mia")
                .body(Map.of("person", "sue", "validFrom", today.toString()))
                .post(MANAGERS);

        // When
        Response again = manager("mia")
                .body(Map.of("person", "tom", "validFrom", today.toString()))
                .post(MANAGERS);
        Response next = manager("mia")
                .body(Map.of("person", "tom", "validFrom", today.plusDays(3).toString()))
                .post(MANAGERS);

        // Then
        again.then().statusCode(422).body("code", equalTo("field-invalid"));
        next.then().statusCode(201);
        manager("mia")
                .get(MANAGERS)
                .then()
                .body("items.person", contains("tom", "sue"))
                .body("items[1].validTo", equalTo(today.plusDays(2).toString()));
    }

    @Test
    void each_way_of_reading_a_queue_is_one_walk_along_an_index() {
        // Given
        aTask(NOW.plus(Duration.ofHours(60)));
        List<String> filters =
                List.of("", " and queue = 'TRIAGE'", " and state = 'OPEN'", " and queue = 'TRIAGE' and state = 'OPEN'");

        for (String filter : filters) {
            // When
            List<String> plan = acting.as(authority, () -> {
                // With a handful of rows sorting them is cheaper than what a long list needs.
                entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
                entities.createNativeQuery("set local enable_sort = off").executeUpdate();
                return plan("explain select * from work_task where owner_organisation = '" + authority + "'" + filter
                        + " order by id desc limit 51");
            });

            // Then
            assertThat(plan).as(filter).anyMatch(line -> line.contains("Index Scan using work_task_owner"));
            assertThat(plan).as(filter).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
        }
    }

    @SuppressWarnings("unchecked") // a plan is lines of text
    private List<String> plan(String query) {
        return entities.createNativeQuery(query, String.class).getResultList();
    }

    private String aTask(Instant due) {
        return aTask(due, UUID.randomUUID().toString());
    }

    private String aTask(Instant due, String subject) {
        acting.forPurpose(Purpose.EVENTS, () -> {
            tasks.open(
                    TaskQueue.INTERVIEW_OFFER,
                    authority,
                    "return-interview",
                    subject,
                    authority + "-1",
                    due,
                    "D5",
                    TaskPriority.NORMAL);
            return null;
        });
        return worker("ann").get(TASKS + "?limit=1").path("items[0].id");
    }

    /** Of this test's organisation, the latest first: rung, as what somebody was told, and who by name. */
    private List<String> rungs() {
        return manager("mia").get(ESCALATIONS).jsonPath().<Map<String, Object>>getList("items").stream()
                .map(e -> e.get("rung") + " " + e.get("told") + " " + e.get("toldPerson"))
                .toList();
    }

    private static Response act(RequestSpecification who, String task, int version, String action, Object body) {
        RequestSpecification request = who.header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body)).post(TASKS + "/" + task + "/" + action);
    }

    private static Response open(RequestSpecification who, String escalation) {
        return who.header("If-Match", "\"0\"").post(ESCALATIONS + "/" + escalation + "/opening");
    }

    private static Response openList(RequestSpecification who, String list) {
        return who.header("If-Match", "\"0\"").post(LISTS + "/" + list + "/opening");
    }

    private RequestSpecification worker(String person) {
        return People.as(person, authority, "AUTHORITY", "DUTY_WORKER");
    }

    private RequestSpecification manager(String person) {
        return People.as(person, authority, "AUTHORITY", "TEAM_MANAGER");
    }
}
