package uk.panauthority.placement.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.placement.support.Actor.CARE_ASSIST_USER;
import static uk.panauthority.placement.support.Actor.CHESHIRE_EAST_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_SOCIAL_WORKER;
import static uk.panauthority.placement.support.Actor.SEFTON_TEAM_MANAGER;
import static uk.panauthority.placement.support.BlockJourney.idOf;
import static uk.panauthority.placement.support.ExclusionJourney.caseworkRaises;
import static uk.panauthority.placement.support.ExclusionJourney.exclusionBody;
import static uk.panauthority.placement.support.ExclusionJourney.givenAnExclusion;
import static uk.panauthority.placement.support.Journey.BASE;
import static uk.panauthority.placement.support.Journey.SEFTON;
import static uk.panauthority.placement.support.Journey.act;
import static uk.panauthority.placement.support.Journey.freshNumber;
import static uk.panauthority.placement.support.Journey.step;
import static uk.panauthority.placement.support.Journey.today;
import static uk.panauthority.placement.support.ReferralJourney.CARE_ASSIST;
import static uk.panauthority.placement.support.ReferralJourney.document;
import static uk.panauthority.placement.support.ReferralJourney.givenASearch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.placement.support.Actor;
import uk.panauthority.placement.support.Database;

@QuarkusTest
class ExclusionResourceTest {

    @Inject
    Database database;

    @Inject
    LocationExclusionRaisedReaction raised;

    @Inject
    LocationExclusionExpiredReaction expired;

    @Test
    void anExclusionHoldsUntilItsDayOrUntilItIsLiftedWithAReason() {
        // Given
        String exclusion = givenAnExclusion(freshNumber(), "{\"postcode\":\"pr8 1aa\",\"miles\":5.0}");

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(exclusion)
                .then()
                .body("state", equalTo("LIVE"))
                .body("place.postcode", equalTo("PR8 1AA"))
                .body("reason", equalTo("Her uncle lives there."));
        act(SEFTON_TEAM_MANAGER, exclusion, "/lifting", "{}")
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        step(SEFTON_TEAM_MANAGER, exclusion, "/lifting", "{\"reason\":\"He has moved.\"}")
                .then()
                .body("state", equalTo("LIFTED"))
                .body("closedBy", equalTo("sefton.team-manager"));
        act(SEFTON_TEAM_MANAGER, exclusion, "/lifting", "{\"reason\":\"Again.\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("transition-refused"));
        assertThat(database.audited(SEFTON, idOf(exclusion))).contains("raise DONE", "lift DONE", "read READ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/place",
                "{'area':'E08000012','miles':3.0}|/place",
                "{'postcode':'PR8 1AA'}|/place",
                "{'easting':333710,'miles':3.0}|/place",
                "{'easting':333710,'northing':417323,'postcode':'PR8 1AA','miles':3.0}|/place",
                "{'postcode':'nowhere','miles':3.0}|/place/postcode"
            })
    void aPlaceIsAnAuthorityOrMilesAroundOneCentre(String place, String pointer) {
        // When
        Response answer = raise(exclusionBody(freshNumber(), place.replace('\'', '"'), today().plusDays(30)));

        // Then
        answer.then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void sourceReasonAndDayAreJudged() {
        // Given
        String right = exclusionBody(freshNumber(), "{\"area\":\"E08000012\"}", today().plusDays(30));

        // Then
        raise(right.replace("FAMILY", "RETURN_INTERVIEW"))
                .then()
                .statusCode(422)
                .body("code", equalTo("code-not-valid"));
        raise(right.replace("Her uncle lives there.", " "))
                .then()
                .statusCode(422)
                .body("code", equalTo("reason-required"));
        raise(right.replace(
                        today().plusDays(30).toString(), today().minusDays(1).toString()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/expiresOn"));
    }

    @Test
    void anExpiredExclusionSaysSoByItself() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        database.receives(raised, caseworkRaises(id, SEFTON + "-" + freshNumber(), today().minusDays(1)));

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(BASE + "/location-exclusions/" + id)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("actions.size()", equalTo(0));
    }

    @Test
    @Tag("N7")
    void whatCaseworkTellsIsHeldWithoutItsReasonUntilPeopleSayWhereItLies() {
        // Given
        UUID id = UUID.randomUUID();
        String child = freshNumber();
        String address = BASE + "/location-exclusions/" + id;

        // When
        database.receives(raised, caseworkRaises(id, SEFTON + "-" + child, today().plusDays(30)));
        database.receives(raised, caseworkRaises(id, SEFTON + "-" + child, today().plusDays(60)));

        // Then
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(address)
                .then()
                .body("source", equalTo("RETURN_INTERVIEW"))
                .body("reason", nullValue())
                .body("place", nullValue())
                .body("expiresOn", equalTo(today().plusDays(60).toString()))
                .body("actions", contains("locate"));
        SEFTON_SOCIAL_WORKER
                .asks()
                .get(BASE + "/location-exclusions?childId=" + child)
                .then()
                .body("items.id", contains(id.toString()));
        CHESHIRE_EAST_SOCIAL_WORKER.asks().get(address).then().statusCode(404);
        step(
                        SEFTON_SOCIAL_WORKER,
                        address,
                        "/place",
                        "{\"place\":{\"easting\":333710,\"northing\":417323,\"miles\":2.0}}")
                .then()
                .body("place.easting", equalTo(333710));
        database.receives(expired, "{\"exclusionId\":\"%s\"}".formatted(id));
        database.receives(expired, "{\"exclusionId\":\"%s\"}".formatted(id));
        SEFTON_SOCIAL_WORKER.asks().get(address).then().body("state", equalTo("LIFTED"));
        database.receives(expired, "{\"exclusionId\":\"%s\"}".formatted(UUID.randomUUID()));
    }

    @Test
    @Tag("N7")
    void whatAProviderReadsIsTheSameToTheByteWithAndWithoutAnExclusion() {
        // Given
        String child = freshNumber();
        String referral = givenASearch(child, document());
        step(Actor.SEFTON_PLACEMENT_OFFICER, referral, "/invitations", CARE_ASSIST);
        Response before = CARE_ASSIST_USER.asks().get(referral);
        byte[] listed = CARE_ASSIST_USER.asks().get(BASE + "/referrals").asByteArray();

        // When
        String exclusion = givenAnExclusion(child, "{\"area\":\"E06000021\"}");

        // Then
        Response after = CARE_ASSIST_USER.asks().get(referral);
        assertThat(Arrays.equals(after.asByteArray(), before.asByteArray())).isTrue();
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(Arrays.equals(
                        CARE_ASSIST_USER.asks().get(BASE + "/referrals").asByteArray(), listed))
                .isTrue();
        CARE_ASSIST_USER.asks("SOCIAL_WORKER").get(exclusion).then().statusCode(404);
        assertThat(database.rows("location_exclusion", "care-assist")).isZero();
    }

    private static Response raise(String body) {
        return SEFTON_SOCIAL_WORKER.asks().body(body).post(BASE + "/location-exclusions");
    }
}
