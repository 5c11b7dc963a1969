package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;
import static uk.panauthority.casework.Callers.WARRINGTON;
import static uk.panauthority.casework.episode.Staff.EPISODES;
import static uk.panauthority.casework.episode.Staff.hoursAgo;
import static uk.panauthority.casework.episode.Staff.read;
import static uk.panauthority.casework.episode.Staff.worker;
import static uk.panauthority.casework.interview.People.coordinator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.LocalStackResource;

/** Absences that concern several authorities (casework reference, sections 2.4 and 11). */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class AbsenceScenariosTest {

    @Inject
    PlacementFacts facts;

    @Test
    @Tag("CS1")
    void a_child_placed_elsewhere_goes_missing_and_both_authorities_know_whose_duty_it_is() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        Given.aPlacement(
                facts, child, Given.aHomeIn(facts, STOKE), Instant.now().minus(Duration.ofDays(30)));

        // When
        String id = Message.missing(STAFFORDSHIRE_POLICE, Message.aReference(), child, hoursAgo(4))
                .send()
                .path("episodeId");

        // Then
        for (String authority : List.of(SEFTON, STOKE)) {
            Response episode = read(authority, id);
            assertThat(episode.<String>path("responsibleLa")).isEqualTo(SEFTON);
            assertThat(episode.<String>path("hostLa")).isEqualTo(STOKE);
            assertThat(episode.<String>path("duty.deliverer")).isEqualTo("HOST_SERVICE");
            assertThat(episode.<String>path("duty.deliveringLa")).isEqualTo(STOKE);
        }
    }

    @Test
    @Tag("CS7")
    void a_child_missing_in_one_area_and_found_in_another_has_one_episode_that_both_areas_see() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.aPlacement(
                facts, child, Given.aHomeIn(facts, WARRINGTON), Instant.now().minus(Duration.ofDays(30)));
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");

        // When
        Message.found(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(2))
                .with("found", Map.of("returnedAt", hoursAgo(2).toString(), "returnedPlace", "Crewe", "how", "POLICE"))
                .send();

        // Then
        assertThat(worker(HALTON).get(EPISODES + "?childRef=" + child.ref()).<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(worker(WARRINGTON).get(EPISODES + "?childRef=" + child.ref()).<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(read(HALTON, id).<String>path("riskLevel")).isEqualTo("MEDIUM");
        assertThat(read(WARRINGTON, id).<String>path("end.occurredAt"))
                .isEqualTo(hoursAgo(2).toString());
    }

    @Test
    void a_host_authority_that_does_not_interview_sees_risk_only_while_the_child_is_away() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.aPlacement(
                facts, child, Given.aHomeIn(facts, WARRINGTON), Instant.now().minus(Duration.ofDays(30)));
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .with("warningFlags", List.of("CSE"))
                .send()
                .path("episodeId");
        Response during = read(WARRINGTON, id);

        // When
        Message.found(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(2)).send();

        // Then
        Response after = read(WARRINGTON, id);
        assertThat(during.<String>path("riskLevel")).isEqualTo("MEDIUM");
        assertThat(during.<List<String>>path("warningFlags.code")).containsExactly("CSE");
        assertThat(after.<String>path("duty.deliveringLa")).isEqualTo(HALTON);
        assertThat(after.<String>path("riskLevel")).isNull();
        assertThat(after.<List<Object>>path("riskHistory")).isEmpty();
        assertThat(after.<List<Object>>path("warningFlags")).isEmpty();
        assertThat(after.<String>path("childRef")).isEqualTo(child.ref());
        assertThat(after.<List<Object>>path("segments")).hasSize(1);
    }

    @Test
    void a_police_talk_is_kept_with_the_absence_and_is_no_return_interview() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");
        Message.found(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(5)).send();

        // When
        Response receipt = Message.policeTalk(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(4))
                .send();

        // Then
        assertThat(receipt.<String>path("state")).isEqualTo("MATCHED");
        Response episode = read(HALTON, id);
        assertThat(episode.<List<String>>path("preventionInterviews.outcome")).containsExactly("HELD");
        assertThat(episode.<List<String>>path("preventionInterviews.at"))
                .containsExactly(hoursAgo(4).toString());
        String interview = episode.path("interviewId");
        assertThat(coordinator(HALTON)
                        .get("/api/casework/v1/return-interviews/" + interview)
                        .<String>path("state"))
                .isEqualTo("OFFER_DUE");
    }

    @Test
    void a_correction_of_the_return_moves_the_deadline_of_the_interview() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        String id = Message.missing(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(9))
                .send()
                .path("episodeId");
        Message.found(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(5)).send();

        // When
        Response receipt = Message.correction(CHESHIRE_CONSTABULARY, reference, child, hoursAgo(1))
                .with("found", Map.of("returnedAt", hoursAgo(3).toString()))
                .send();

        // Then
        assertThat(receipt.<String>path("state")).isEqualTo("MATCHED");
        Response episode = read(HALTON, id);
        assertThat(episode.<String>path("end.occurredAt")).isEqualTo(hoursAgo(3).toString());
        assertThat(coordinator(HALTON)
                        .get("/api/casework/v1/return-interviews/" + episode.path("interviewId"))
                        .asString())
                .contains(hoursAgo(3).plus(Duration.ofHours(72)).toString());
    }
}
