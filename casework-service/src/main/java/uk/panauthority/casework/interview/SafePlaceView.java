package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a missing child is in another safe place.
 *
 * @param startsClock whether that starts the clock of the interview, by the authority's setting on the day
 * @param interviewId the interview whose clock it started; null where it does not
 */
record SafePlaceView(
        UUID id,
        UUID episodeId,
        Instant locatedAt,
        String placeCode,
        boolean startsClock,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable UUID interviewId,

        Instant recordedAt,
        String recordedBy) {

    static SafePlaceView of(SafePlaceReport report, @Nullable UUID interviewId) {
        return new SafePlaceView(
                report.id(),
                report.episodeId(),
                report.locatedAt(),
                report.placeCode(),
                report.startsClock(),
                interviewId,
                report.recordedAt(),
                report.recordedBy());
    }
}
