package uk.panauthority.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.support.Journey.STOKE;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.admission.AdmissionEvents;
import uk.panauthority.placement.admission.AdmissionState;
import uk.panauthority.placement.agreement.AgreementEvents;
import uk.panauthority.placement.agreement.MissingEpisodeChangedReaction;
import uk.panauthority.placement.agreement.MissingEpisodeMergedReaction;
import uk.panauthority.placement.agreement.MissingEpisodeReaction;
import uk.panauthority.placement.agreement.MissingEpisodeVoidedReaction;
import uk.panauthority.placement.agreement.ReviewCause;
import uk.panauthority.placement.award.AwardEvents;
import uk.panauthority.placement.block.BlockContractEvents;
import uk.panauthority.placement.care.CareEndedReaction;
import uk.panauthority.placement.care.LegalStatusChangedReaction;
import uk.panauthority.placement.charge.ChargeEvents;
import uk.panauthority.placement.charge.LineType;
import uk.panauthority.placement.competition.CompetitionEvents;
import uk.panauthority.placement.duty.InterviewDutyReaction;
import uk.panauthority.placement.exclusion.AssociationRaisedReaction;
import uk.panauthority.placement.exclusion.LocationExclusionExpiredReaction;
import uk.panauthority.placement.exclusion.LocationExclusionRaisedReaction;
import uk.panauthority.placement.home.HomeEvents;
import uk.panauthority.placement.home.VoidParty;
import uk.panauthority.placement.loan.BedLoanEvents;
import uk.panauthority.placement.order.OrderEvents;
import uk.panauthority.placement.placement.InOut;
import uk.panauthority.placement.placement.PlacementEvents;
import uk.panauthority.placement.referral.ReferralEvents;
import uk.panauthority.placement.returns.ReturnEvents;
import uk.panauthority.placement.returns.rule.ReturnTable;
import uk.panauthority.placement.search.SearchEvents;
import uk.panauthority.placement.search.StepState;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey;
import uk.panauthority.placement.support.Journey.Ordered;

/** Producer and consumer read the same committed example of each event. */
@QuarkusTest
class EventContractTest {

