package uk.panauthority.casework.measure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;

/** Records that are older than the measures are counted too, once, however often the back-fill runs. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class BackFillTest {

    @Inject
    PassingTime time;

    @Inject
    BackFill backFill;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void anEpisodeWithoutFactsIsCountedOnce() {
        // Given: an episode whose facts are no longer known, as if the measures had come after it
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Instant left = Instant.parse("2012-03-01T10:00:00Z");
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, left).send();
        String episode = Message.found(CHESHIRE_CONSTABULARY, reference, child, left.plusSeconds(3600))
                .send()
                .path("episodeId");
        acting.forPurpose(Purpose.CLOCK, () -> forgotten(child.ref()));

        // When
        time.until(Instant.now(), backFill);
        startAnew();
        time.until(Instant.now(), backFill);

        // Then
        assertThat(acting.as(HALTON, () -> rows("measure_episode", episode))).isEqualTo(1);
        assertThat(acting.as(HALTON, () -> current("measure_interview", child.ref())))
                .isEqualTo(1);
    }

    private int forgotten(String child) {
        for (String table : new String[] {"measure_episode", "measure_interview"}) {
            entities.createNativeQuery("update " + table + " set known_to = known_from where child_ref = ?1")
                    .setParameter(1, child)
                    .executeUpdate();
        }
        return entities.createNativeQuery("update measure_back_fill set last_id = ?1")
                .setParameter(1, new UUID(0, 0))
                .executeUpdate();
    }

    private void startAnew() {
        acting.forPurpose(
                Purpose.CLOCK,
                () -> entities.createNativeQuery("update measure_back_fill set last_id = ?1")
                        .setParameter(1, new UUID(0, 0))
                        .executeUpdate());
    }

    private long rows(String table, String subject) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from " + table + " where subject_id = ?1 and known_to is null")
                        .setParameter(1, UUID.fromString(subject))
                        .getSingleResult())
                .longValue();
    }

    private long current(String table, String child) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from " + table + " where child_ref = ?1 and known_to is null")
                        .setParameter(1, child)
                        .getSingleResult())
                .longValue();
    }
}
