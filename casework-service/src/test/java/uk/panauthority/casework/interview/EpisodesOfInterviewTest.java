package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static uk.panauthority.casework.interview.GivenReturns.INTERVIEWS;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.GivenReturns.interviewOf;
import static uk.panauthority.casework.interview.People.HALTON;
import static uk.panauthority.casework.interview.People.SEFTON;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.coordinator;
import static uk.panauthority.casework.interview.People.dutyWorker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

/** Which episodes an interview covers: several, by a worker's choice; none that was a mistake. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class EpisodesOfInterviewTest {

    @Inject
    GivenReturns given;

    @Inject
    EpisodesAreFollowed followed;

    @Inject
    EpisodeService episodes;

    @Inject
    ActingAs acting;

    @Inject
    WrittenEvents events;

    @Test
    void aNewAbsenceDuringTheWaitJoinsUntilAWorkerChooses() {
        // Given
        Placed child = given.aPlacedChild();
        given.returned(child, hoursAgo(60), hoursAgo(50));

        // When
        Interview joined = interview(given.returned(child, hoursAgo(20), hoursAgo(10)));

        // Then
        coordinator(STOKE)
                .get(joined.address())
                .then()
                .body("episodes", hasSize(2))
                .body("clock.deadline", equalTo(hoursAgo(50 - 72).toString()))
                .body("choices.choice", contains("SAME_OFFER"))
                .body("choices[0].chosenBy", nullValue());
    }

    @Test
    void aWorkerGivesTheNewAbsenceAnInterviewOfItsOwnAndTakesItBack() {
        // Given
        Interview joined = joined();
        String second = episodesOf(joined).get(1);

        // When
        Interview alone = joined.after(coordinator(STOKE), "episodes", choice(second, "ANOTHER_INTERVIEW"));

        // Then
        String other = interviewOf(second);
        assertThat(other).isNotEqualTo(joined.id());
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + other)
                .then()
                .body("state", equalTo("OFFER_DUE"))
                .body("episodes.episodeId", contains(second))
                .body("choices[0].choice", equalTo("ANOTHER_INTERVIEW"))
                .body("choices[0].chosenBy", equalTo(STOKE + ".interview-coordinator"));
        coordinator(STOKE)
                .get(joined.address())
                .then()
                .body("episodes[1].releasedBecause", equalTo("COVERED_ELSEWHERE"));
        alone.after(coordinator(STOKE), "episodes", choice(second, "SAME_OFFER"));
        assertThat(interviewOf(second)).isEqualTo(joined.id());
        coordinator(STOKE).get(INTERVIEWS + "/" + other).then().body("state", equalTo("CANCELLED"));
        assertThat(GivenReturns.openTasksOf(other)).isEmpty();
    }

    @Test
    void theOnlyEpisodeOfAnInterviewIsNotTakenFromIt() {
        // Given
        Interview due = given.aReturnedChild(5);

        // When
        Response answer =
                due.act(coordinator(STOKE), "episodes", choice(episodesOf(due).getFirst(), "ANOTHER_INTERVIEW"));

        // Then
        answer.then().statusCode(422).body("errors[0].pointer", equalTo("/episodeId"));
    }

    @Test
    @Tag("I46")
    void anInterviewCoversNoEpisodeOfAnotherChild() {
        // Given
        Interview due = given.aReturnedChild(5);
        String others = episodesOf(given.aReturnedChild(5)).getFirst();

        // When
        Response answer = due.act(coordinator(STOKE), "episodes", choice(others, "SAME_OFFER"));

        // Then
        answer.then().statusCode(409).body("code", equalTo("episode-of-other-child"));
        coordinator(STOKE).get(due.address()).then().body("episodes", hasSize(1));
    }

    @Test
    void anEpisodeThatWasAMistakeCancelsAnInterviewThatWasNotHeld() {
        // Given
        Interview due = given.aReturnedChild(5);

        // When
        changed(episodesOf(due).getFirst(), EpisodeChange.VOIDED);

        // Then
        coordinator(STOKE)
                .get(due.address())
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("episodes[0].releasedBecause", equalTo("EPISODE_VOIDED"))
                .body("clock.note", equalTo("no episode is left to cover"))
                .body("actions", hasSize(0));
        assertThat(GivenReturns.openTasksOf(due.id())).isEmpty();
    }

    @Test
    void ofSeveralEpisodesAMistakeIsOnlyTakenOut() {
        // Given
        Interview joined = joined();

        // When
        changed(episodesOf(joined).getFirst(), EpisodeChange.VOIDED);

        // Then
        coordinator(STOKE)
                .get(joined.address())
                .then()
                .body("state", equalTo("OFFER_DUE"))
                .body("clock.deadline", equalTo(hoursAgo(10 - 72).toString()));
    }

    @Test
    @Tag("I28")
    void aHeldInterviewStaysAsAContactWhenItsEpisodeWasAMistake() {
        // Given
        Interview held = given.heldInterview(5);

        // When
        changed(episodesOf(held).getFirst(), EpisodeChange.VOIDED);

        // Then
        coordinator(STOKE)
                .get(held.address())
                .then()
                .body("state", equalTo("HELD"))
                .body("heldAt", equalTo(hoursAgo(1).toString()))
                .body("episodes[0].heldWithin72Hours", nullValue());
    }

    @Test
    void aMergeThatIsUndoneMakesAnInterviewDueAgain() {
        // Given
        Interview due = given.aReturnedChild(5);
        String episode = episodesOf(due).getFirst();
        changed(episode, EpisodeChange.MERGED);

        // When
        changed(episode, EpisodeChange.SPLIT);

        // Then
        String again = interviewOf(episode);
        assertThat(again).isNotEqualTo(due.id());
        coordinator(STOKE).get(INTERVIEWS + "/" + again).then().body("state", equalTo("OFFER_DUE"));
    }

    @Test
    void aChildLocatedInAnotherSafePlaceStartsTheClockBeforeTheReturn() {
        // Given
        Placed child = given.aPlacedChild();
        String episode = given.missing(child, hoursAgo(30));

        // When
        Response located = dutyWorker(SEFTON)
                .body("{\"locatedAt\":\"%s\",\"placeCode\":\"HOSPITAL\"}".formatted(hoursAgo(20)))
                .post("/api/casework/v1/missing-episodes/" + episode + "/safe-place");

        // Then
        located.then().statusCode(201).body("startsClock", equalTo(true));
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + located.path("interviewId"))
                .then()
                .body("clock.startFact", equalTo("LOCATED"))
                .body("clock.startedAt", equalTo(hoursAgo(20).toString()))
                .body("clock.deadline", equalTo(hoursAgo(20 - 72).toString()));
        given.returnedHome(child, episode, hoursAgo(2));
        coordinator(STOKE)
                .get(INTERVIEWS + "/" + located.path("interviewId"))
                .then()
                .body("clock.startFact", equalTo("LOCATED"))
                .body("episodes", hasSize(1));
    }

    @Test
    void aSafePlaceIsACodeAtATimeDuringTheAbsenceAndForItsAuthorities() {
        // Given
        String episode = given.missing(given.aPlacedChild(), hoursAgo(30));
        String address = "/api/casework/v1/missing-episodes/" + episode + "/safe-place";
        String told = "{\"locatedAt\":\"%s\",\"placeCode\":\"%s\"}";

        // When
        Response early = dutyWorker(SEFTON)
                .body(told.formatted(hoursAgo(31), "HOSPITAL"))
                .post(address);
        Response unknown = dutyWorker(SEFTON)
                .body(told.formatted(hoursAgo(9), "ELSEWHERE"))
                .post(address);
        Response stranger =
                dutyWorker(HALTON).body(told.formatted(hoursAgo(9), "HOSPITAL")).post(address);

        // Then
        early.then().statusCode(422).body("code", equalTo("times-inconsistent"));
        unknown.then().statusCode(422).body("code", equalTo("code-not-valid"));
        stranger.then().statusCode(404);
    }

    @Test
    void aReturnCorrectedAfterSignOffIsToldAgainWithTheTimesAsTheyAreNow() {
        // Given
        Placed child = given.aPlacedChild();
        String reference = "AGAIN-1";
        Interview signedOff = given.signedOff(child, reference, 90, 80);

        // When
        given.foundAgain(child, reference, hoursAgo(60));

        // Then
        assertThat(events.ofSubject(signedOff.id()))
                .endsWith("casework.InterviewSignedOff.v1", "casework.InterviewSignedOff.v1");
        List<String> payloads = events.payloadsOf(signedOff.id());
        assertThat(payloads.get(payloads.size() - 2)).contains("\"inTime\":false");
        assertThat(payloads.getLast())
                .contains("\"inTime\":true")
                .contains(hoursAgo(60).toString());
    }

    private Interview joined() {
        Placed child = given.aPlacedChild();
        given.returned(child, hoursAgo(60), hoursAgo(50));
        return interview(given.returned(child, hoursAgo(20), hoursAgo(10)));
    }

    private void changed(String episode, EpisodeChange change) {
        acting.forPurpose(Purpose.EVENTS, () -> {
            followed.changed(episodes.factsOf(UUID.fromString(episode)), change);
            return null;
        });
    }

    private static List<String> episodesOf(Interview interview) {
        return coordinator(STOKE).get(interview.address()).jsonPath().getList("episodes.episodeId");
    }

    private static String choice(String episode, String choice) {
        return "{\"episodeId\":\"%s\",\"choice\":\"%s\"}".formatted(episode, choice);
    }
}
