package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.episode.Staff.EPISODES;
import static uk.panauthority.casework.episode.Staff.act;
import static uk.panauthority.casework.episode.Staff.hoursAgo;
import static uk.panauthority.casework.episode.Staff.manager;
import static uk.panauthority.casework.episode.Staff.open;
import static uk.panauthority.casework.episode.Staff.openTasks;
import static uk.panauthority.casework.episode.Staff.read;
import static uk.panauthority.casework.episode.Staff.refused;
import static uk.panauthority.casework.episode.Staff.worker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** Void, merge and split: two people, nothing deleted, and whoever must know is told. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class EpisodeDecisionTest {

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void an_episode_becomes_void_when_a_second_person_agrees() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");
        String proposal = act(HALTON, id, "void-proposal", Map.of("reason", "REPORTED_IN_ERROR"))
                .path("proposals[0].id");
        assertThat(openTasks(HALTON, "EPISODE_DECIDE", id)).isEqualTo(1);

        // When
        Response confirmed = act(manager(HALTON), HALTON, id, "proposals/" + proposal + "/confirmation", null);

        // Then
        assertThat(confirmed.statusCode()).as(confirmed.asString()).isEqualTo(200);
        assertThat(confirmed.<String>path("state")).isEqualTo("VOIDED");
        assertThat(confirmed.<List<Object>>path("actions")).isEmpty();
        assertThat(confirmed.<String>path("start.occurredAt"))
                .isEqualTo(hoursAgo(5).toString());
        assertThat(openTasks(HALTON, "EPISODE_DECIDE", id)).isZero();
        assertThat(published(id)).contains("casework.MissingEpisodeVoided.v1");
    }

    @Test
    void nobody_decides_on_their_own_proposal() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");
        String proposal = act(HALTON, id, "void-proposal", Map.of("reason", "WRONG_CHILD"))
                .path("proposals[0].id");

        // When
        Response confirmed = act(HALTON, id, "proposals/" + proposal + "/confirmation", null);
        Response refusal = act(HALTON, id, "proposals/" + proposal + "/refusal", null);

        // Then
        refused(confirmed, 403, "self-approval");
        refused(refusal, 403, "self-approval");
        assertThat(read(HALTON, id).<String>path("state")).isEqualTo("OPEN");
    }

    @Test
    void a_refused_proposal_changes_nothing_and_stays_on_the_record() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");
        String proposal = act(HALTON, id, "void-proposal", Map.of("reason", "WRONG_CHILD"))
                .path("proposals[0].id");

        // When
        Response refusal = act(manager(HALTON), HALTON, id, "proposals/" + proposal + "/refusal", null);

        // Then
        assertThat(refusal.<String>path("state")).isEqualTo("OPEN");
        assertThat(refusal.<List<String>>path("proposals.state")).containsExactly("REFUSED");
        refused(
                act(manager(HALTON), HALTON, id, "proposals/" + proposal + "/confirmation", null),
                409,
                "transition-refused");
    }

    @Test
    void a_reason_for_something_else_is_refused() {
        // Given
        String id = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");

        // When
        Response refused = act(HALTON, id, "void-proposal", Map.of("reason", "CANCELLED_BY_FORCE"));

        // Then
        refused(refused, 422, "code-not-valid");
    }

    @Test
    @Tag("I28")
    void a_cancellation_proposes_a_void_that_a_person_confirms() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Response first = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send();
        String id = first.path("episodeId");
        Message.found(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(4)).send();

        // When
        Response receipt = Message.cancellation(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(1))
                .send();

        // Then
        assertThat(receipt.statusCode()).isEqualTo(202);
        assertThat(receipt.<String>path("episodeId")).isEqualTo(id);
        assertThat(read(HALTON, id).<String>path("state")).isEqualTo("CLOSED");
        assertThat(read(HALTON, id).<List<String>>path("proposals.reason")).containsExactly("CANCELLED_BY_FORCE");
        assertThat(worker(HALTON)
                        .get(Message.ADDRESS + "/" + first.<String>path("id"))
                        .<String>path("state"))
                .isEqualTo("CANCELLED");
        Response voided =
                act(manager(HALTON), HALTON, id, "proposals/" + receipt.<String>path("id") + "/confirmation", null);
        assertThat(voided.<String>path("state")).isEqualTo("VOIDED");
    }

    @Test
    void a_cancellation_before_its_report_waits_and_is_applied_when_that_comes() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Response early = Message.cancellation(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(1))
                .send();
        assertThat(early.<List<String>>path("warnings.code")).containsExactly("episode-not-known");

        // When
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");

        // Then
        assertThat(read(HALTON, id).<List<String>>path("proposals.id")).containsExactly(early.<String>path("id"));
        assertThat(worker(HALTON)
                        .get(Message.ADDRESS + "/" + early.<String>path("id"))
                        .<String>path("state"))
                .isEqualTo("MATCHED");
    }

    @Test
    @Tag("I29")
    void a_force_cannot_cancel_what_another_reported() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");

        // When
        Message cancellation = Message.cancellation(STAFFORDSHIRE_POLICE, reference, child, hoursAgo(1));
        Response refused = cancellation.send();

        // Then
        refused(refused, 404, "not-found");
        refused(cancellation.send(), 404, "not-found");
        assertThat(read(HALTON, id).<List<Object>>path("proposals")).isEmpty();
        assertThat(refusals(STAFFORDSHIRE_POLICE)).isEqualTo(1);
    }

    @Test
    @Tag("I25")
    void two_forces_reports_of_one_absence_are_merged_by_a_person_and_taken_apart_by_two() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String cheshire = Message.aReference();
        String staffordshire = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, cheshire, child, hoursAgo(9))
                .send()
                .path("episodeId");
        String second = Message.missing(STAFFORDSHIRE_POLICE, staffordshire, child, hoursAgo(8))
                .send()
                .path("id");
        Response waiting = worker(HALTON).get(Message.ADDRESS + "/" + second);
        assertThat(waiting.<List<String>>path("actions")).contains("merge");

        // When
        Response merged = worker(HALTON)
                .header("If-Match", waiting.header("ETag"))
                .body(Map.of("episodeId", id))
                .post(Message.ADDRESS + "/" + second + "/merge");

        // Then
        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
        assertThat(merged.<String>path("state")).isEqualTo("MATCHED");
        Response episode = read(HALTON, id);
        assertThat(episode.<List<String>>path("references")).containsExactlyInAnyOrder(cheshire, staffordshire);
        assertThat(episode.<String>path("start.occurredAt"))
                .isEqualTo(hoursAgo(8).toString());
        assertThat(episode.<String>path("reportedAt"))
                .isEqualTo(hoursAgo(9).plusSeconds(1800).toString());
        assertThat(Callers.force(STAFFORDSHIRE_POLICE).get(EPISODES + "/" + id).statusCode())
                .isEqualTo(200);

        String proposal = act(
                        HALTON,
                        id,
                        "split-proposal",
                        Map.of("reason", "NOT_THE_SAME_ABSENCE", "mergeId", episode.<String>path("merges[0].id")))
                .path("proposals[0].id");
        Response split = act(manager(HALTON), HALTON, id, "proposals/" + proposal + "/confirmation", null);
        assertThat(split.statusCode()).as(split.asString()).isEqualTo(200);
        assertThat(split.<List<String>>path("references")).containsExactly(cheshire);
        assertThat(split.<String>path("start.occurredAt")).isEqualTo(hoursAgo(9).toString());
        assertThat(split.<String>path("merges[0].undoneAt")).isNotNull();
        assertThat(worker(HALTON).get(Message.ADDRESS + "/" + second).<String>path("state"))
                .isEqualTo("TRIAGE");
        assertThat(Callers.force(STAFFORDSHIRE_POLICE).get(EPISODES + "/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_episode_is_never_merged_into_one_of_another_child() {
        // Given
        String one = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");
        String other = open(Given.aChildOf(HALTON), hoursAgo(5)).path("id");

        // When
        Response refused = act(HALTON, one, "merge", Map.of("survivingEpisodeId", other));

        // Then
        refused(refused, 422, "field-invalid");
    }

    @Test
    void episodes_of_one_absence_are_merged_once_they_tell_one_return_and_split_with_history_intact() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String survivor = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");
        Message.found(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(4)).send();
        String other = Message.found(STAFFORDSHIRE_POLICE, Message.aReference(), child, hoursAgo(3))
                .send()
                .path("episodeId");
        refused(act(HALTON, other, "merge", Map.of("survivingEpisodeId", survivor)), 409, "ends-differ");
        act(HALTON, other, "correction", Map.of("returnedAt", hoursAgo(4).toString()));

        // When
        Response merged = act(HALTON, other, "merge", Map.of("survivingEpisodeId", survivor));

        // Then
        assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);
        assertThat(merged.<String>path("state")).isEqualTo("MERGED");
        assertThat(merged.<String>path("mergedInto")).isEqualTo(survivor);
        assertThat(read(HALTON, survivor).<List<String>>path("references")).hasSize(2);
        assertThat(published(other)).contains("casework.MissingEpisodeMerged.v1");
        assertThat(openTasks(HALTON, "START_UNKNOWN", other)).isZero();

        String proposal = act(HALTON, other, "split-proposal", Map.of("reason", "MERGED_IN_ERROR"))
                .path("proposals[0].id");
        Response split = act(manager(HALTON), HALTON, other, "proposals/" + proposal + "/confirmation", null);
        assertThat(split.statusCode()).as(split.asString()).isEqualTo(200);
        assertThat(split.<String>path("state")).isEqualTo("AWAITING_START");
        assertThat(split.<String>path("end.occurredAt")).isEqualTo(hoursAgo(4).toString());
        assertThat(read(HALTON, survivor).<List<String>>path("references")).containsExactly(reference);
        assertThat(published(other)).contains("casework.MissingEpisodeChanged.v1");
    }

    @SuppressWarnings("unchecked") // one column of text
    private List<String> published(String subject) {
        return acting.forPurpose(
                Purpose.EVENTS,
                () -> entities.createNativeQuery("select type from outbox where subject = ?1", String.class)
                        .setParameter(1, subject)
                        .getResultList());
    }

    private long refusals(String organisation) {
        return acting.as(
                organisation,
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit_entry where action = 'cancel-report' and organisation = ?1")
                                .setParameter(1, organisation)
                                .getSingleResult())
                        .longValue());
    }
}
