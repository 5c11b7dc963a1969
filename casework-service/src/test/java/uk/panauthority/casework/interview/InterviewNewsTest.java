package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.casework.interview.GivenReturns.episodeOf;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.GivenReturns.interview;
import static uk.panauthority.casework.interview.GivenReturns.interviewOf;
import static uk.panauthority.casework.interview.GivenReturns.report;
import static uk.panauthority.casework.interview.GivenReturns.today;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.coordinator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.casework.interview.GivenReturns.Placed;
import uk.panauthority.common.testing.LocalStackResource;

/** Whoever listens to interviews hears of each change once, with the facts after it. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class InterviewNewsTest {

    @Inject
    GivenReturns given;

    @Inject
    ToldOfInterviews told;

    @Test
    void everyStepOfAnInterviewIsTold() {
        // Given
        Interview due = given.aReturnedChild(5);

        // When
        Interview declined = due.after(
                        coordinator(STOKE), "allocation", "{\"interviewerOrganisation\":\"%s\"}".formatted(STOKE))
                .after(
                        coordinator(STOKE),
                        "offer",
                        "{\"offeredAt\":\"%s\",\"channel\":\"PHONE\",\"offeredTo\":\"CHILD\"}".formatted(hoursAgo(3)))
                .after(
                        coordinator(STOKE),
                        "decline",
                        "{\"reasonCode\":\"NOT_READY\",\"saidBy\":\"CHILD\",\"carerViewOffered\":true,\"carerView\":\"Sad.\"}");

        // Then
        List<InterviewFacts> facts = told.of(declined.id());
        assertThat(facts)
                .extracting(InterviewFacts::state)
                .containsExactly(
                        InterviewState.OFFER_DUE,
                        InterviewState.OFFER_DUE,
                        InterviewState.OFFERED,
                        InterviewState.DECLINED);
        assertThat(facts.get(1).interviewerOrganisation()).isEqualTo(STOKE);
        assertThat(facts.get(2).offeredAt()).isEqualTo(hoursAgo(3));
        assertThat(facts.getLast().declined()).isTrue();
        assertThat(facts.getLast().carerViewTaken()).isTrue();
    }

    @Test
    void aCorrectedReturnIsTold() {
        // Given
        Placed child = given.aPlacedChild();
        String reference = "NEWS-1";
        report(
                child,
                reference,
                "MISSING_REPORT",
                1,
                "\"lastSeen\":{\"at\":\"%s\"}".formatted(hoursAgo(9)),
                hoursAgo(8));
        String episode = episodeOf(report(child, reference, "FOUND", 1, found(hoursAgo(5)), hoursAgo(5)));

        // When
        report(child, reference, "FOUND", 2, found(hoursAgo(3)), hoursAgo(3));

        // Then
        assertThat(told.of(interviewOf(episode)))
                .extracting(f -> f.episodes().getFirst().returnedAt())
                .containsExactly(hoursAgo(5), hoursAgo(3));
    }

    @Test
    void aSuspendedAllocationIsTold() {
        // Given
        UUID contract = given.aContractOf("service-news", today().minusDays(9), today().plusYears(1));
        Interview interview = given.aReturnedChild(2)
                .after(coordinator(STOKE), "allocation", "{\"interviewerOrganisation\":\"service-news\"}");

        // When
        given.terminated(contract, "service-news", today());

        // Then
        assertThat(told.of(interview(interview.id()).id())).hasSize(3);
    }

    private static String found(Instant returned) {
        return "\"found\":{\"returnedAt\":\"%s\",\"how\":\"CARER\"}".formatted(returned);
    }
}
