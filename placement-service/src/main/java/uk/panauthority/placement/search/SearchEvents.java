package uk.panauthority.placement.search;

import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of searches. */
public sealed interface SearchEvents extends DomainEvent {

    UUID referralId();

    @Override
    default String subject() {
        return referralId().toString();
    }

    /** A rung of the cascade is searched. */
    record SearchStepOpened(UUID referralId, String step) implements SearchEvents {}

    /**
     * A rung is done with.
     *
     * @param result {@code EXHAUSTED}, {@code SUCCEEDED} or {@code SKIPPED}
     */
    record SearchStepClosed(UUID referralId, String step, StepState result) implements SearchEvents {}
}
