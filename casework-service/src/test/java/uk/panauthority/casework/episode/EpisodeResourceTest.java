package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.episode.Staff.EPISODES;
import static uk.panauthority.casework.episode.Staff.act;
import static uk.panauthority.casework.episode.Staff.hoursAgo;
import static uk.panauthority.casework.episode.Staff.open;
import static uk.panauthority.casework.episode.Staff.openTasks;
import static uk.panauthority.casework.episode.Staff.opening;
import static uk.panauthority.casework.episode.Staff.read;
import static uk.panauthority.casework.episode.Staff.refused;
import static uk.panauthority.casework.episode.Staff.worker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.time.PlatformClock;

/** What staff tell of absences and decide about them, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class EpisodeResourceTest {

    @Test
    void staff_report_that_a_child_is_away_before_the_police_do() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Map<String, Object> body = opening(child, hoursAgo(3));
        body.put("riskLevel", "HIGH");
        body.put("riskRationale", "Went with a stranger.");
        body.put("warningFlags", List.of("CSE"));

        // When
        Response opened = worker(HALTON).body(body).post(EPISODES);

        // Then
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        assertThat(opened.<String>path("state")).isEqualTo("OPEN");
        assertThat(opened.<String>path("force")).isEqualTo(CHESHIRE_CONSTABULARY);
        assertThat(opened.<List<String>>path("references")).isEmpty();
        assertThat(opened.<String>path("riskLevel")).isEqualTo("HIGH");
        assertThat(opened.<List<String>>path("warningFlags.code")).containsExactly("CSE");
        assertThat(opened.asString()).doesNotContain("stranger");
        assertThat(opened.header("Location")).endsWith(opened.<String>path("id"));
    }

    @Test
    void the_words_of_staff_are_for_people_of_the_authority_alone() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Map<String, Object> body = opening(child, hoursAgo(3));
        body.put("riskLevel", "HIGH");
        body.put("riskRationale", "Went with a stranger.");
        String id = worker(HALTON).body(body).post(EPISODES).path("id");

        // When
        Response own = worker(HALTON).get(EPISODES + "/" + id + "/narrative");
        Response system = Callers.authority(HALTON, "CASE_SYSTEM").get(EPISODES + "/" + id + "/narrative");
        Response police = Callers.as(CHESHIRE_CONSTABULARY, "POLICE_FORCE", "POLICE_COORDINATOR")
                .get(EPISODES + "/" + id + "/narrative");
        Response stranger = worker(WARRINGTON).get(EPISODES + "/" + id + "/narrative");

        // Then
        assertThat(own.<List<String>>path("entries.text")).containsExactly("Went with a stranger.");
        assertThat(system.statusCode()).isEqualTo(403);
        assertThat(police.statusCode()).isEqualTo(403);
        assertThat(stranger.statusCode()).isEqualTo(404);
    }

    @Test
    void a_return_known_without_its_start_is_completed_by_staff() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = Message.found(CHESHIRE_CONSTABULARY, Message.aReference(), child, hoursAgo(2))
                .send()
                .path("episodeId");
        assertThat(openTasks(HALTON, "START_UNKNOWN", id)).isEqualTo(1);

        // When
        Response started =
                act(HALTON, id, "start", Map.of("startedAt", hoursAgo(9).toString()));

        // Then
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(200);
        assertThat(started.<String>path("state")).isEqualTo("CLOSED");
        assertThat(started.<String>path("start.occurredAt"))
                .isEqualTo(hoursAgo(9).toString());
        assertThat(openTasks(HALTON, "START_UNKNOWN", id)).isZero();
    }

    @Test
    @Tag("I18")
    void a_child_seen_after_the_report_is_refused_to_staff() {
        // Given
        Map<String, Object> body = opening(Given.aChildOf(HALTON), hoursAgo(1));
        body.put("reportedAt", hoursAgo(2).toString());

        // When
        Response refused = worker(HALTON).body(body).post(EPISODES);

        // Then
        refused(refused, 422, "times-inconsistent");
    }

    @Test
    @Tag("I20")
    @Tag("rule-586")
    void a_start_on_the_day_of_birth_or_before_is_refused() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = Message.found(CHESHIRE_CONSTABULARY, Message.aReference(), child, hoursAgo(2))
                .send()
                .path("episodeId");
        String born = child.born() + "T12:00:00Z";

        // When
        Response opened =
                worker(HALTON).body(opening(child, Instant.parse(born))).post(EPISODES);
        Response started = act(HALTON, id, "start", Map.of("startedAt", born));

        // Then
        refused(opened, 422, "rule-586");
        refused(started, 422, "rule-586");
        assertThat(read(HALTON, id).<String>path("state")).isEqualTo("AWAITING_START");
    }

    @Test
    @Tag("I21")
    @Tag("rule-567")
    void an_end_before_the_start_is_refused() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");

        // When
        Response closed =
                act(HALTON, id, "closure", Map.of("returnedAt", hoursAgo(6).toString()));

        // Then
        refused(closed, 422, "end-before-start");
        assertThat(read(HALTON, id).<String>path("state")).isEqualTo("OPEN");
    }

    @Test
    @Tag("I22")
    void a_local_time_that_the_clocks_skipped_or_repeated_is_refused() {
        // Given
        Map<String, Object> skipped = opening(Given.aChildOf(HALTON), hoursAgo(1));
        skipped.put("lastSeenAt", "2026-03-29T01:30:00");
        Map<String, Object> repeated = opening(Given.aChildOf(HALTON), hoursAgo(1));
        repeated.put("lastSeenAt", "2025-10-26T01:30:00");

        // When
        Response spring = worker(HALTON).body(skipped).post(EPISODES);
        Response autumn = worker(HALTON).body(repeated).post(EPISODES);

        // Then
        refused(spring, 422, "time-ambiguous");
        refused(autumn, 422, "time-ambiguous");
    }

    @Test
    @Tag("I24")
    @Tag("rule-1006")
    void a_kind_other_than_the_two_letters_is_refused_to_staff() {
        for (String kind : List.of("m", "Missing", "Absent")) {
            // Given
            Map<String, Object> body = opening(Given.aChildOf(HALTON), hoursAgo(1));
            body.put("kind", kind);

            // When
            Response refused = worker(HALTON).body(body).post(EPISODES);

            // Then
            refused(refused, 422, "rule-1006");
        }
    }

    @Test
    @Tag("I25")
    void a_second_absence_in_the_time_of_a_live_one_is_refused_to_staff() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String id = open(child, hoursAgo(5)).path("id");

        // When
        Response second = open(child, hoursAgo(3));

        // Then
        refused(second, 409, "episode-overlap");
        assertThat(read(HALTON, id).<Integer>path("version")).isEqualTo(0);
    }

    @Test
    @Tag("I47")
    void of_two_people_who_act_on_one_version_the_second_is_refused() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");
        String etag = read(HALTON, id).header("ETag");
        act(HALTON, id, "kind-change", Map.of("at", hoursAgo(4).toString(), "kind", "A"));

        // When
        Response second = worker(HALTON)
                .header("If-Match", etag)
                .body(Map.of("returnedAt", hoursAgo(1).toString()))
                .post(EPISODES + "/" + id + "/closure");

        // Then
        refused(second, 412, "version-mismatch");
    }

    @Test
    void missing_becomes_away_and_missing_again_in_one_episode_without_gap_or_overlap() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(9)).path("id");
        act(HALTON, id, "kind-change", Map.of("at", hoursAgo(6).toString(), "kind", "A"));
        act(HALTON, id, "kind-change", Map.of("at", hoursAgo(4).toString(), "kind", "M"));

        // When
        Response closed =
                act(HALTON, id, "closure", Map.of("returnedAt", hoursAgo(2).toString()));

        // Then
        assertThat(closed.<List<Object>>path("segments"))
                .isEqualTo(List.of(
                        Map.of(
                                "kind",
                                "M",
                                "start",
                                hoursAgo(9).toString(),
                                "end",
                                hoursAgo(6).toString()),
                        Map.of(
                                "kind",
                                "A",
                                "start",
                                hoursAgo(6).toString(),
                                "end",
                                hoursAgo(4).toString()),
                        Map.of(
                                "kind",
                                "M",
                                "start",
                                hoursAgo(4).toString(),
                                "end",
                                hoursAgo(2).toString())));
    }

    @Test
    void a_change_of_kind_must_change_it_and_lie_after_the_last() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(9)).path("id");

        // When
        Response same = act(HALTON, id, "kind-change", Map.of("at", hoursAgo(6).toString(), "kind", "M"));
        Response early =
                act(HALTON, id, "kind-change", Map.of("at", hoursAgo(10).toString(), "kind", "A"));

        // Then
        refused(same, 422, "field-invalid");
        refused(early, 422, "times-inconsistent");
    }

    @Test
    void a_correction_shows_both_when_it_happened_and_when_it_became_known() {
        // Given
        Instant before = Instant.now();
        String id = open(Given.aChildOf(HALTON), hoursAgo(9)).path("id");
        act(HALTON, id, "closure", Map.of("returnedAt", hoursAgo(2).toString()));

        // When
        Response corrected = act(
                HALTON,
                id,
                "correction",
                Map.of(
                        "startedAt",
                        hoursAgo(8).toString(),
                        "returnedAt",
                        hoursAgo(3).toString(),
                        "kind",
                        "A"));

        // Then
        assertThat(corrected.statusCode()).as(corrected.asString()).isEqualTo(200);
        assertThat(corrected.<String>path("start.occurredAt"))
                .isEqualTo(hoursAgo(8).toString());
        assertThat(corrected.<String>path("end.occurredAt"))
                .isEqualTo(hoursAgo(3).toString());
        assertThat(Instant.parse(corrected.path("end.recordedAt"))).isAfter(before);
        assertThat(corrected.<List<String>>path("segments.kind")).containsExactly("A");
    }

    @Test
    void a_return_that_did_not_happen_opens_the_episode_again() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(9)).path("id");
        act(HALTON, id, "closure", Map.of("returnedAt", hoursAgo(2).toString()));

        // When
        Response corrected = act(HALTON, id, "correction", Map.of("notReturned", true));

        // Then
        assertThat(corrected.<String>path("state")).isEqualTo("OPEN");
        assertThat(corrected.<List<String>>path("actions")).contains("close");
        assertThat(act(HALTON, id, "closure", Map.of("returnedAt", hoursAgo(1).toString()))
                        .<String>path("state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void a_host_authority_sees_the_facts_of_an_absence_while_it_lasts() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .with("home", Map.of("urn", "SC999999"))
                .send()
                .path("episodeId");

        // When
        Response force = Callers.force(CHESHIRE_CONSTABULARY).get(EPISODES + "/" + id);

        // Then
        assertThat(force.<String>path("riskLevel")).isEqualTo("MEDIUM");
        assertThat(force.<List<Object>>path("proposals")).isEmpty();
        assertThat(force.<List<String>>path("references")).containsExactly(reference);
    }

    @Test
    @Tag("I57")
    void a_search_for_everything_is_refused() {
        for (String query : List.of("childRef=*", "reference=A", "from=2020-01-01&to=2026-01-01", "reference=%25")) {
            // When
            Response refused = worker(HALTON).get(EPISODES + "?" + query);

            // Then
            refused(refused, 422, "search-too-broad");
        }
    }

    @Test
    void episodes_are_found_by_reference_state_and_days() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");
        String today = LocalDate.now(PlatformClock.LONDON).toString();
        String longAgo = LocalDate.now(PlatformClock.LONDON).minusDays(20).toString();

        // When
        Response found =
                worker(HALTON).get(EPISODES + "?state=OPEN&from=" + today + "&to=" + today + "&reference=" + reference);
        Response before = worker(HALTON).get(EPISODES + "?to=" + longAgo + "&reference=" + reference);
        Response otherState = worker(HALTON).get(EPISODES + "?state=VOIDED&reference=" + reference);

        // Then
        assertThat(found.<List<String>>path("items.id")).containsExactly(id);
        assertThat(before.<List<String>>path("items.id")).isEmpty();
        assertThat(otherState.<List<String>>path("items.id")).isEmpty();
    }

    @Test
    void staff_of_another_authority_can_open_nothing_for_the_child() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);

        // When
        Response refused = worker(WARRINGTON).body(opening(child, hoursAgo(2))).post(EPISODES);

        // Then
        refused(refused, 422, "field-invalid");
    }
}
