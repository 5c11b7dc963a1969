package uk.panauthority.casework.measure.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.Callers.CHESHIRE_CONSTABULARY;
import static uk.panauthority.casework.Callers.HALTON;
import static uk.panauthority.casework.Callers.WARRINGTON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.Callers;
import uk.panauthority.casework.Given;
import uk.panauthority.casework.notification.Message;
import uk.panauthority.casework.placementlink.PlacementFacts;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** Every change of a record is known to the measures at once, and what was known before stays known. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class FactsAreKeptTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LEFT = NOW.minus(20, ChronoUnit.HOURS);
    private static final Instant RETURNED = NOW.minus(10, ChronoUnit.HOURS);

    @Inject
    ActingAs acting;

    @Inject
    FactReader reader;

    @Inject
    PlacementFacts placements;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Test
    void anEpisodeAndItsInterviewAreKnownToTheirAuthority() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String interview = returned(child, RETURNED);

        // When
        step(interview, "allocation", "{\"interviewerOrganisation\":\"%s\"}".formatted(HALTON));
        step(
                interview,
                "offer",
                "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}"
                        .formatted(RETURNED.plusSeconds(3600)));

        // Then
        List<EpisodeCase> cases = casesOf(HALTON, child, clock.instant());
        assertThat(cases).singleElement().satisfies(e -> {
            assertThat(e.episode().startedAt()).isEqualTo(LEFT);
            assertThat(e.episode().returnedAt()).isEqualTo(RETURNED);
            assertThat(e.offeredAt()).contains(RETURNED.plusSeconds(3600));
            assertThat(e.completed()).isFalse();
            assertThat(e.areaType(HALTON)).isEqualTo(AreaType.HOME);
            assertThat(e.district()).isEqualTo(HALTON);
        });
        assertThat(casesOf(WARRINGTON, child, clock.instant())).isEmpty();
    }

    @Test
    void whatWasKnownAtAMomentStaysKnownAfterACorrection() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, LEFT).send();
        Message.found(CHESHIRE_CONSTABULARY, reference, child, RETURNED).send();
        Instant before = clock.instant();

        // When
        Message.found(CHESHIRE_CONSTABULARY, reference, child, RETURNED.minusSeconds(7200))
                .with("version", 2)
                .send()
                .then()
                .statusCode(202);

        // Then
        assertThat(returnsOf(child, before)).containsExactly(RETURNED);
        assertThat(returnsOf(child, clock.instant())).containsExactly(RETURNED.minusSeconds(7200));
    }

    @Test
    void theHostKnowsOfAChildPlacedWithIt() {
        // Given
        Given.AChild child = Given.aChildOf(HALTON);
        Given.AHome home = Given.aHomeIn(placements, WARRINGTON);
        Given.aPlacement(placements, child, home, NOW.minus(90, ChronoUnit.DAYS));

        // When
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), child, LEFT)
                .send();

        // Then
        assertThat(casesOf(WARRINGTON, child, clock.instant()))
                .singleElement()
                .extracting(e -> e.areaType(WARRINGTON))
                .isEqualTo(AreaType.HOSTED);
        assertThat(casesOf(HALTON, child, clock.instant()))
                .singleElement()
                .extracting(e -> e.areaType(HALTON))
                .isEqualTo(AreaType.LAC_OUT_OF_AREA);
    }

    @Test
    void anAcknowledgementIsKnownAtOnce() {
        // Given
        Response receipt = Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), LEFT)
                .send();
        String id = receipt.path("id");

        // When
        Callers.dutyWorker(HALTON)
                .header("If-Match", "\"0\"")
                .post(Message.ADDRESS + "/" + id + "/acknowledgement")
                .then()
                .statusCode(200);

        // Then
        List<MessageFact> known = acting.as(HALTON, () -> reader.messages(HALTON, day(), day(), clock.instant()));
        assertThat(known)
                .filteredOn(m -> m.notificationId().toString().equals(id))
                .singleElement()
                .satisfies(m -> assertThat(m.acknowledgedAt()).isNotNull());
    }

    @Test
    void factsCanNeitherBeRewrittenNorTakenAwayByTheService() {
        // Given
        Message.missing(CHESHIRE_CONSTABULARY, Message.aReference(), Given.aChildOf(HALTON), LEFT)
                .send();

        for (String tampering : List.of(
                "update measure_episode set fact = '{}'::jsonb",
                "update measure_episode set known_from = now()",
                "delete from measure_episode")) {
            // When
            org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt = () -> acting.as(
                    HALTON, () -> entities.createNativeQuery(tampering).executeUpdate());

            // Then
            org.assertj.core.api.Assertions.assertThatThrownBy(attempt).hasMessageContaining("permission denied");
        }
    }

    private String returned(Given.AChild child, Instant at) {
        String reference = Message.aReference();
        Message.missing(CHESHIRE_CONSTABULARY, reference, child, LEFT).send();
        String episode = Message.found(CHESHIRE_CONSTABULARY, reference, child, at)
                .send()
                .path("episodeId");
        return Callers.dutyWorker(HALTON)
                .get("/api/casework/v1/missing-episodes/" + episode)
                .path("interviewId");
    }

    private static void step(String interview, String action, String body) {
        String address = "/api/casework/v1/return-interviews/" + interview;
        Response now = Callers.authority(HALTON, "INTERVIEW_COORDINATOR").get(address);
        Callers.authority(HALTON, "INTERVIEW_COORDINATOR")
                .header("If-Match", now.header("ETag"))
                .body(body)
                .post(address + "/" + action)
                .then()
                .statusCode(200);
    }

    private List<EpisodeCase> casesOf(String viewer, Given.AChild child, Instant asOf) {
        return acting.as(viewer, () -> reader.cases(viewer, day().minusDays(2), day(), asOf)).stream()
                .filter(e -> e.childRef().equals(child.ref()))
                .toList();
    }

    private List<Instant> returnsOf(Given.AChild child, Instant asOf) {
        return casesOf(HALTON, child, asOf).stream()
                .map(e -> e.episode().returnedAt())
                .toList();
    }

    private static LocalDate day() {
        return LocalDate.now(uk.panauthority.common.time.PlatformClock.LONDON);
    }
}
