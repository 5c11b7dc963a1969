package uk.panauthority.placement.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.FAMILY_CARE_SIGNATORY;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenAReturnedAgreement;
import static uk.panauthority.placement.support.Journey.givenAStartedPlacement;
import static uk.panauthority.placement.support.Journey.givenAnOrder;
import static uk.panauthority.placement.support.Journey.returnedOn;
import static uk.panauthority.placement.support.Journey.sendAgreement;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class AgreementResourceTest {

    @Inject
    Database database;

    @Inject
    MissingEpisodeReaction episodes;

    @Inject
    MissingEpisodeChangedReaction changedEpisodes;

    @Test
    void anAgreementGoesToTheProviderAndBackAndIntoForceByTwoPeople() {
        // Given
        Ordered ordered = givenAReturnedAgreement(givenAHome(SEFTON, 4));

        // When
        Response one = act(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/commencement", "");
        Response two = act(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/commencement", "");

        // Then
        one.then().statusCode(200).body("state", equalTo("RETURNED"));
        two.then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body(
                        "acts.kind",
                        contains(
                                "TERMS_APPROVED",
                                "SENT",
                                "RETURNED",
                                "APPROVED_BY_SOCIAL_WORKER",
                                "APPROVED_BY_COMMISSIONING_OFFICER"));
    }

    @Test
    @Tag("B43")
    void oneApprovalIsNotEnough() {
        // Given
        Ordered ordered = givenAReturnedAgreement(givenAHome(SEFTON, 4));

        // Then
        act(SEFTON_COMMISSIONING_OFFICER, ordered.agreement(), "/commencement", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("dual-signature-required"))
                .body("missing", equalTo("SOCIAL_WORKER"));
        step(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/commencement", "");
        act(SEFTON_SOCIAL_WORKER, ordered.agreement(), "/commencement", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("dual-signature-required"))
                .body("missing", equalTo("COMMISSIONING_OFFICER"));
    }

    @Test
    @Tag("B43")
    void theDatabaseItselfWantsTwoPeople() {
        // Given
        Ordered ordered = givenAReturnedAgreement(givenAHome(SEFTON, 4));

        // Then
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update agreement_version set state = 'IN_FORCE', social_worker = 'a', commissioning_officer = 'a'"
                                + " where agreement_id = '"
                                + ordered.agreementId() + "'"))
                .hasMessageContaining("agreement_two_people");
    }

    @Test
    void aDraftIsNotSent() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));

        // Then
        act(SEFTON_PLACEMENT_OFFICER, ordered.agreement(), "/dispatch", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("terms-not-approved"));
    }

    @Test
    @Tag("B42")
    void onlyItsOwnProviderReturnsIt() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));
        sendAgreement(ordered);

        // Then
        FAMILY_CARE_SIGNATORY
                .asks()
                .header("If-Match", "\"3\"")
                .body(returnedOn(today()))
                .post(ordered.agreement() + "/return")
                .then()
                .statusCode(404);
        act(CARE_ASSIST_SIGNATORY, ordered.agreement(), "/return", returnedOn(today()))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
    }

    @Test
    void aMissingEpisodeOpensAReviewThatIsToldAndShown() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        UUID episode = UUID.randomUUID();

        // When
        database.receives(episodes, CaseworkSays.episodeOpened(episode, ordered.placementId(), today()));

        // Then
        Response seen = SEFTON_SOCIAL_WORKER.asks().get(ordered.agreement());
        seen.then()
                .body("underReview", equalTo(true))
                .body("reviews.size()", equalTo(1))
                .body("reviews[0].cause", equalTo("MISSING_EPISODE"))
                .body("reviews[0].state", equalTo("OPEN"))
                .body("reviews[0].dueOn", equalTo(today().plusDays(7).toString()))
                .body("reviews[0].episodes.episodeId", contains(episode.toString()));
        assertThat(database.published("IpaReviewDue", ordered.agreementId())).containsExactly("""
            {"ipaId":"%s","version":1,"placementId":"%s","goalIds":[],"reviewId":"%s","causeCode":"MISSING_EPISODE","episodeId":"%s","dueOn":"%s"}\
            """.formatted(
                        ordered.agreementId(),
                        ordered.placementId(),
                        seen.path("reviews[0].id"),
                        episode,
                        today().plusDays(7)));
    }

    @Test
    void repetitionsAndLaterEpisodesOpenNoSecondReview() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        // When
        for (UUID episode : new UUID[] {first, first, second, first, second}) {
            database.receives(episodes, CaseworkSays.episodeOpened(episode, ordered.placementId(), today()));
        }

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("reviews.size()", equalTo(1))
                .body("reviews[0].episodes.episodeId", contains(first.toString(), second.toString()));
        assertThat(database.published("IpaReviewDue", ordered.agreementId())).hasSize(1);
    }

    @Test
    void episodesAtOneInstantOpenOneReview() throws Exception {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        List<Callable<Boolean>> deliveries = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(i -> {
                    String payload = CaseworkSays.episodeOpened(UUID.randomUUID(), ordered.placementId(), today());
                    return () -> deliveredAtLast(payload);
                })
                .toList();

        // When
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            assertThat(workers.invokeAll(deliveries)).allMatch(Future::resultNow);
        }

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("reviews.size()", equalTo(1))
                .body("reviews[0].episodes.size()", equalTo(4));
        assertThat(database.published("IpaReviewDue", ordered.agreementId())).hasSize(1);
    }

    @Test
    void anEpisodeThatBothItsOpeningAndItsChangeNameCountsOnce() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        String episode = CaseworkSays.episodeOpened(UUID.randomUUID(), ordered.placementId(), today());

        // When
        database.receives(changedEpisodes, episode);
        database.receives(episodes, episode);

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(ordered.agreement())
                .then()
                .body("reviews.size()", equalTo(1))
                .body("reviews[0].episodes.size()", equalTo(1));
        assertThat(database.published("IpaReviewDue", ordered.agreementId())).hasSize(1);
    }

    @Test
    void anEpisodeOutsideAPlacementConcernsNoAgreement() {
        // Given
        long before = database.rows("ipa_flagged_episode", SEFTON);

        // When
        database.receives(episodes, CaseworkSays.episodeOpenedOutsideAPlacement(UUID.randomUUID()));

        // Then
        assertThat(database.rows("ipa_flagged_episode", SEFTON)).isEqualTo(before);
    }

    @Test
    void anEpisodeOfAnUnknownPlacementIsNotPassedOver() {
        // When
        String payload = CaseworkSays.episodeOpened(UUID.randomUUID(), UUID.randomUUID(), today());

        // Then
        assertThatThrownBy(() -> database.receives(episodes, payload))
                .hasMessageContaining("no agreement for placement");
    }

    @Test
    void theSocialWorkerClosesAReviewAndSaysWhatChanged() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        database.receives(episodes, CaseworkSays.episodeOpened(UUID.randomUUID(), ordered.placementId(), today()));
        String review = SEFTON_SOCIAL_WORKER.asks().get(ordered.agreement()).path("reviews[0].id");

        // When
        Response silent = close(review, ordered, "");
        Response closed = close(review, ordered, "Later bedtime at weekends; key worker changed.");
        Response again = close(review, ordered, "Once more.");

        // Then
        silent.then().statusCode(422).body("code", equalTo("reason-required"));
        closed.then()
                .statusCode(200)
                .body("underReview", equalTo(false))
                .body("reviews[0].state", equalTo("CLOSED"))
                .body("reviews[0].whatChanged", equalTo("Later bedtime at weekends; key worker changed."));
        again.then().statusCode(409).body("code", equalTo("transition-refused"));
    }

    @Test
    void onlyASocialWorkerOfTheResponsibleAuthorityClosesAReview() {
        // Given
        Ordered ordered = givenAStartedPlacement(givenAHome(SEFTON, 4));
        String body = "{\"reviewId\":\"%s\",\"whatChanged\":\"x\"}".formatted(UUID.randomUUID());

        // Then
        act(SEFTON_APPROVER, ordered.agreement(), "/review-closure", body)
                .then()
                .statusCode(403);
        CHESHIRE_EAST_SOCIAL_WORKER
                .asks()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(ordered.agreement() + "/review-closure")
                .then()
                .statusCode(404);
    }

    @Test
    void agreementsAreFoundByTheirPlacement() {
        // Given
        Ordered ordered = givenAnOrder(givenAHome(SEFTON, 4));

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(BASE + "/agreements?placementId=" + ordered.placementId())
                .then()
                .statusCode(200)
                .body("items.id", contains(ordered.agreementId().toString()));
        CHESHIRE_EAST_SOCIAL_WORKER
                .asks()
                .get(BASE + "/agreements?placementId=" + ordered.placementId())
                .then()
                .body("items.size()", equalTo(0));
    }

    private static Response close(String review, Ordered ordered, String whatChanged) {
        return act(
                SEFTON_SOCIAL_WORKER,
                ordered.agreement(),
                "/review-closure",
                "{\"reviewId\":\"%s\",\"whatChanged\":\"%s\"}".formatted(review, whatChanged));
    }

    /** As the inbox does: an attempt that lost against another is made again. */
    private boolean deliveredAtLast(String payload) {
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                database.receives(episodes, payload);
                return true;
            } catch (RuntimeException lostTheRace) {
                // Another delivery changed the agreement first.
            }
        }
        return false;
    }
}
