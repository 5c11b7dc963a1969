package uk.panauthority.placement.stepdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_APPROVER;
import static uk.panauthority.placement.support.Actor.SEFTON_PLACEMENT_OFFICER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.BlockJourney.noon;
import static uk.panauthority.placement.support.Charging.givenAStaySince;
import static uk.panauthority.placement.support.Charging.leaves;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.address;
import static uk.panauthority.placement.support.Journey.arrived;
import static uk.panauthority.placement.support.Journey.brokeDown;
import static uk.panauthority.placement.support.Journey.clockGoesRound;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.givenAHome;
import static uk.panauthority.placement.support.Journey.givenASignedOrder;
import static uk.panauthority.placement.support.Journey.minutesAgo;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.stepDownBody;
import static uk.panauthority.placement.support.Journey.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.agreement.MissingEpisodeReaction;
import uk.panauthority.placement.support.CaseworkSays;
import uk.panauthority.placement.support.Database;
import uk.panauthority.placement.support.Journey.Ordered;

/** N9 and KPI-11. */
@QuarkusTest
class StepDownResourceTest {

    private static final String STEPS = BASE + "/step-downs";
    private static final String VIEWS = "{\"childsViews\":\"I want to live with a family.\"}";
    private static final String REFERRAL = "{\"referralId\":\"%s\"}".formatted(UUID.randomUUID());

    @Inject
    Database database;

    @Inject
    MissingEpisodeReaction episodes;

