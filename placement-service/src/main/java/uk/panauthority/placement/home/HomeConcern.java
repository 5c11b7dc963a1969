package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.UUID;

/** A home has closed, or was graded so that each placement in it must be looked at. Fired within the change's transaction. */
public record HomeConcern(UUID homeId, Cause cause, LocalDate day) {

    /** What is the matter. */
    public enum Cause {
        CLOSED,
        GRADED_INADEQUATE
    }
}
