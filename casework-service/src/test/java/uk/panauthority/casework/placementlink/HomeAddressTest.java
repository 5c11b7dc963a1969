package uk.panauthority.casework.placementlink;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.STAFFORDSHIRE_POLICE;
import static uk.panauthority.casework.Callers.STOKE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.common.testing.LocalStackResource;

/** The police name a home by where it lies; its postcode is asked for, and asked for again when nobody answers. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class HomeAddressTest {

    private static final Instant SEEN =
            Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    PlacementFacts placements;

    @Inject
    HomeLinkRepository homes;

    @Test
    void a_postcode_leads_to_the_child_placed_there() {
        // Given
        String postcode = aPostcode();
        Given.AHome home = homeAt(postcode);
        Given.AChild placed = Given.aChildOf(HALTON);
        Given.aPlacement(placements, placed, home, SEEN.minus(Duration.ofDays(3)));

        // When
        String receipt = doubtfulMessage(placed, postcode);

        // Then
        List<String> reasons =
                Callers.dutyWorker(HALTON).get(Message.ADDRESS + "/" + receipt).path("suggestions[0].reasons");
        assertThat(reasons).contains("PLACED_IN_HOME");
    }

    @Test
    void two_homes_at_one_postcode_are_both_looked_at() {
        // Given
        String postcode = aPostcode();
        homeAt(postcode);
        Given.AHome second = homeAt(postcode);
        Given.AChild placed = Given.aChildOf(HALTON);
        Given.aPlacement(placements, placed, second, SEEN.minus(Duration.ofDays(3)));

        // When
        String receipt = doubtfulMessage(placed, postcode);

        // Then
        List<String> suggested =
                Callers.dutyWorker(HALTON).get(Message.ADDRESS + "/" + receipt).path("suggestions.childRef");
        assertThat(suggested).containsExactly(placed.ref());
    }

    @Test
    void a_home_is_asked_for_once_and_later_again_when_the_register_is_away() {
        // Given
        Given.AHome home = Given.aHomeIn(placements, STOKE);
        Instant now = Instant.now();
        AtomicInteger asked = new AtomicInteger();
        PlacementHomes away = id -> {
            asked.incrementAndGet();
            throw new ProcessingException("away");
        };

        // When
        ask(away, home, now);

        // Then
        assertThat(asked).hasValue(1);
        assertThat(isDue(home, now.plusSeconds(59))).isFalse();
        assertThat(isDue(home, now.plusSeconds(61))).isTrue();

        // When
        ask(id -> new PlacementHomes.Home("st1 1aa"), home, now.plusSeconds(61));

        // Then
        assertThat(isDue(home, now.plus(Duration.ofDays(1)))).isFalse();
        assertThat(QuarkusTransaction.requiringNew().call(() -> homes.at("ST11AA")))
                .extracting(HomeLink::homeId)
                .contains(home.id());
    }

    @Test
    void a_refusal_for_one_home_keeps_no_other_waiting() {
        // Given
        Given.AHome refused = Given.aHomeIn(placements, STOKE);
        String postcode = aPostcode();
        Given.AHome answered = Given.aHomeIn(placements, STOKE);

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            onlyDue(refused, answered);
            new HomeAddressWork(homes, id -> {
                        if (id.equals(refused.id())) {
                            throw new WebApplicationException(404);
                        }
                        return new PlacementHomes.Home(postcode);
                    })
                    .run(Instant.now(), 100);
        });

        // Then
        assertThat(isDue(refused, Instant.now().plusSeconds(61))).isTrue();
        assertThat(isDue(answered, Instant.now().plusSeconds(61))).isFalse();
    }

    private Given.AHome homeAt(String postcode) {
        Given.AHome home = Given.aHomeIn(placements, STOKE);
        ask(id -> new PlacementHomes.Home(postcode.toLowerCase(Locale.ROOT)), home, Instant.now());
        return home;
    }

    private void ask(PlacementHomes register, Given.AHome home, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            onlyDue(home);
            new HomeAddressWork(homes, register).run(now, 100);
        });
    }

    /** Homes of other tests are put off, so that this one is reached. */
    private void onlyDue(Given.AHome... wanted) {
        homes.update(
                "askAt = null where askAt is not null and homeId not in ?1",
                List.of(wanted).stream().map(Given.AHome::id).toList());
    }

    private boolean isDue(Given.AHome home, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> homes.toAskFor(at, 1000)).stream()
                .anyMatch(link -> link.homeId().equals(home.id()));
    }

    /** Neither number nor birthday fits, so a person decides, with what speaks for whom. */
    private static String doubtfulMessage(Given.AChild like, String postcode) {
        return Message.missing(STAFFORDSHIRE_POLICE, Message.aReference(), like, SEEN)
                .with(
                        "child",
                        Map.of(
                                "givenName", like.given(),
                                "familyName", like.family(),
                                "dateOfBirth", like.born().plusYears(1).toString(),
                                "placementAddress", Map.of("postcode", postcode)))
                .send()
                .path("id");
    }

    private static String aPostcode() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "ST%d %d%c%c"
                .formatted(
                        random.nextInt(10, 99), random.nextInt(10), random.nextInt('A', 'Z'), random.nextInt('A', 'Z'));
    }
}