    private static final UUID HOME = id(1);
    private static final UUID AWARD = id(2);
    private static final UUID ORDER = id(3);
    private static final UUID PLACEMENT = id(4);
    private static final UUID IPA = id(5);
    private static final UUID BLOCK = id(8);
    private static final UUID LOAN = id(9);
    private static final UUID SYSTEM = id(11);
    private static final UUID LOT = id(12);
    private static final String BAND = "FROM_1000";
    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);
    private static final String KNOWSLEY = "E08000011";
    private static final LocalDate START = LocalDate.of(2026, 11, 22);
    private static final LocalDate END = LocalDate.of(2027, 11, 21);
    private static final String CHILD = "E08000014-12345";
    private static final String SEFTON = "E08000014";

    @Inject
    ObjectMapper json;

    @Inject
    Database database;

    @Inject
    MissingEpisodeReaction episodes;

    @Inject
    MissingEpisodeChangedReaction changedEpisodes;

    @Inject
    MissingEpisodeVoidedReaction voidedEpisodes;

    @Inject
    MissingEpisodeMergedReaction mergedEpisodes;

    @Inject
    InterviewDutyReaction duties;

    @Inject
    LocationExclusionRaisedReaction exclusions;

    @Inject
    LocationExclusionExpiredReaction endedExclusions;

    @Inject
    AssociationRaisedReaction links;

    @Inject
    CareEndedReaction careEnds;

    @Inject
    LegalStatusChangedReaction legalStatuses;

    static List<DomainEvent> published() {
        return List.of(
                new HomeEvents.HomeRegistered(HOME, "1234567", "care-assist", STOKE),
                new HomeEvents.HomeClosed(HOME, "1234567", APRIL),
                new HomeEvents.HomeRegraded(HOME, "1234567", "GOOD", "INADEQUATE", APRIL),
                new HomeEvents.HomeCapacityChanged(HOME, "1234567", 4, 3, APRIL),
                new HomeEvents.BedVacant(HOME, 4, APRIL, BLOCK, SEFTON, KNOWSLEY),
                new HomeEvents.BedVoided(HOME, 4, id(12), 2, APRIL, APRIL.plusDays(3), "REPAIR", VoidParty.PROVIDER),
                new HomeEvents.BedReturned(HOME, 4, id(12), APRIL, APRIL.plusDays(3)),
                new AwardEvents.DirectAwardApproved(
                        AWARD, SYSTEM, LOT, "NEEDED_TODAY", "care-assist", LocalDate.of(2026, 12, 19)),
                new AwardEvents.DirectAwardReviewDue(
                        AWARD, SYSTEM, LOT, "NEEDED_TODAY", "care-assist", LocalDate.of(2026, 12, 19)),
                new OrderEvents.OrderIssued(
                        ORDER, AWARD, null, SYSTEM, LOT, "DIRECT", PLACEMENT, "care-assist", SEFTON, START, END, BAND),
                new OrderEvents.OrderSigned(
                        ORDER, AWARD, null, SYSTEM, LOT, "DIRECT", PLACEMENT, "care-assist", SEFTON, START, END, BAND),
                new OrderEvents.OrderDeclined(
                        ORDER, AWARD, null, SYSTEM, LOT, "DIRECT", PLACEMENT, "care-assist", SEFTON, START, END, BAND),
                new OrderEvents.OrderEnded(
                        ORDER,
                        AWARD,
                        id(13),
                        SYSTEM,
                        LOT,
                        "COMPETITION_ALL",
                        PLACEMENT,
                        "care-assist",
                        SEFTON,
                        START,
                        END,
                        BAND,
                        OrderEvents.EndCode.ENDED),
                new OrderEvents.InterviewDutyRequested(PLACEMENT, ORDER, CHILD, HOME, SEFTON, STOKE),
                new PlacementEvents.PlacementStarted(
                        PLACEMENT,
                        CHILD,
                        HOME,
                        "care-assist",
                        SEFTON,
                        STOKE,
                        InOut.OUT,
                        Instant.parse("2026-11-22T15:30:00Z")),
                new PlacementEvents.PlacementEnded(
                        PLACEMENT, CHILD, HOME, "care-assist", SEFTON, STOKE, LocalDate.of(2027, 2, 1), "CARPL"),
                new ReturnEvents.StatutoryBreachOpened(
                        id(11), CHILD, SEFTON, "2026-27", "392d", ReturnTable.EPISODES, PLACEMENT, START),
                new ReturnEvents.StatutoryBreachCleared(
                        id(11), CHILD, SEFTON, "2026-27", "392d", ReturnTable.EPISODES, PLACEMENT, END),
                new PlacementEvents.PlacementNotArrived(PLACEMENT, CHILD, HOME, "care-assist", SEFTON, STOKE, START),
                new AgreementEvents.IpaReviewDue(
                        IPA,
                        2,
                        PLACEMENT,
                        List.of(id(14)),
                        id(6),
                        ReviewCause.MISSING_EPISODE,
                        id(7),
                        LocalDate.of(2026, 12, 5)),
                new AgreementEvents.IpaInForce(IPA, 2, PLACEMENT, List.of(id(14))),
                new AgreementEvents.IpaSuperseded(IPA, 1, PLACEMENT, List.of(id(14))),
                new ChargeEvents.ChargePosted(
                        id(8),
                        LineType.RETAINER,
                        ORDER,
                        PLACEMENT,
                        "care-assist",
                        SEFTON,
                        Money.of("-460.50"),
                        START,
                        LocalDate.of(2026, 12, 1),
                        "2026-12",
                        id(9)),
                new BlockContractEvents.BlockStatementReady(
                        BLOCK, SEFTON, "care-assist", APRIL, LocalDate.of(2027, 5, 1), Money.of("32376.00")),
                new AdmissionEvents.EntryRoundDecided(id(11), id(12), id(13), 1, List.of("care-assist"), 1),
                new AdmissionEvents.AdmissionChanged(
                        id(14), id(12), id(13), 1, "care-assist", AdmissionState.ADMITTED, LocalDate.of(2016, 3, 1)),
                new CompetitionEvents.CompetitionPublished(
                        id(15), id(12), id(13), SEFTON, "COMPETITION_ALL", Instant.parse("2026-11-24T12:00:00Z")),
                new CompetitionEvents.CompetitionClosed(id(15), id(12), id(13), 3, 2, 1),
                new CompetitionEvents.CompetitionAwarded(id(15), id(12), id(13), id(16), "care-assist"),
                new CompetitionEvents.CompetitionNotAwarded(id(15), id(12), id(13), 0),
                new CompetitionEvents.OfferSubmitted(id(15), 2, id(16), "care-assist"),
                new CompetitionEvents.OfferWithdrawn(id(15), 1),
                new CompetitionEvents.NoOfferRecorded(id(15), 1),
                new BedLoanEvents.BedLoanOffered(LOAN, BLOCK, HOME, 4, SEFTON, List.of(KNOWSLEY, "E08000013"), APRIL),
                new BedLoanEvents.BedLoanAgreed(LOAN, BLOCK, HOME, 4, SEFTON, KNOWSLEY, APRIL),
                new BedLoanEvents.BedLoanEnded(LOAN, BLOCK, HOME, 4, SEFTON, KNOWSLEY, APRIL, APRIL.plusDays(17)),
                new BedLoanEvents.RechargePosted(
                        id(10),
                        LOAN,
                        BLOCK,
                        BedLoanEvents.LineType.LOAN_INCOME,
                        SEFTON,
                        "care-assist",
                        APRIL,
                        APRIL.plusDays(17),
                        Money.of("4828.00")),
                new ReferralEvents.ReferralApproved(id(11), 1, CHILD, "Today"),
                new ReferralEvents.ReferralVersioned(id(11), 2, CHILD, "in less than 5 days"),
                new ReferralEvents.ReferralClosed(id(11), 2, CHILD, ReferralEvents.Outcome.PLACED),
                new SearchEvents.SearchStepOpened(id(11), "SUB_REGIONAL"),
                new SearchEvents.SearchStepClosed(id(11), "SUB_REGIONAL", StepState.EXHAUSTED));
    }

    @ParameterizedTest
    @MethodSource("published")
    void aPublishedEventIsItsExampleAndKeepsItsSchema(DomainEvent event) throws IOException {
        // Given
        String name = event.getClass().getSimpleName();

        // When
        JsonNode written = json.readTree(json.writeValueAsString(event));

        // Then
        assertThat(written).isEqualTo(example(name));
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(json.readTree(file(name, "schema")))
                        .validate(written))
                .isEmpty();
    }

    @Test
    void everyEventOfThisServiceIsAmongThem() {
        // Given
        Set<String> covered =
                published().stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.toSet());

        // When
        Set<String> all = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("uk.panauthority.placement")
                        .stream()
                        .filter(c -> c.isAssignableTo(DomainEvent.class) && !c.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        // Then
        assertThat(covered).isEqualTo(all);
    }

    @Test
    void theExampleOfAnAgreedDutyIsTaken() throws IOException {
        // Given
        UUID placement = UUID.fromString(
                example("InterviewDutyAgreed").get("placementId").asText());

        // When
        database.receives(duties, file("InterviewDutyAgreed", "example"));

        // Then
        String stored = database.acting()
                .forPurpose(uk.panauthority.common.access.Purpose.EVENTS, () -> (String) database.entities()
                        .createNativeQuery("select deliverer from interview_duty where placement_id = ?1")
                        .setParameter(1, placement)
                        .getSingleResult());
        assertThat(stored)
                .isEqualTo(example("InterviewDutyAgreed").get("deliverer").asText());
    }

    @Test
    void theExampleOfAMissingEpisodeIsTaken() throws IOException {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(Journey.SEFTON, 4));
        ObjectNode opened = (ObjectNode) example("MissingEpisodeOpened");
        opened.put("placementId", ordered.placementId().toString());

        // When
        database.receives(episodes, opened.toString());

        // Then
        assertThat(Actor.SEFTON_SOCIAL_WORKER
                        .asks()
                        .get(ordered.agreement())
                        .<String>path("reviews[0].episodes[0].episodeId"))
                .isEqualTo(opened.get("episodeId").asText());
    }

    @Test
    void theExampleOfAnEpisodeThatFoundItsPlacementLaterIsTaken() throws IOException {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(Journey.SEFTON, 4));
        ObjectNode changed = (ObjectNode) example("MissingEpisodeChanged");
        changed.put("placementId", ordered.placementId().toString());

        // When
        database.receives(changedEpisodes, changed.toString());

        // Then
        assertThat(Actor.SEFTON_SOCIAL_WORKER
                        .asks()
                        .get(ordered.agreement())
                        .<String>path("reviews[0].episodes[0].episodeId"))
                .isEqualTo(changed.get("episodeId").asText());
    }

    @Test
    void theExamplesOfMistakesAndMergesWithdrawTheEpisodeAndLeaveTheReviewToPeople() throws IOException {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(Journey.SEFTON, 4));
        ObjectNode opened = (ObjectNode) example("MissingEpisodeOpened");
        opened.put("placementId", ordered.placementId().toString());
        ObjectNode voided = (ObjectNode) example("MissingEpisodeVoided");
        opened.put("episodeId", voided.get("episodeId").asText());
        database.receives(episodes, opened.toString());
        ObjectNode merged = (ObjectNode) example("MissingEpisodeMerged");
        merged.put("episodeId", UUID.randomUUID().toString());
        opened.put("episodeId", merged.get("episodeId").asText());
        database.receives(episodes, opened.toString());

        // When
        database.receives(voidedEpisodes, voided.toString());
        database.receives(mergedEpisodes, merged.toString());

        // Then
        JsonPath seen =
                Actor.SEFTON_SOCIAL_WORKER.asks().get(ordered.agreement()).jsonPath();
        assertThat(seen.<String>getList("reviews[0].episodes.standing")).containsExactly("VOIDED", "MERGED");
        assertThat(seen.getString("reviews[0].state")).isEqualTo("OPEN");
    }

    @Test
    void theExamplesOfExclusionsAndLinksAreTaken() throws IOException {
        // Given
        JsonNode raised = example("LocationExclusionRaised");
        String address = Journey.BASE + "/location-exclusions/"
                + raised.get("exclusionId").asText();

        // When
        database.receives(exclusions, raised.toString());
        database.receives(links, file("AssociationRaised", "example"));

        // Then
        Actor.SEFTON_SOCIAL_WORKER
                .asks()
                .get(address)
                .then()
                .statusCode(200)
                .body(
                        "source",
                        org.hamcrest.Matchers.equalTo(raised.get("sourceType").asText()));
        ObjectNode expired = (ObjectNode) example("LocationExclusionExpired");
        database.receives(endedExclusions, expired.toString());
        Actor.SEFTON_SOCIAL_WORKER.asks().get(address).then().body("state", org.hamcrest.Matchers.equalTo("LIFTED"));
    }

    @Test
    void theExamplesOfCareThatChangesAreTaken() throws IOException {
        // When
        database.receives(legalStatuses, file("LegalStatusChanged", "example"));
        database.receives(careEnds, file("CareEnded", "example"));

        // Then
        JsonPath seen = Actor.SEFTON_CASE_SYSTEM
                .asks()
                .get(Journey.BASE + "/children/" + CHILD + "/care")
                .jsonPath();
        assertThat(seen.<String>getList("legalStatuses.code"))
                .containsExactly(example("LegalStatusChanged").get("code").asText());
        assertThat(seen.<String>getList("legalStatuses.source")).containsExactly("CASEWORK");
    }

    private JsonNode example(String name) throws IOException {
        return json.readTree(file(name, "example"));
    }

    /** An event that casework publishes under the same name has a file with this service's name before it. */
    private static String file(String name, String kind) throws IOException {
        Path events = Path.of("..", "docs", "events");
        Path own = events.resolve("placement." + name + ".v1." + kind + ".json");
        return Files.readString(Files.exists(own) ? own : events.resolve(name + ".v1." + kind + ".json"));
    }

    private static UUID id(int number) {
        return UUID.fromString("01999999-0000-7000-8000-%012d".formatted(number));
    }
}
