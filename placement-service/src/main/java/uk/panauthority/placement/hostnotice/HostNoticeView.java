package uk.panauthority.placement.hostnotice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * A notice as the responsible authority sees it.
 *
 * @param emergency whether the child came, or may come, before the order is signed
 * @param dueOn the last day for it
 * @param dueBasis the rule that the day follows from
 * @param overdue whether that day is past and it is not sent
 * @param sentInTime absent as long as it is not sent
 */
public record HostNoticeView(
        UUID id,
        HostNoticeState state,
        long version,
        List<String> actions,
        UUID placementId,
        UUID orderId,
        String childRef,
        UUID homeId,
        String responsibleLa,
        String hostLa,
        LocalDate expectedStart,
        boolean emergency,
        @Nullable Instant startedAt,
        @Nullable LocalDate endedOn,
        LocalDate dueOn,
        String dueBasis,
        boolean overdue,
        @Nullable Boolean sentInTime,
        @Nullable String sentBy,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgedAt)
        implements Versioned {

    static HostNoticeView of(HostNotice notice, Caller caller, HostNoticeRule.Count workdays, Instant now) {
        return new HostNoticeView(
                notice.id(),
                notice.shownState(),
                notice.version(),
                HostNoticeLifecycle.TABLE.actions(notice.shownState(), caller, notice.partiesOf(caller)),
                notice.placementId(),
                notice.orderId(),
                notice.childRef(),
                notice.homeId(),
                notice.responsibleLa(),
                notice.hostLa(),
                notice.expectedStart(),
                notice.emergency(),
                notice.startedAt(),
                notice.endedOn(),
                notice.dueOn(workdays),
                notice.dueBasis(),
                notice.isOverdue(workdays, now),
                notice.sentInTime(workdays),
                notice.sentBy(),
                notice.sentAt(),
                notice.acknowledgedAt());
    }
}
