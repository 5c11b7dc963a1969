package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.SEFTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;
import static uk.panauthority.casework.Callers.dutyWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** The police may be quicker than the news of the placement. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class LatePlacementTest {

    private static final Instant PLACED =
            Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
    private static final Instant SEEN = PLACED.plus(Duration.ofDays(8));

    @Inject
    PlacementFacts facts;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void an_absence_opened_before_the_placement_was_known_gets_it_and_says_so() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        Given.AHome home = Given.aHomeIn(facts, STOKE);
        Message.missing(STAFFORDSHIRE_POLICE, Message.aReference(), child, SEEN)
                .send()
                .then()
                .statusCode(202);

        // When
        UUID placement = Given.aPlacement(facts, child, home, PLACED);

        // Then
        JsonPath episodes = dutyWorker(SEFTON)
                .get("/api/casework/v1/missing-episodes?childRef=" + child.ref())
                .jsonPath();
        assertThat(episodes.getString("items[0].placementId")).isEqualTo(placement.toString());
        assertThat(episodes.getString("items[0].hostLa")).isEqualTo(STOKE);
        assertThat(episodes.getString("items[0].duty.deliveringLa")).isEqualTo(STOKE);
        assertThat(changesTold(episodes.getString("items[0].id"))).isEqualTo(1);
    }

    @Test
    void an_absence_before_the_placement_began_is_not_of_that_placement() {
        // Given
        Given.AChild child = Given.aChildOf(SEFTON);
        Given.AHome home = Given.aHomeIn(facts, STOKE);
        Message.missing(STAFFORDSHIRE_POLICE, Message.aReference(), child, SEEN)
                .send()
                .then()
                .statusCode(202);

        // When
        Given.aPlacement(facts, child, home, Instant.now());

        // Then
        JsonPath episodes = dutyWorker(SEFTON)
                .get("/api/casework/v1/missing-episodes?childRef=" + child.ref())
                .jsonPath();
        assertThat(episodes.getString("items[0].placementId")).isNull();
        assertThat(changesTold(episodes.getString("items[0].id"))).isZero();
    }

    private long changesTold(String episode) {
        return acting.forPurpose(
                Purpose.EVENTS,
                () -> ((Number) entities.createNativeQuery(
                                        "select count(*) from outbox where subject = ?1 and type = 'casework.MissingEpisodeChanged.v1'")
                                .setParameter(1, episode)
                                .getSingleResult())
                        .longValue());
    }
}
