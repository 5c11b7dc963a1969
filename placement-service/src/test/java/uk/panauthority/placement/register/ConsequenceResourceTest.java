package uk.panauthority.placement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_SIGNATORY;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_APPROVER;
import static uk.panauthority.placement.support.Actor.KNOWSLEY_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_COMMISSIONING_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Bedding.closedOn;
import static uk.panauthority.placement.support.Bedding.graded;
import static uk.panauthority.placement.support.BlockJourney.givenAnExpectedChildOfKnowsley;
import static uk.panauthority.placement.support.BlockJourney.givenAnOwnChild;
import static uk.panauthority.placement.support.Charging.leaves;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.givenAnIssuedOrder;
import static uk.panauthority.placement.support.Journey.homeBody;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.OfstedList.home;
import static uk.panauthority.placement.support.OfstedList.imported;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

@QuarkusTest
class ConsequenceResourceTest {

    private static final String CONSEQUENCES = BASE + "/consequences";

    @Inject
    Database database;

    @Inject
    ConcernsAreFollowedUp followUp;

    @Test
    void anImportedGradeOfInadequateReachesEveryPlacementAndEveryOrderNotYetSignedOnce() {
        // Given
        String urn = freshNumber();
        UUID home = UUID.fromString(SEFTON_COMMISSIONING_OFFICER
                .asks()
                .body(homeBody(urn, SEFTON, 4))
                .post(BASE + "/homes")
                .path("id"));
        imported(home(urn, "Good", 4), home(freshNumber(), "Good", 4), home(freshNumber(), "Good", 4));
        Ordered living = givenAnOwnChild(home, today());
        leaves(givenAnOwnChild(home, today()), today());
        Ordered expected = givenASignedOrder(home, freshNumber());
        Ordered unsigned = givenAnIssuedOrder(home);
        Ordered others = givenAnExpectedChildOfKnowsley(home);
        step(KNOWSLEY_PLACEMENT_OFFICER, others.placement(), "/start", arrivedJustNow());

        // When
        imported(home(urn, "Inadequate", 4));
        clockRuns();
        clockRuns();

        // Then
        assertThat(subjects(SEFTON_SOCIAL_WORKER, home))
                .containsExactlyInAnyOrder(living.placementId(), expected.placementId(), unsigned.orderId());
        assertThat(subjects(KNOWSLEY_PLACEMENT_OFFICER, home))
                .containsExactlyInAnyOrder(others.placementId(), others.orderId());
        assertThat(database.published("HomeRegraded", home)).hasSize(2);
    }

    @Test
    void aClosingReachesThemToo() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        Ordered living = givenAnOwnChild(home, today());

        // When
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + home, "/closure", closedOn(today()));
        clockRuns();

        // Then
        String found = consequenceOf(home);
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(found)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("cause", equalTo("CLOSED"))
                .body("subject", equalTo("PLACEMENT"))
                .body("subjectId", equalTo(living.placementId().toString()))
                .body("role", equalTo("SOCIAL_WORKER"))
                .body("dueOn", equalTo(today().plusDays(1).toString()))
                .body("actions", contains("close"));
        SEFTON_SOCIAL_WORKER.asks().get(living.placement()).then().body("state", equalTo("STARTED"));
    }

    @Test
    void anotherGradeHasNoConsequence() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        givenAnOwnChild(home, today());

        // When
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + home, "/grade", graded("REQUIRES_IMPROVEMENT"));
        clockRuns();

        // Then
        assertThat(subjects(SEFTON_SOCIAL_WORKER, home)).isEmpty();
    }

    @Test
    void whoHasLookedSaysWhatWasDecidedAndWhy() {
        // Given
        UUID home = givenAHome(SEFTON, 4);
        givenAnOwnChild(home, today());
        step(SEFTON_COMMISSIONING_OFFICER, BASE + "/homes/" + home, "/grade", graded("INADEQUATE"));
        clockRuns();
        String found = consequenceOf(home);

        // Then
        close(found, "{\"decision\":\"STAYS\"}").then().statusCode(422).body("code", equalTo("reason-required"));
        close(found, "{\"decision\":\"NAPS\",\"rationale\":\"x\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        close(found, "{\"decision\":\"STAYS\",\"rationale\":\"The child is settled; weekly visits.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("decision", equalTo("STAYS"))
                .body("closedBy", equalTo("sefton.social-worker"))
                .body("actions", empty());
        close(found, "{\"decision\":\"MOVES\",\"rationale\":\"x\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(CONSEQUENCES + "?state=OPEN&limit=100")
                .then()
                .body("items.findAll { it.homeId == '" + home + "' }", empty());
        SEFTON_SOCIAL_WORKER.asks().get(CONSEQUENCES + "?state=ASLEEP").then().statusCode(422);
        CARE_ASSIST_SIGNATORY.asks().get(found).then().statusCode(403);
        KNOWSLEY_APPROVER.asks().get(found).then().statusCode(404);
    }

    private static Response close(String consequence, String body) {
        return act(SEFTON_SOCIAL_WORKER, consequence, "/closure", body);
    }

    private void clockRuns() {
        database.acting().forPurpose(Purpose.CLOCK, () -> followUp.run(Instant.now(), 1000));
    }

    private static String arrivedJustNow() {
        return "{\"arrivedAt\":\"%s\"}".formatted(Instant.now().minusSeconds(1));
    }

    private static String consequenceOf(UUID home) {
        return CONSEQUENCES + "/"
                + SEFTON_SOCIAL_WORKER
                        .asks()
                        .get(CONSEQUENCES + "?limit=100")
                        .path("items.find { it.homeId == '" + home + "' }.id");
    }

    private static List<UUID> subjects(Actor actor, UUID home) {
        List<String> found = actor.asks()
                .get(CONSEQUENCES + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.homeId == '" + home + "' }.subjectId");
        return found.stream().map(UUID::fromString).toList();
    }
}
