package uk.panauthority.casework.batch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param row counted from 1, without headings and blank lines
 * @param notificationId the message it became, or had become before; under its address is the rest
 * @param state the message's state; absent for a refused row
 * @param problem the code of the refusal, as a single message would get it
 */
public record RowResult(
        int row,
        Outcome outcome,
        @Nullable UUID notificationId,
        @Nullable String state,
        @Nullable String problem) {

    /** How a row ended. */
    public enum Outcome {
        RECEIVED,
        /** The same message had come before; nothing happened. */
        REPEATED,
        REFUSED
    }
}
