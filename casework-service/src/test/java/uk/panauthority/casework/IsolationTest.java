package uk.panauthority.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.testing.Answers;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.Plain;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWorkRunner;

/** Another organisation's record does not exist: not by id, not in lists, whatever the role, with two belts or with one. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class IsolationTest {

    private static final String BASE = "/api/casework/v1";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TRACE = Pattern.compile("\"traceId\":\"[0-9a-f]*\"");

    private static final List<String> ROLES = List.of(
            "POLICE_SYSTEM",
            "POLICE_COORDINATOR",
            "DUTY_WORKER",
            "SOCIAL_WORKER",
            "TEAM_MANAGER",
            "INTERVIEWER",
            "INTERVIEW_COORDINATOR",
            "REVIEWER",
            "CARER",
            "CASE_SYSTEM",
            "PRIVACY_OFFICER",
            "ANALYST");

    /** An address with the id of somebody else's record, and the same with an id that was never given. */
    private record Door(String method, String foreign, String unknown, Object body) {}

    /** Shut to everybody who knocks, so that all tests may use the same; what lies behind them takes long to make. */
    private static List<Door> doors;

    /** Replaces the application's own rule by none, so that only the database's remains. */
    public static class NoRule extends AccessRule {

        @Override
        public <T extends Shared> T visible(Optional<T> found, Caller caller) {
            return found.orElseThrow(uk.panauthority.common.problem.Problem::notFound);
        }
    }

    @Test
    void no_role_of_another_organisation_can_tell_a_record_from_none() {
        // Given
        List<Door> doors = doors();

        assertShut(doors);
    }

    @Test
    void row_level_security_alone_still_shows_nothing() {
        // Given
        List<Door> doors = doors();
        QuarkusMock.installMockForType(new NoRule(), AccessRule.class);

        assertShut(doors);
    }

    @Test
    void lists_show_nothing_of_another_organisation() {
        // Given
        doors();

        for (String role : ROLES) {
            for (String list : List.of(
                    "/police-notifications",
                    "/police-notification-batches",
                    "/refused-messages",
                    "/acknowledgement-notices",
                    "/missing-episodes",
                    "/tasks",
                    "/interview-duties",
                    "/hosted-children",
                    "/triggers",
                    "/trigger-rules",
                    "/strategy-meetings",
                    "/escalations",
                    "/overdue-lists",
                    "/senior-managers",
                    "/return-interviews",
                    "/shared-interviews",
                    "/returns/ssda903/2025-26/findings",
                    "/interviewer-organisations",
                    "/break-glass",
                    "/restrictions",
                    "/legal-holds",
                    "/erasures",
                    "/access-log?childRef=" + HALTON + "-1")) {
                // When
                HttpResponse<String> answer = Plain.get(strangersToken(role), BASE + list);

                // Then
                if (answer.statusCode() != 403) {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    JsonNode page = Answers.json(answer);
                    assertThat(page.path("items").isArray()).as(role + list).isTrue();
                    assertThat(page.path("items")).as(role + list).isEmpty();
                    assertThat(page.path("next").asText(null)).isNull();
                }
            }
        }
    }

    @Test
    void another_force_sees_neither_message_nor_episode() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, anHourAgo())
                .send();

        for (String address : List.of(
                BASE + "/police-notifications/" + receipt.path("id"),
                BASE + "/missing-episodes/" + receipt.path("episodeId"))) {
            // When
            Response own = Callers.force(CHESHIRE_CONSTABULARY).get(address);
            Response other = Callers.force(STAFFORDSHIRE_POLICE).get(address);

            // Then
            assertThat(own.statusCode()).isEqualTo(200);
            assertThat(other.statusCode()).isEqualTo(404);
        }
    }

    @Test
    void no_answer_but_the_childs_own_record_names_the_child() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, anHourAgo())
                .send();

        // When
        List<String> answers = List.of(
                receipt.asString(),
                read(HALTON, "/police-notifications/" + receipt.path("id")),
                read(HALTON, "/missing-episodes/" + receipt.path("episodeId")),
                read(HALTON, "/tasks?limit=100"));

        // Then
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .doesNotContain(child.family())
                        .doesNotContain(child.born().toString())
                        .doesNotContain("bus stop"));
    }

    private static List<Door> doors() {
        if (doors == null) {
            doors = made();
        }
        return doors;
    }

    private static List<Door> made() {
        Given.AChild child = Given.aChildOf(HALTON);
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, anHourAgo())
                .with("odd", "so that a person must look")
                .send();
        receipt.then().statusCode(202);
        String never = UUID.randomUUID().toString();
        String notification = receipt.path("id");
        String episode = receipt.path("episodeId");
        List<Door> doors = new ArrayList<>();
        doors.add(new Door("GET", "/children/" + child.ref(), "/children/" + HALTON + "-0", null));
        String care = "/children/%s/care";
        String nobody = HALTON + "-0";
        doors.add(door("GET", care, child.ref(), nobody, null));
        doors.add(door("POST", care + "/periods", child.ref(), nobody, Map.of("from", "2025-05-01")));
        doors.add(door(
                "POST", care + "/legal-statuses", child.ref(), nobody, Map.of("code", "C2", "since", "2025-05-01")));
        doors.add(door("POST", care + "/workers", child.ref(), nobody, Map.of("worker", "SW1", "since", "2025-05-01")));
        authority(HALTON, "SOCIAL_WORKER")
                .body(Map.of())
                .post(BASE + "/children/" + child.ref() + "/philomena-profile");
        doors.add(door("GET", "/police-notifications/%s", notification, never, null));
        doors.add(door("GET", "/police-notifications/%s/content", notification, never, null));
        doors.add(door("GET", "/police-notifications/%s/rungs", notification, never, null));
        doors.add(door("POST", "/police-notifications/%s/acknowledgement", notification, never, null));
        doors.add(door("POST", "/police-notifications/%s/hand-back", notification, never, null));
        doors.add(door("GET", "/police-notifications/%s/attachments", notification, never, null));
        doors.add(door("GET", "/police-notifications/%s/attachments/" + never, notification, never, null));
        doors.add(door("GET", "/police-notification-batches/%s", aBatch(), never, null));
        doors.add(door(
                "POST", "/police-notifications/%s/resolution", notification, never, Map.of("childRef", child.ref())));
        doors.add(door("GET", "/missing-episodes/%s", episode, never, null));
        doors.add(door(
                "POST",
                "/missing-episodes/%s/closure",
                episode,
                never,
                Map.of("returnedAt", Instant.now().toString())));
        doors.addAll(doorsOfDecisions(episode, notification, never));
        String pack = Callers.authority(HALTON, "TEAM_MANAGER")
                .body(Map.of("quarterFrom", "2016-04-01"))
                .post(BASE + "/scrutiny-packs")
                .path("id");
        doors.add(door("GET", "/scrutiny-packs/%s", pack, never, null));
        doors.add(door("PUT", "/scrutiny-packs/%s/narrative", pack, never, Map.of("text", "none")));
        doors.addAll(doorsOfAReturn(never));
        doors.addAll(doorsOfACrossing(never));
        doors.addAll(doorsOfLateWork(never));
        doors.addAll(doorsOfPrivacy(child, never));
        doors.addAll(doorsOfKeeping(child, episode, never));
        return doors;
    }

    private static List<Door> doorsOfDecisions(String episode, String notification, String never) {
        String now = Instant.now().toString();
        String proposal = UUID.randomUUID().toString();
        String act = "/missing-episodes/%s/";
        return List.of(
                door("GET", act + "narrative", episode, never, null),
                door("POST", act + "start", episode, never, Map.of("startedAt", now)),
                door("POST", act + "correction", episode, never, Map.of("returnedAt", now)),
                door("POST", act + "kind-change", episode, never, Map.of("at", now, "kind", "A")),
                door("POST", act + "void-proposal", episode, never, Map.of("reason", "WRONG_CHILD")),
                door("POST", act + "merge", episode, never, Map.of("survivingEpisodeId", proposal)),
                door("POST", act + "split-proposal", episode, never, Map.of("reason", "MERGED_IN_ERROR")),
                door("POST", act + "proposals/" + proposal + "/confirmation", episode, never, null),
                door("POST", act + "proposals/" + proposal + "/refusal", episode, never, null),
                door("POST", "/police-notifications/%s/merge", notification, never, Map.of("episodeId", proposal)));
    }

    private static List<Door> doorsOfAReturn(String never) {
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String now = Instant.now().toString();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, anHourAgo()).send();
        String episode = Message.found(
                        CHESHIRE_CONSTABULARY, reference, child, anHourAgo().plusSeconds(900))
                .send()
                .path("episodeId");
        Response view = Callers.dutyWorker(HALTON).get(BASE + "/missing-episodes/" + episode);
        String duty = view.path("duty.dutyId");
        String interview = view.path("interviewId");
        assertThat(interview).isNotNull();
        Map<String, Object> report = Map.of(
                "pushFactors", List.of(),
                "pullFactors", List.of(),
                "childWords", "",
                "analysis", "none",
                "actions", List.of(),
                "recommendations", List.of("NO_FURTHER"));
        String act = "/return-interviews/%s/";
        return List.of(
                door("GET", "/interview-duties/%s", duty, never, null),
                door(
                        "POST",
                        "/interview-duties/%s/proposal",
                        duty,
                        never,
                        Map.of("deliverer", "HOST_SERVICE", "basis", "none")),
                door("POST", "/interview-duties/%s/agreement", duty, never, Map.of()),
                door(
                        "POST",
                        "/interview-duties/%s/takeover",
                        duty,
                        never,
                        Map.of("by", "E99999999", "from", "2026-01-01")),
                door("POST", "/interview-duties/%s/instructions", duty, never, Map.of("contact", "none")),
                door("GET", "/return-interviews/%s", interview, never, null),
                door("POST", act + "allocation", interview, never, Map.of("interviewerOrganisation", HALTON)),
                door(
                        "POST",
                        act + "attempts",
                        interview,
                        never,
                        Map.of("at", now, "channel", "PHONE", "result", "NOT_REACHED")),
                door(
                        "POST",
                        act + "offer",
                        interview,
                        never,
                        Map.of("offeredAt", now, "channel", "PHONE", "offeredTo", "CHILD")),
                door("POST", act + "acceptance", interview, never, Map.of("acceptedAt", now)),
                door(
                        "POST",
                        act + "decline",
                        interview,
                        never,
                        Map.of("reasonCode", "NOT_READY", "saidBy", "CHILD", "carerViewOffered", true)),
                door("POST", act + "change-of-mind", interview, never, null),
                door("POST", act + "schedule", interview, never, Map.of("at", now)),
                door("POST", act + "episodes", interview, never, Map.of("episodeId", episode, "choice", "SAME_OFFER")),
                door(
                        "POST",
                        act + "not-possible",
                        interview,
                        never,
                        Map.of("ground", "SAFETY", "note", "none", "carerViewOffered", true)),
                door(
                        "POST",
                        act + "decision-not-to-offer",
                        interview,
                        never,
                        Map.of("reasonCode", "OTHER_RECORDED", "because", "none", "concerns", List.of())),
                door(
                        "POST",
                        "/missing-episodes/%s/safe-place",
                        episode,
                        never,
                        Map.of("locatedAt", now, "placeCode", "HOSPITAL")),
                door("POST", act + "missed", interview, never, Map.of("at", now, "channel", "VISIT")),
                door("POST", act + "hold", interview, never, Map.of("heldAt", now, "seenAlone", true)),
                door("PUT", act + "report", interview, never, report),
                door("POST", act + "submission", interview, never, null),
                door("POST", act + "return", interview, never, Map.of("comments", "none")),
                door("GET", act + "report?need=AUDIT", interview, never, null),
                door("GET", act + "shares", interview, never, null),
                door("GET", act + "childs-copy", interview, never, null),
                door("POST", act + "shares", interview, never, aShare(now)),
                door(
                        "POST",
                        act + "intelligence",
                        interview,
                        never,
                        Map.of("force", CHESHIRE_CONSTABULARY, "text", "none", "reason", "none")),
                door("POST", act + "consent-withdrawal", interview, never, null),
                door("POST", act + "sharing-closure", interview, never, null),
                door("POST", act + "sign-off", interview, never, null));
    }

    private static List<Door> doorsOfACrossing(String never) {
        Given.AChild child = Given.aChildOf(HALTON);
        for (int days : List.of(9, 6, 3)) {
            String reference = Message.aReference();
            Instant left = anHourAgo().minus(Duration.ofDays(days));
            Message.missing(CHESHIRE_CONSTABULARY, reference, child, left).send();
            Message.found(CHESHIRE_CONSTABULARY, reference, child, left.plusSeconds(900))
                    .send();
        }
        Arc.container().instance(TimedWorkRunner.class).get().runAll(Instant.now());
        String trigger = first(HALTON, "/triggers?childRef=" + child.ref());
        String meeting = first(HALTON, "/strategy-meetings?childRef=" + child.ref());
        String today = LocalDate.now(PlatformClock.LONDON).toString();
        String rule = Callers.authority(HALTON, "TEAM_MANAGER")
                .body(Map.of(
                        "code",
                        "ISOLATED_" + Given.letters().toUpperCase(Locale.ROOT),
                        "validFrom",
                        today,
                        "count",
                        3,
                        "windowDays",
                        30,
                        "kinds",
                        List.of("M"),
                        "scope",
                        "CHILD",
                        "action",
                        "REPEAT_PANEL",
                        "dueWithinHours",
                        24,
                        "basis",
                        "none"))
                .post(BASE + "/trigger-rules")
                .path("id");
        String now = Instant.now().toString();
        Map<String, Object> held = Map.of(
                "heldAt", now, "attendees", List.of(Map.of("role", "POLICE", "organisation", CHESHIRE_CONSTABULARY)));
        return List.of(
                door("GET", "/triggers/%s", trigger, never, null),
                door("POST", "/triggers/%s/action-taken", trigger, never, Map.of("note", "none")),
                door("GET", "/trigger-rules/%s", rule, never, null),
                door("POST", "/trigger-rules/%s/ending", rule, never, Map.of("lastDay", today)),
                door("GET", "/strategy-meetings/%s", meeting, never, null),
                door("POST", "/strategy-meetings/%s/arrangement", meeting, never, Map.of("at", now)),
                door("POST", "/strategy-meetings/%s/holding", meeting, never, held),
                door("POST", "/strategy-meetings/%s/not-needed", meeting, never, Map.of("reason", "none")));
    }

    private static List<Door> doorsOfLateWork(String never) {
        Arc.container()
                .instance(TimedWorkRunner.class)
                .get()
                .runAll(LocalDate.now(PlatformClock.LONDON)
                        .plusDays(1)
                        .atTime(8, 0)
                        .atZone(PlatformClock.LONDON)
                        .toInstant());
        String task = first(HALTON, "/tasks?state=OPEN");
        String escalation = first(HALTON, "/escalations");
        String list = first(HALTON, "/overdue-lists");
        return List.of(
                door("GET", "/tasks/%s", task, never, null),
                door("POST", "/tasks/%s/claim", task, never, null),
                door("POST", "/tasks/%s/handover", task, never, Map.of("noteReference", "N-1")),
                door("GET", "/escalations/%s", escalation, never, null),
                door("POST", "/escalations/%s/opening", escalation, never, null),
                door("POST", "/overdue-lists/%s/opening", list, never, null));
    }

    private static String first(String authority, String list) {
        return Answers.text(
                Plain.get(Callers.token(authority, "AUTHORITY", "TEAM_MANAGER"), BASE + list), "/items/0/id");
    }

    private static Map<String, Object> aShare(String now) {
        return Map.of(
                "recipient", HALTON,
                "recipientRole", "IRO",
                "purposeCode", "PROTECT_CHILD",
                "level", "FULL",
                "basis", "CONSENT",
                "childToldAt", now);
    }

    private static List<Door> doorsOfPrivacy(Given.AChild child, String never) {
        String glass = authority(HALTON, "SOCIAL_WORKER")
                .body(Map.of("childRef", child.ref(), "reason", "none"))
                .post(BASE + "/break-glass")
                .path("id");
        Given.AChild hidden = Given.aChildOf(HALTON);
        Map<String, Object> person = Map.of("organisation", HALTON, "username", "somebody");
        String restriction = authority(HALTON, "PRIVACY_OFFICER")
                .body(Map.of("childRef", hidden.ref(), "ground", "STAFF_FAMILY", "grants", List.of(person)))
                .post(BASE + "/restrictions")
                .path("id");
        return List.of(
                door("GET", "/break-glass/%s", glass, never, null),
                door("GET", "/break-glass/%s/records", glass, never, null),
                door("POST", "/break-glass/%s/review", glass, never, Map.of("outcome", "OK")),
                new Door(
                        "POST",
                        "/restrictions",
                        "/restrictions",
                        Map.of("childRef", child.ref(), "ground", "OTHER", "grants", List.of(person))),
                door("GET", "/restrictions/%s", restriction, never, null),
                door("POST", "/restrictions/%s/grants", restriction, never, person),
                door("POST", "/restrictions/%s/withdrawals", restriction, never, person),
                door("POST", "/restrictions/%s/lifting", restriction, never, null));
    }

    private static List<Door> doorsOfKeeping(Given.AChild child, String episode, String never) {
        String hold = made("/legal-holds", Map.of("childRef", child.ref(), "reason", "none"));
        String erasure =
                made("/erasures", Map.of("childRef", Given.aChildOf(HALTON).ref(), "ground", "COURT_ORDER"));
        String pack =
                made("/evidence-packs", Map.of("childRef", child.ref(), "purposeCode", "COURT", "recipient", "court"));
        String access = made(
                "/subject-access-requests",
                Map.of("childRef", child.ref(), "requester", "CHILD", "askedOn", "2026-01-20"));
        String profile = "/children/" + child.ref() + "/philomena-profile";
        String noProfile = "/children/" + HALTON + "-0/philomena-profile";
        return List.of(
                door("GET", "/legal-holds/%s", hold, never, null),
                door("POST", "/legal-holds/%s/lifting", hold, never, Map.of("reason", "none")),
                door("GET", "/erasures/%s", erasure, never, null),
                door("GET", "/erasures/%s/tombstones", erasure, never, null),
                door("POST", "/erasures/%s/proposal", erasure, never, null),
                door("POST", "/erasures/%s/approval", erasure, never, null),
                door("POST", "/erasures/%s/keeping", erasure, never, null),
                door("GET", "/evidence-packs/%s", pack, never, null),
                door("GET", "/evidence-packs/%s/file", pack, never, null),
                door("GET", "/subject-access-requests/%s", access, never, null),
                door("GET", "/subject-access-requests/%s/file", access, never, null),
                door("POST", "/subject-access-requests/%s/approval", access, never, null),
                door("POST", "/subject-access-requests/%s/refusal", access, never, null),
                new Door("GET", profile, noProfile, null),
                new Door("POST", profile, noProfile, Map.of()),
                new Door("PUT", profile, noProfile, Map.of()),
                new Door("POST", profile + "/confirmation", noProfile + "/confirmation", null),
                door("GET", "/missing-episodes/%s/philomena-profile", episode, never, null),
                door("POST", "/missing-episodes/%s/philomena-profile/part-two", episode, never, Map.of()));
    }

    private static String made(String address, Map<String, Object> body) {
        String id = authority(HALTON, "PRIVACY_OFFICER")
                .body(body)
                .post(BASE + address)
                .path("id");
        assertThat(id).as(address).isNotNull();
        return id;
    }

    private static String aBatch() {
        return Callers.force(CHESHIRE_CONSTABULARY)
                .contentType("application/x-ndjson")
                .body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(BASE + "/police-notification-batches")
                .path("id");
    }

    private static Door door(String method, String address, String foreign, String unknown, Object body) {
        return new Door(method, address.formatted(foreign), address.formatted(unknown), body);
    }

    /** Several at a time: they are thousands of requests, of which each waits for its answer. */
    private static void assertShut(List<Door> doors) {
        ROLES.forEach(IsolationTest::strangersToken);
        doors.parallelStream().forEach(IsolationTest::assertShut);
    }

    private static void assertShut(Door door) {
        for (String role : ROLES) {
            // When
            HttpResponse<String> foreign = knock(role, door.method(), door.foreign(), door.body());
            HttpResponse<String> unknown = knock(role, door.method(), door.unknown(), door.body());

            // Then
            assertThat(foreign.statusCode()).as(role + " " + door).isIn(403, 404);
            assertThat(foreign.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
        }
    }

    /** By a plain client: there are thousands of doors times roles, and the test library takes ten times as long for each. */
    private static HttpResponse<String> knock(String role, String method, String address, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(RestAssured.baseURI + ":" + RestAssured.port + BASE + address))
                    .header("Authorization", "Bearer " + strangersToken(role))
                    .header("Content-Type", "application/json")
                    .header("If-Match", "\"0\"")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String strangersToken(String role) {
        return role.startsWith("POLICE")
                ? Callers.token("E23000099", "POLICE_FORCE", role)
                : Callers.token("E99999999", "AUTHORITY", role);
    }

    private static String withoutTrace(HttpResponse<String> answer) {
        return TRACE.matcher(answer.body()).replaceFirst("");
    }

    private static String read(String authority, String address) {
        return Callers.dutyWorker(authority).get(BASE + address).asString();
    }

    private static Instant anHourAgo() {
        return Instant.now().minus(Duration.ofHours(1));
    }
}
