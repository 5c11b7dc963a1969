package uk.panauthority.procurement.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.procurement.Callers.lead;
import static uk.panauthority.procurement.Callers.stoke;
import static uk.panauthority.procurement.Callers.supplier;
import static uk.panauthority.procurement.GivenContracts.draft;
import static uk.panauthority.procurement.GivenContracts.signed;
import static uk.panauthority.procurement.GivenContracts.termination;
import static uk.panauthority.procurement.GivenContracts.terms;
import static uk.panauthority.procurement.GivenContracts.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.event.ReceivedEvent;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.procurement.CaseworkTopic;
import uk.panauthority.procurement.GivenContracts.Contract;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackResource.class,
        initArgs = @ResourceArg(name = "database", value = "procurement"))
class MeasureResourceTest {

    private static final Instant RETURNED =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(6));

    @Inject
    CurrentCaller caller;

    @Inject
    EntityManager entities;

    @Inject
    ReturnsAreCounted returns;

    @Inject
    InterviewsAreCounted interviews;

    @Inject
    MistakesAreNotCounted mistakes;

    @Inject
    MergedEpisodesCountOnce merges;

    @Inject
    ChangedEpisodesAreCounted changes;

    private ActingAs acting;

    /** All contracts of these tests are for the same two areas: what returned in an earlier test is moved away. */
    @BeforeEach
    void forgetEarlierReturns() {
        acting = new ActingAs(caller);
        acting.forPurpose(
                Purpose.EVENTS,
                () -> entities.createNativeQuery("update returned_episode set delivering_la = 'E06000999'")
                        .executeUpdate());
    }

    @Test
    void anInterviewInTimeMovesTheMeasureAndSaysFromWhereItCame() {
        Contract contract = signed(terms());
        UUID episode = UUID.randomUUID();
        UUID interview = Ids.next();
        returned(episode, "E06000021", RETURNED);
        returned(UUID.randomUUID(), "E10000028", RETURNED);
        returned(UUID.randomUUID(), "E10000028", RETURNED);

        interviewed(interview, contract.id(), RETURNED.plus(Duration.ofHours(30)), episode);

        measures(contract)
                .body("items.code", contains("INTERVIEW_WITHIN_72_HOURS"))
                .body("items[0].definitionVersion", equalTo(1))
                .body("items[0].verified", equalTo(false))
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", equalTo(3))
                .body("items[0].percent", equalTo("33.33"))
                .body("items[0].computedFrom.interviewId", contains(interview.toString()))
                .body("items[0].computedFrom[0].episodesReturned", equalTo(1))
                .body("items[0].computedFrom[0].inTime", equalTo(1))
                .body("items[0].computedFrom[0].signedOffAt", notNullValue())
                .body("items[0].asOf", notNullValue());
    }

    @Test
    void nothingReturnedHasNoPercentage() {
        Contract contract = signed(terms());

        measures(contract)
                .body("items[0].numerator", equalTo(0))
                .body("items[0].denominator", equalTo(0))
                .body("items[0]", hasKey("percent"))
                .body("items[0].percent", nullValue())
                .body("items[0].computedFrom", empty());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theOrderInWhichEventsArriveDoesNotMatter(List<Integer> order) {
        Contract contract = signed(terms());
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID interview = Ids.next();
        List<Runnable> events = List.of(
                () -> returned(first, "E06000021", RETURNED),
                () -> returned(second, "E10000028", RETURNED.minus(Duration.ofHours(47))),
                () -> interviewed(interview, contract.id(), RETURNED.plus(Duration.ofHours(27)), first, second));

        order.forEach(i -> events.get(i).run());

        measures(contract)
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", equalTo(2))
                .body("items[0].percent", equalTo("50.00"))
                .body("items[0].computedFrom[0].episodesReturned", equalTo(2))
                .body("items[0].computedFrom[0].inTime", equalTo(1));
    }

    static Stream<List<Integer>> orders() {
        return Stream.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0),
                // Repeats change nothing.
                List.of(0, 1, 2, 2, 1, 0, 0));
    }

    @Test
    void aLateReturnMakesTheCountRight() {
        Contract contract = signed(terms());
        UUID episode = UUID.randomUUID();
        interviewed(Ids.next(), contract.id(), RETURNED.plus(Duration.ofHours(1)), episode);
        measures(contract).body("items[0].denominator", equalTo(0)).body("items[0].computedFrom", empty());

        returned(episode, "E06000021", RETURNED);

        measures(contract).body("items[0].percent", equalTo("100.00")).body("items[0].denominator", equalTo(1));
    }

    @Test
    void anEpisodeThatWasAMistakeIsOwedNoInterview() {
        Contract contract = signed(terms());
        UUID mistake = UUID.randomUUID();
        returned(mistake, "E06000021", RETURNED);
        returned(UUID.randomUUID(), "E06000021", RETURNED);

        apply(() -> mistakes.handle(new MissingEpisodeVoided(mistake), received()));

        measures(contract).body("items[0].denominator", equalTo(1));
    }

    @Test
    void aMergedEpisodeCountsOnceWithTheInterviewsOfBoth() {
        Contract contract = signed(terms());
        UUID survivor = UUID.randomUUID();
        UUID merged = UUID.randomUUID();
        returned(merged, "E06000021", RETURNED.minus(Duration.ofHours(1)));
        returned(survivor, "E06000021", RETURNED);
        UUID interview = Ids.next();
        interviewed(interview, contract.id(), RETURNED.plus(Duration.ofHours(72)), merged);

        apply(() -> merges.handle(new MissingEpisodeMerged(merged, survivor), received()));

        measures(contract)
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", equalTo(1))
                .body("items[0].computedFrom.interviewId", contains(interview.toString()));
    }

    @Test
    void aMergeThatIsUndoneCountsBothAgain() {
        Contract contract = signed(terms());
        UUID survivor = UUID.randomUUID();
        UUID merged = UUID.randomUUID();
        returned(merged, "E06000021", RETURNED.minus(Duration.ofHours(1)));
        returned(survivor, "E06000021", RETURNED);
        interviewed(Ids.next(), contract.id(), RETURNED.plus(Duration.ofHours(1)), merged);
        apply(() -> merges.handle(new MissingEpisodeMerged(merged, survivor), received()));

        apply(() -> changes.handle(new MissingEpisodeChanged(merged, today()), received()));

        measures(contract).body("items[0].numerator", equalTo(1)).body("items[0].denominator", equalTo(2));
    }

    @Test
    void aReturnThatIsTakenBackCountsNotUntilItIsToldAgain() {
        Contract contract = signed(terms());
        UUID episode = UUID.randomUUID();
        returned(episode, "E06000021", RETURNED);

        apply(() -> changes.handle(new MissingEpisodeChanged(episode, null), received()));
        measures(contract).body("items[0].denominator", equalTo(0));

        returned(episode, "E06000021", RETURNED.plus(Duration.ofHours(2)));
        measures(contract).body("items[0].denominator", equalTo(1));
    }

    @Test
    void anInterviewCountsOnlyForTheContractThatItNames() {
        Contract earlier = signed(terms(today().minusYears(2)));
        Contract inForce = signed(terms());
        UUID episode = UUID.randomUUID();
        returned(episode, "E06000021", RETURNED);

        interviewed(Ids.next(), earlier.id(), RETURNED.plus(Duration.ofHours(1)), episode);

        measures(inForce).body("items[0].numerator", equalTo(0)).body("items[0].denominator", equalTo(1));
        measures(earlier).body("items[0].numerator", equalTo(1)).body("items[0].denominator", equalTo(1));
    }

    @Test
    void whatReturnedElsewhereOrOutsideTheContractsDaysDoesNotCount() {
        Contract contract = signed(terms());
        Instant beforeTheStart = RETURNED.minus(Duration.ofDays(30));
        returned(UUID.randomUUID(), "E08000014", RETURNED);
        returned(UUID.randomUUID(), "E06000021", beforeTheStart);

        measures(contract).body("items[0].denominator", equalTo(0));
    }

    @Test
    void aTerminatedContractKeepsItsCountUpToTheDayBefore() {
        Contract contract = signed(terms());
        returned(UUID.randomUUID(), "E06000021", Instant.now().minus(Duration.ofDays(5)));
        returned(UUID.randomUUID(), "E06000021", Instant.now().minus(Duration.ofDays(1)));

        contract.act(lead(), "termination", termination(today().minusDays(3), today().minusDays(3)))
                .then()
                .statusCode(200);

        measures(contract).body("items[0].denominator", equalTo(1));
    }

    @Test
    void anInterviewByTheAuthoritysOwnPeopleCountsForNoContract() {
        Contract contract = signed(terms());
        UUID episode = UUID.randomUUID();
        returned(episode, "E06000021", RETURNED);

        apply(() -> interviews.handle(
                new InterviewSignedOff(
                        Ids.next(),
                        "E06000021",
                        "E06000021",
                        null,
                        RETURNED,
                        List.of(new InterviewSignedOff.Episode(episode, RETURNED))),
                received()));

        measures(contract).body("items[0].numerator", equalTo(0)).body("items[0].denominator", equalTo(1));
    }

    @Test
    void measuresAreSeenByBuyersAndSupplier() {
        Contract contract = signed(terms());
        UUID episode = UUID.randomUUID();
        returned(episode, "E06000021", RETURNED);
        interviewed(Ids.next(), contract.id(), RETURNED.plus(Duration.ofHours(1)), episode);

        for (var reader : List.of(lead(), stoke(), supplier())) {
            reader.get(contract.address() + "/measures")
                    .then()
                    .statusCode(200)
                    .body("items[0].percent", equalTo("100.00"));
        }
    }

    @Test
    void aContractThatIsNotSignedHasNoMeasuresYet() {
        Contract contract = draft(terms());

        measures(contract).body("items", empty());
    }

    @Test
    void eventsArriveByTheTopicAndTheEpisodesIdIsNotKeptWithTheFacts() {
        Contract contract = signed(terms());
        UUID episode = UUID.randomUUID();
        UUID interview = Ids.next();
        Instant heldAt = RETURNED.plus(Duration.ofHours(72));

        CaseworkTopic.send("InterviewSignedOff", interview, """
                {"interviewId":"%s","responsibleLa":"E06000021","hostLa":"E06000021","deliveringLa":"E06000021",
                 "interviewerOrganisation":"catch22","contractId":"%s","factorCodes":["PEERS"],"signedOffAt":"%s",
                 "episodes":[{"episodeId":"%s","returnedAt":"%s","heldAt":"%s","inTime":true}]}""".formatted(
                        interview, contract.id(), heldAt, episode, RETURNED, heldAt));
        CaseworkTopic.send("MissingEpisodeClosed", episode, """
                {"episodeId":"%s","childRef":"E06000021-12345","placementId":null,"responsibleLa":"E06000021",
                 "hostLa":"E06000021","deliveringLa":"E06000021","startDate":null,"endDate":"2026-11-15","returnedAt":"%s"}""".formatted(episode, RETURNED));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> measures(contract)
                        .body("items[0].percent", equalTo("100.00"))
                        .body("items[0].computedFrom.interviewId", containsInAnyOrder(interview.toString())));
        List<?> kept = acting.forPurpose(
                Purpose.EVENTS,
                () -> entities.createNativeQuery(
                                "select to_jsonb(e)::text || to_jsonb(i)::text from returned_episode e"
                                        + " join interviewed_episode i using (episode_hash) where interview_id = :interview",
                                String.class)
                        .setParameter("interview", interview)
                        .getResultList());
        assertThat(kept).singleElement().asString().doesNotContain(episode.toString(), "12345");
    }

    private static ValidatableResponse measures(Contract contract) {
        return lead().get(contract.address() + "/measures").then().statusCode(200);
    }

    private void returned(UUID episode, String deliveringLa, Instant returnedAt) {
        apply(() -> returns.handle(new MissingEpisodeClosed(episode, deliveringLa, returnedAt), received()));
    }

    private void interviewed(UUID interview, String contract, Instant heldAt, UUID... episodes) {
        List<InterviewSignedOff.Episode> held = Stream.of(episodes)
                .map(e -> new InterviewSignedOff.Episode(e, heldAt))
                .toList();
        InterviewSignedOff signedOff = new InterviewSignedOff(
                interview, "E06000021", "E06000021", UUID.fromString(contract), heldAt.plus(Duration.ofDays(1)), held);
        apply(() -> interviews.handle(signedOff, received()));
    }

    private void apply(Runnable handling) {
        acting.forPurpose(Purpose.EVENTS, () -> {
            handling.run();
            return true;
        });
    }

    private static ReceivedEvent received() {
        return new ReceivedEvent(
                UUID.randomUUID(), "/casework-service", "casework.Test.v1", "subject", null, null, null, null);
    }
}
