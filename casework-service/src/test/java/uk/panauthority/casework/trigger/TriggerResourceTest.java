package uk.panauthority.casework.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.Callers.authority;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeState;
import uk.panauthority.casework.interview.WrittenEvents;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;
import uk.panauthority.common.time.PlatformClock;

/** Rules, crossings and the strategy meetings they ask for, from the police message to the decisions. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class TriggerResourceTest {

    private static final String BASE = "/api/casework/v1";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PassingTime time;

    @Inject
    TriggerWatch watch;

    @Inject
    PlacementFacts placements;

    @Inject
    WrittenEvents events;

    @Inject
    ActingAs acting;

    @Inject
    EpisodesAreCounted episodesAreCounted;

    @Inject
    CountedEpisodeRepository counted;

    @Test
    void three_absences_in_30_days_ask_for_a_strategy_meeting_that_is_held_with_decisions() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        absence(child, 20);
        absence(child, 10);
        absence(child, 1);

        // When
        time.until(Instant.now(), watch);

        // Then
        JsonPath trigger = triggerOf(HALTON, child, "REPEAT_3_IN_30");
        assertThat(trigger.getInt("episodeCount")).isEqualTo(3);
        assertThat(trigger.getList("episodes.childRef", String.class))
                .containsOnly(child.ref())
                .hasSize(3);
        assertThat(trigger.getList("actions")).isEmpty();
        assertThat(events.ofSubject(trigger.getString("id"))).containsExactly("casework.TriggerRaised.v1");
        String meeting = meetingOf(child).getString("id");
        assertThat(openTasks("STRATEGY_MEETING", meeting)).isEqualTo(1);
        post(
                        meetingAddress(meeting) + "/arrangement",
                        0,
                        Map.of("at", NOW.plusSeconds(3600).toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("ARRANGED"));
        post(meetingAddress(meeting) + "/holding", 1, held(List.of()))
                .then()
                .statusCode(409)
                .body("code", equalTo("decisions-missing"));
        post(meetingAddress(meeting) + "/holding", 1, held(List.of(decision())))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("heldInTime", equalTo(true))
                .body("clock.rule", equalTo("REPEAT_3_IN_30"))
                .body("clock.startFact", equalTo("TRIGGER_RAISED"))
                .body("decisions[0].owner", equalTo("the mentor's supervisor"));
        assertThat(openTasks("STRATEGY_MEETING", meeting)).isZero();
        assertThat(events.ofSubject(meeting))
                .containsExactly("casework.StrategyMeetingRequired.v1", "casework.StrategyMeetingHeld.v1");
        assertThat(triggerOf(HALTON, child, "REPEAT_3_IN_30").getString("state"))
                .isEqualTo("ACTED_ON");
    }

    @Test
    void a_later_absence_is_added_to_the_one_action_and_asks_a_manager_to_look_again_once_that_was_answered() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        List.of(20, 15, 10).forEach(days -> absence(child, days));
        time.until(Instant.now(), watch);
        String meeting = meetingOf(child).getString("id");
        post(meetingAddress(meeting) + "/not-needed", 0, Map.of("reason", "Held last week."))
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_NEEDED"));

        // When
        absence(child, 1);
        time.until(Instant.now(), watch);

        // Then
        JsonPath trigger = triggerOf(HALTON, child, "REPEAT_3_IN_30");
        assertThat(trigger.getInt("episodeCount")).isEqualTo(4);
        assertThat(trigger.getString("state")).isEqualTo("RAISED");
        assertThat(openTasks("TRIGGER_ACTION", trigger.getString("id"))).isEqualTo(1);
        assertThat(meetings(child)).hasSize(1);
    }

    @Test
    void a_correction_that_removes_the_crossing_marks_it_withdrawn_and_deletes_nothing() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        absence(child, 20);
        String second = absence(child, 10);
        absence(child, 1);
        time.until(Instant.now(), watch);

        // When
        voided(second);
        time.until(Instant.now(), watch);

        // Then
        JsonPath trigger = triggerOf(HALTON, child, "REPEAT_3_IN_30");
        assertThat(trigger.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(trigger.getString("withdrawnAt")).isNotNull();
        assertThat(events.ofSubject(trigger.getString("id")))
                .containsExactly("casework.TriggerRaised.v1", "casework.TriggerWithdrawn.v1");
        assertThat(meetingOf(child).getBoolean("triggerWithdrawn")).isTrue();
        assertThat(meetingOf(child).getString("state")).isEqualTo("REQUIRED");
    }

    @Test
    void an_absence_that_goes_on_reaches_the_manager_after_24_hours_and_the_senior_manager_after_72() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Instant left = NOW.minus(Duration.ofHours(2));
        Message.missing("E23000006", Message.aReference(), child, left)
                .send()
                .then()
                .statusCode(202);

        // When
        time.until(left.plus(Duration.ofHours(24)), watch);
        List<String> full = codes(child);
        time.until(left.plus(Duration.ofHours(24)).plusSeconds(2), watch);
        List<String> over24 = codes(child);
        time.until(left.plus(Duration.ofHours(72)).plusSeconds(2), watch);
        List<String> over72 = codes(child);

        // Then
        assertThat(full).isEmpty();
        assertThat(over24).containsExactly("AWAY_OVER_24_HOURS");
        assertThat(over72).containsExactlyInAnyOrder("AWAY_OVER_24_HOURS", "AWAY_OVER_72_HOURS");
    }

    @Test
    void high_risk_at_any_time_calls_the_manager_within_the_hour_and_the_call_is_recorded() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Message.missing("E23000006", Message.aReference(), child, NOW.minusSeconds(7200))
                .with("riskLevel", "HIGH")
                .send()
                .then()
                .statusCode(202);
        time.until(Instant.now(), watch);
        JsonPath trigger = triggerOf(HALTON, child, "HIGH_RISK");

        // When
        Response acted = post(
                BASE + "/triggers/" + trigger.getString("id") + "/action-taken",
                0,
                Map.of("note", "Called at once; police and carer are in touch."));

        // Then
        assertThat(Duration.between(
                        Instant.parse(trigger.getString("raisedAt")), Instant.parse(trigger.getString("dueAt"))))
                .isEqualTo(Duration.ofHours(1));
        acted.then().statusCode(200).body("state", equalTo("ACTED_ON")).body("actions", empty());
        assertThat(openTasks("TRIGGER_ACTION", trigger.getString("id"))).isZero();
    }

    @Test
    void a_child_who_is_found_hurt_means_a_call_of_the_manager_within_the_hour() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing("E23000006", reference, child, NOW.minus(Duration.ofHours(9)))
                .send();
        Instant back = NOW.minus(Duration.ofHours(2));

        // When
        Message.found("E23000006", reference, child, back)
                .with(
                        "found",
                        Map.of(
                                "locatedAt",
                                back.toString(),
                                "returnedAt",
                                back.toString(),
                                "injury",
                                "Cut to the hand"))
                .send();
        time.until(Instant.now(), watch);

        // Then
        JsonPath trigger = triggerOf(HALTON, child, "FOUND_HARMED");
        assertThat(trigger.getString("action")).isEqualTo("MANAGER_CALL");
        assertThat(trigger.prettify()).doesNotContain("hand");
    }

    @Test
    void three_absences_from_one_home_are_shown_to_host_and_placing_authorities_without_naming_others_children() {
        // Given
        Given.AHome home = Given.aHomeIn(placements, STOKE);
        Given.AChild ofSefton = placed(SEFTON, home);
        Given.AChild ofHalton = placed(HALTON, home);
        Given.AChild ofStoke = placed(STOKE, home);
        absence(ofSefton, 12, STAFFORDSHIRE_POLICE);
        absence(ofHalton, 6, STAFFORDSHIRE_POLICE);
        absence(ofStoke, 1, STAFFORDSHIRE_POLICE);

        // When
        time.until(Instant.now(), watch);

        // Then
        String trigger =
                triggers(STOKE).param("home", home.id().toString()).getString("items.find { it.homeId == home }.id");
        manager(STOKE)
                .get(BASE + "/triggers/" + trigger)
                .then()
                .statusCode(200)
                .body("ruleCode", equalTo("HOME_3_IN_14"))
                .body("episodeCount", equalTo(3))
                .body("episodes", hasSize(3))
                .body("episodes.findAll { it.childRef != null }.childRef", contains(ofStoke.ref()))
                .body("actions", contains("act"));
        Response sefton = manager(SEFTON).get(BASE + "/triggers/" + trigger);
        sefton.then()
                .statusCode(200)
                .body("episodeCount", equalTo(3))
                .body("episodes.childRef", contains(ofSefton.ref()))
                .body("actions", empty());
        assertThat(sefton.asString()).doesNotContain(ofHalton.ref()).doesNotContain(ofStoke.ref());
        manager(WARRINGTON).get(BASE + "/triggers/" + trigger).then().statusCode(404);
        assertThat(events.payloadsOf(trigger))
                .allSatisfy(payload ->
                        assertThat(payload).doesNotContain(ofHalton.ref()).doesNotContain(ofSefton.ref()));
    }

    private Given.AChild placed(String authority, Given.AHome home) {
        Given.AChild child = Given.aChildOf(authority);
        Given.aPlacement(placements, child, home, NOW.minus(Duration.ofDays(60)));
        return child;
    }

    /** An absence of three hours, so many days ago. */
    private static String absence(Given.AChild child, int daysAgo) {
        return absence(child, daysAgo, "E23000006");
    }

    private static String absence(Given.AChild child, int daysAgo, String force) {
        String reference = Message.aReference();
        Instant left = NOW.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(4));
        Message.missing(force, reference, child, left).send().then().statusCode(202);
        Response found = Message.found(force, reference, child, left.plus(Duration.ofHours(3)))
                .send();
        found.then().statusCode(202);
        return found.path("episodeId");
    }

    /** As the episode tells of itself when two people have found it a mistake. */
    private void voided(String episodeId) {
        acting.forPurpose(Purpose.EVENTS, () -> {
            CountedEpisode episode = counted.findById(UUID.fromString(episodeId));
            episodesAreCounted.changed(factsOf(episode), EpisodeChange.VOIDED);
            return null;
        });
    }

    private static EpisodeFacts factsOf(CountedEpisode episode) {
        Absence absence = episode.absence();
        return new EpisodeFacts(
                absence.episodeId(),
                EpisodeState.VOIDED,
                absence.childRef(),
                null,
                null,
                null,
                absence.responsibleLa(),
                absence.hostLa(),
                absence.responsibleLa(),
                "E23000006",
                absence.began(),
                absence.day(),
                absence.returnedAt(),
                null,
                List.of(),
                List.of(),
                absence.highestRisk(),
                absence.foundHarmed(),
                null);
    }

    private static Map<String, Object> held(List<Map<String, Object>> decisions) {
        return Map.of(
                "heldAt",
                Instant.now().toString(),
                "attendees",
                List.of(Map.of("role", "POLICE", "organisation", "E23000006")),
                "decisions",
                decisions);
    }

    private static Map<String, Object> decision() {
        return Map.of(
                "what", "Offer a mentor",
                "owner", "the mentor's supervisor",
                "measure", "the mentor has met the child",
                "by", LocalDate.now(PlatformClock.LONDON).plusDays(14).toString());
    }

    private static RequestSpecification manager(String authority) {
        return authority(authority, "TEAM_MANAGER");
    }

    private static Response post(String address, int version, Map<String, Object> body) {
        return manager(HALTON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(address);
    }

    private static String meetingAddress(String meeting) {
        return BASE + "/strategy-meetings/" + meeting;
    }

    private static List<Object> meetings(Given.AChild child) {
        return manager(HALTON)
                .get(BASE + "/strategy-meetings?childRef=" + child.ref())
                .jsonPath()
                .getList("items");
    }

    private static JsonPath meetingOf(Given.AChild child) {
        Response page = manager(HALTON).get(BASE + "/strategy-meetings?childRef=" + child.ref());
        page.then().statusCode(200).body("items", hasSize(1));
        return manager(HALTON).get(meetingAddress(page.path("items[0].id"))).jsonPath();
    }

    private static List<String> codes(Given.AChild child) {
        return manager(HALTON)
                .get(BASE + "/triggers?childRef=" + child.ref())
                .jsonPath()
                .getList("items.ruleCode", String.class);
    }

    private static JsonPath triggers(String authority) {
        return manager(authority).get(BASE + "/triggers?limit=100").jsonPath();
    }

    private static JsonPath triggerOf(String authority, Given.AChild child, String code) {
        Response page = manager(authority).get(BASE + "/triggers?childRef=" + child.ref());
        page.then().statusCode(200).body("items.ruleCode", hasItem(code));
        String id = page.jsonPath().param("code", code).getString("items.find { it.ruleCode == code }.id");
        return manager(authority).get(BASE + "/triggers/" + id).jsonPath();
    }

    private static int openTasks(String queue, String subject) {
        return manager(HALTON)
                .get(BASE + "/tasks?state=OPEN&limit=100&queue=" + queue)
                .jsonPath()
                .param("subject", subject)
                .getList("items.findAll { it.subjectId == subject }")
                .size();
    }
}
