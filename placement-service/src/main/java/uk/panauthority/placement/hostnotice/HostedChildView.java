package uk.panauthority.placement.hostnotice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/** A line of the host's register of hosted children: the record's own handle, and the child as the host may know it. */
public record HostedChildView(UUID id, HostNoticeState state, long version, List<String> actions, Child child)
        implements Versioned {

    /**
     * All that a host authority sees of a child. There is to be nothing else.
     *
     * @param childRef the placing authority's code of the child
     * @param expectedOn when the child is, or was, to come
     * @param startedAt when the child came
     * @param endedOn when the child left
     */
    public record Child(
            String childRef,
            UUID homeId,
            String responsibleLa,
            LocalDate expectedOn,
            @Nullable Instant startedAt,
            @Nullable LocalDate endedOn) {}

    static HostedChildView of(HostNotice notice, Caller caller) {
        return new HostedChildView(
                notice.id(),
                notice.shownState(),
                notice.version(),
                HostNoticeLifecycle.TABLE.actions(notice.shownState(), caller, notice.partiesOf(caller)),
                new Child(
                        notice.childRef(),
                        notice.homeId(),
                        notice.responsibleLa(),
                        notice.expectedStart(),
                        notice.startedAt(),
                        notice.endedOn()));
    }
}
