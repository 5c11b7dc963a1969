package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.panauthority.casework.Callers.HALTON;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.testing.LocalStackResource;

/** A force is never told that a record has changed meanwhile: the platform tries again for it. */
@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "casework"))
@ActivateRequestContext
class PlatformStepTest {

    private static final String DEADLOCK = "40P01";
    private static final String NOT_NULL = "23502";

    @Inject
    PlatformStep steps;

    @Inject
    EntityManager entities;

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aStepThatMetAnotherWriterIsTriedAgain() {
        // When
        String done = steps.run(Purpose.EVENTS, HALTON, () -> {
            if (attempts.incrementAndGet() < 4) {
                fail(DEADLOCK);
            }
            return "done";
        });

        // Then
        assertThat(done).isEqualTo("done");
        assertThat(attempts).hasValue(4);
    }

    @Test
    void notForEver() {
        assertThatThrownBy(() -> steps.run(Purpose.EVENTS, HALTON, () -> {
                    attempts.incrementAndGet();
                    return fail(DEADLOCK);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void anotherFailureIsNot() {
        assertThatThrownBy(() -> steps.run(Purpose.EVENTS, HALTON, () -> {
                    attempts.incrementAndGet();
                    return fail(NOT_NULL);
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void aRefusalOfTheStepItselfStands() {
        assertThatThrownBy(() -> steps.run(Purpose.EVENTS, HALTON, () -> {
                    attempts.incrementAndGet();
                    throw Problem.of(CommonProblem.VERSION_MISMATCH);
                }))
                .isInstanceOf(Problem.class);
        assertThat(attempts).hasValue(1);
    }

    private String fail(String state) {
        entities.createNativeQuery("do $$ begin raise exception 'of this test' using errcode = '" + state + "'; end $$")
                .executeUpdate();
        return "";
    }
}