    @Test
    void aSuggestionKeepsItsEvidenceAndTheExpectedSaving() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(60));
        database.receives(
                episodes, CaseworkSays.episodeOpened(UUID.randomUUID(), living.placementId(), today().minusDays(30)));

        // When
        Response suggested = SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(stepDownBody(living)
                        .replace("{", "{\"expectedWeekly\":{\"amount\":\"900.00\",\"currency\":\"GBP\"},"))
                .post(STEPS);

        // Then
        suggested
                .then()
                .statusCode(201)
                .body("state", equalTo("SUGGESTED"))
                .body("readiness.nightsClear", equalTo(30))
                .body("readiness.clearSince", equalTo(today().minusDays(30).toString()))
                .body("readiness.ready", equalTo(true))
                .body("oldWeekly.amount", equalTo("2149.00"))
                .body("expectedSaving.amount", equalTo("1249.00"))
                .body("weeklySaving", nullValue());
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(address(suggested))
                .then()
                .body("actions", contains("accept", "decline"))
                .body("readiness.nightsNeeded", equalTo(28));
    }

    @Test
    void withoutClearNightsItIsASuggestionAllTheSameAndSaysSo() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(3));

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(stepDownBody(living))
                .post(STEPS)
                .then()
                .statusCode(201)
                .body("readiness.ready", equalTo(false))
                .body("readiness.nightsClear", equalTo(3));
    }

    @Test
    void nothingIsDecidedWithoutTheChildsViewsNorReferredBeforeItIsAccepted() {
        // Given
        String step = givenASuggestion(givenAStaySince(today().minusDays(60)));

        // Then
        for (String decision : new String[] {"/acceptance", "/decline"}) {
            act(SEFTON_SOCIAL_WORKER, step, decision, "{\"childsViews\":\" \",\"reason\":\"x\"}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("views-required"));
        }
        act(SEFTON_SOCIAL_WORKER, step, "/decline", VIEWS)
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        act(SEFTON_PLACEMENT_OFFICER, step, "/acceptance", VIEWS).then().statusCode(403);
        act(SEFTON_PLACEMENT_OFFICER, step, "/referral", REFERRAL)
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        assertThatThrownBy(() -> database.execute(
                        SEFTON,
                        "update step_down set state = 'ACCEPTED' where id = '"
                                + step.substring(step.lastIndexOf('/') + 1) + "'"))
                .hasMessageContaining("step_down_views");
    }

    @Test
    void theChildMovesTheSavingIsTheDifferenceAndAfterTheWeeksItIsSustained() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(60), "2809.00");
        String step = givenASuggestion(living);
        step(SEFTON_SOCIAL_WORKER, step, "/acceptance", VIEWS);
        step(SEFTON_PLACEMENT_OFFICER, step, "/referral", REFERRAL);
        leaves(living, today());

        // When
        Ordered family = moved(living);
        Response placed = SEFTON_APPROVER.asks().get(step);
        clockGoesRound(noon(today().plusWeeks(26).minusDays(1)));
        String before = SEFTON_APPROVER.asks().get(step).path("state");
        clockGoesRound(noon(today().plusWeeks(26)));

        // Then
        placed.then()
                .body("state", equalTo("PLACED"))
                .body("newPlacementId", equalTo(family.placementId().toString()))
                .body("placedOn", equalTo(today().toString()))
                .body("oldWeekly.amount", equalTo("2809.00"))
                .body("newWeekly.amount", equalTo("2149.00"))
                .body("weeklySaving.amount", equalTo("660.00"))
                .body("sustainedFrom", equalTo(today().plusWeeks(26).toString()));
        assertThat(before).isEqualTo("PLACED");
        SEFTON_APPROVER.asks().get(step).then().body("state", equalTo("SUSTAINED"));
    }

    @Test
    void aMoveThatBreaksDownIsNeverSustained() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(60));
        String step = givenASuggestion(living);
        step(SEFTON_SOCIAL_WORKER, step, "/acceptance", VIEWS);
        step(SEFTON_PLACEMENT_OFFICER, step, "/referral", REFERRAL);
        leaves(living, today());
        Ordered family = moved(living);

        // When
        step(SEFTON_SOCIAL_WORKER, family.placement(), "/end", brokeDown(today(), "CREQB"));
        clockGoesRound(Instant.now().plus(400, ChronoUnit.DAYS));

        // Then
        SEFTON_APPROVER
                .asks()
                .get(step)
                .then()
                .body("state", equalTo("PLACED"))
                .body("leftOn", equalTo(today().toString()));
    }

    @Test
    void oneIsUnderWayAtATimeAndOnlyForAChildWhoLivesThere() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(60));
        givenASuggestion(living);
        Ordered planned = givenASignedOrder(givenAHome(SEFTON, 4), freshNumber());

        // Then
        for (Ordered wrong : new Ordered[] {living, planned}) {
            SEFTON_PLACEMENT_OFFICER
                    .asks()
                    .body(stepDownBody(wrong))
                    .post(STEPS)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("transition-refused"));
        }
    }

    @Test
    @Tag("B07")
    @Tag("B12")
    void wrongSuggestionsAreRefused() {
        // Given
        Ordered living = givenAStaySince(today().minusDays(60));
        String body = stepDownBody(living);

        // Then
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(body.replace("FOSTER", "CASTLE"))
                .post(STEPS)
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        SEFTON_PLACEMENT_OFFICER
                .asks()
                .body(body.replace("Assessment 7", " "))
                .post(STEPS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/bandReference"));
        CHESHIRE_EAST_PLACEMENT_OFFICER.asks().body(body).post(STEPS).then().statusCode(404);
        CARE_ASSIST_USER.asks("SOCIAL_WORKER").body(body).post(STEPS).then().statusCode(403);
        assertThat(database.rows("step_down", "care-assist")).isZero();
    }

    private static String givenASuggestion(Ordered living) {
        return address(
                SEFTON_PLACEMENT_OFFICER.asks().body(stepDownBody(living)).post(STEPS));
    }

    private static Ordered moved(Ordered from) {
        String number = from.childRef().substring(from.childRef().indexOf('-') + 1);
        Ordered family = givenASignedOrder(givenAHome(SEFTON, 4), number);
        step(SEFTON_PLACEMENT_OFFICER, family.placement(), "/start", arrived(minutesAgo(1)));
        return family;
    }
}
