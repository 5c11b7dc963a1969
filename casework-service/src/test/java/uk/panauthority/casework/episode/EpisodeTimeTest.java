package uk.panauthority.casework.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.episode.Staff.act;
import static uk.panauthority.casework.episode.Staff.open;
import static uk.panauthority.casework.episode.Staff.openTasks;
import static uk.panauthority.casework.episode.Staff.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;
import uk.panauthority.common.time.PlatformClock;

/** What time alone brings about for an absence. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class EpisodeTimeTest {

    private static final Instant START =
            Instant.now().minus(Duration.ofHours(48)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PassingTime time;

    @Inject
    LongTermWork longTerm;

    @Inject
    ComingOfAgeWork comingOfAge;

    @Test
    void an_absence_becomes_long_term_after_twenty_eight_times_twenty_four_hours_and_not_before() {
        // Given
        String id = open(Given.aChildOf(HALTON), START).path("id");
        Instant reached = START.plus(Duration.ofHours(672));

        // When
        time.until(reached.minusSeconds(1), longTerm);
        String before = read(HALTON, id).path("state");
        time.until(reached, longTerm);

        // Then
        assertThat(before).isEqualTo("OPEN");
        assertThat(read(HALTON, id).<String>path("state")).isEqualTo("LONG_TERM");
        assertThat(read(HALTON, id).<String>path("longTermSince")).isEqualTo(reached.toString());
        assertThat(openTasks(HALTON, "LONG_TERM_REVIEW", id)).isEqualTo(1);
        assertThat(openTasks(HALTON, "PROFILE_RECONFIRM", id)).isEqualTo(1);
    }

    @Test
    void a_long_term_absence_ends_with_the_return_and_its_reviews_with_it() {
        // Given
        String id = open(Given.aChildOf(HALTON), START).path("id");
        time.until(START.plus(Duration.ofHours(672)), longTerm);

        // When
        String state = act(
                        HALTON,
                        id,
                        "closure",
                        Map.of("returnedAt", START.plusSeconds(3600).toString()))
                .path("state");

        // Then
        assertThat(state).isEqualTo("CLOSED");
        assertThat(openTasks(HALTON, "LONG_TERM_REVIEW", id)).isZero();
        assertThat(openTasks(HALTON, "PROFILE_RECONFIRM", id)).isZero();
    }

    @Test
    void adult_services_are_told_on_the_eighteenth_birthday_and_the_episode_stays_open() {
        // Given
        LocalDate today = LocalDate.now(PlatformClock.LONDON);
        Given.AChild child = Given.aChildOf(HALTON, today.minusYears(18).plusDays(10));
        String id = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, START)
                .send()
                .path("episodeId");

        // When
        time.until(today.plusDays(9).atTime(12, 0).atZone(PlatformClock.LONDON).toInstant(), comingOfAge);
        int before = openTasks(HALTON, "ADULT_SERVICES", id);
        time.until(today.plusDays(10).atTime(12, 0).atZone(PlatformClock.LONDON).toInstant(), comingOfAge);

        // Then
        assertThat(before).isZero();
        assertThat(openTasks(HALTON, "ADULT_SERVICES", id)).isEqualTo(1);
        assertThat(read(HALTON, id).<String>path("state")).isEqualTo("OPEN");
    }

    @Test
    void a_child_born_on_the_last_of_february_comes_of_age_on_the_first_of_march() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON, LocalDate.of(2012, 2, 29));
        String id = open(child, START).path("id");

        // When
        time.until(Instant.parse("2030-02-28T12:00:00Z"), comingOfAge);
        int before = openTasks(HALTON, "ADULT_SERVICES", id);
        time.until(Instant.parse("2030-03-01T12:00:00Z"), comingOfAge);

        // Then
        assertThat(before).isZero();
        assertThat(openTasks(HALTON, "ADULT_SERVICES", id)).isEqualTo(1);
    }
}
