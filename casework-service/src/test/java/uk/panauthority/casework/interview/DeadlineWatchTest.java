package uk.panauthority.casework.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static uk.panauthority.casework.interview.GivenReturns.hoursAgo;
import static uk.panauthority.casework.interview.People.STOKE;
import static uk.panauthority.casework.interview.People.coordinator;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.interview.GivenReturns.Interview;
import uk.panauthority.common.testing.LocalStackResource;
import uk.panauthority.common.testing.PassingTime;

/** Deadlines are told of when they draw near and when they pass, although nobody touches the interview. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
class DeadlineWatchTest {

    @Inject
    GivenReturns given;

    @Inject
    PassingTime time;

    @Inject
    DeadlinesAreWatched deadlines;

    @Inject
    WrittenEvents events;

    @Test
    void aDeadlineThatDrawsNearAndPassesIsToldOnceEachAndTheBreachIsNoted() {
        // Given
        Interview due = given.aReturnedChild(71);

        // When
        time.until(hoursAgo(0).plusSeconds(60), deadlines);
        time.until(hoursAgo(0).plusSeconds(120), deadlines);
        time.until(hoursAgo(-1), deadlines);
        time.until(hoursAgo(-1).plusSeconds(1), deadlines);
        time.until(hoursAgo(-1).plusSeconds(2), deadlines);

        // Then
        assertThat(events.ofSubject(due.id()))
                .containsExactly("casework.InterviewDueSoon.v1", "casework.InterviewOverdue.v1");
        coordinator(STOKE)
                .get(due.address())
                .then()
                .header("ETag", equalTo(due.tag()))
                .body("breaches.entry", contains("BREACHED"))
                .body("breaches[0].deadline", equalTo(hoursAgo(-1).toString()));
    }

    @Test
    void aHeldInterviewIsNotAnnounced() {
        // Given
        Interview held = given.heldInterview(71);

        // When
        time.until(hoursAgo(-1).plusSeconds(1), deadlines);

        // Then
        assertThat(events.ofSubject(held.id()))
                .doesNotContain("casework.InterviewDueSoon.v1", "casework.InterviewOverdue.v1");
    }
}
