package uk.panauthority.common.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class TimedWorkTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Inject
    DueRecords records;

    @Inject
    FailingWork failing;

    @Inject
    TimedWorkRunner runner;

    @Test
    void whatIsDueIsDoneAndWhatIsNotWaits() {
        // Given
        UUID due = records.givenDue(NOON);
        UUID later = records.givenDue(NOON.plusSeconds(1));

        // When
        runner.runAll(NOON);

        // Then
        assertThat(records.isDone(due)).isTrue();
        assertThat(records.isDone(later)).isFalse();
    }

    @Test
    void moreThanOneBatchIsDoneInOneRound() {
        // Given
        List<UUID> due = IntStream.range(0, 250)
                .mapToObj(i -> records.givenDue(NOON.minusSeconds(i)))
                .toList();

        // When
        runner.runAll(NOON);

        // Then
        assertThat(due).allMatch(records::isDone);
    }

    @Test
    void aWorkThatFailsKeepsNoOtherFromBeingDoneAndIsTriedAgain() {
        // Given
        UUID due = records.givenDue(NOON);
        int triedBefore = failing.tries();

        // When
        runner.runAll(NOON);
        runner.runAll(NOON);

        // Then
        assertThat(records.isDone(due)).isTrue();
        assertThat(failing.tries()).isEqualTo(triedBefore + 2);
    }

    @Test
    void whatAnotherInstanceIsDoingIsLeftToIt() {
        // Given
        UUID due = records.givenDue(NOON);

        // When
        records.whileAnotherInstanceIsAtIt(() -> runner.runAll(NOON));

        // Then
        assertThat(records.isDone(due)).isFalse();
        runner.runAll(NOON);
        assertThat(records.isDone(due)).isTrue();
    }
}
