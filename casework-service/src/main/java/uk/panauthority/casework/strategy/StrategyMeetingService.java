package uk.panauthority.casework.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.casework.trigger.TriggerService;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** The use cases of strategy meetings. They come into being by triggers alone: see {@link TriggersAskForMeetings}. */
@ApplicationScoped
public class StrategyMeetingService {

    static final String SUBJECT = "strategy-meeting";

    private final StrategyMeetingRepository meetings;
    private final TriggerService triggers;
    private final TaskService tasks;
    private final StrategyMeetingNews news;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public StrategyMeetingService(
            StrategyMeetingRepository meetings,
            TriggerService triggers,
            TaskService tasks,
            StrategyMeetingNews news,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.meetings = meetings;
        this.triggers = triggers;
        this.tasks = tasks;
        this.news = news;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<StrategyMeetingView> list(@Nullable MeetingState state, @Nullable String childRef, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<StrategyMeetingView> found = Page.of(
                meetings.pageOf(caller.organisation(), state, childRef, page),
                page,
                StrategyMeeting::id,
                meeting -> meeting.view(caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                found.items().stream().map(m -> m.id().toString()).toList(),
                found.items().stream().map(StrategyMeetingView::childRef).collect(Collectors.toSet())));
        return found;
    }

    @Transactional
    StrategyMeetingView get(UUID id) {
        Caller caller = currentCaller.get();
        StrategyMeeting meeting = access.visible(meetings.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).about(Set.of(meeting.childRef())));
        return meeting.view(caller);
    }

    @Transactional
    StrategyMeetingView arrange(UUID id, VersionTag tag, StrategyMeetingRequests.Arrangement arrangement) {
        StrategyMeeting meeting = loaded(id, tag);
        meeting.arrange(arrangement.at(), currentCaller.get(), clock.instant());
        return saved(meeting, "arrange");
    }

    @Transactional
    StrategyMeetingView hold(UUID id, VersionTag tag, StrategyMeetingRequests.Held held) {
        StrategyMeeting meeting = loaded(id, tag);
        outbox.publish(
                meeting.hold(held.heldAt(), held.present(), held.decided(), currentCaller.get(), clock.instant()),
                held.heldAt());
        answered(meeting);
        return saved(meeting, "hold");
    }

    @Transactional
    StrategyMeetingView notNeeded(UUID id, VersionTag tag, StrategyMeetingRequests.NotNeeded notNeeded) {
        StrategyMeeting meeting = loaded(id, tag);
        meeting.notNeeded(notNeeded.reason(), currentCaller.get(), clock.instant());
        answered(meeting);
        return saved(meeting, "not-needed");
    }

    private StrategyMeeting loaded(UUID id, VersionTag tag) {
        StrategyMeeting meeting = access.visible(meetings.findByIdOptional(id), currentCaller.get());
        tag.mustMatch(meeting.version());
        return meeting;
    }

    private void answered(StrategyMeeting meeting) {
        tasks.close(TaskQueue.STRATEGY_MEETING, SUBJECT, meeting.id().toString());
        triggers.answered(meeting.triggerId(), currentCaller.username());
    }

    private StrategyMeetingView saved(StrategyMeeting meeting, String action) {
        meetings.flush();
        news.changed(meeting);
        audit.record(AuditEntry.done(action, SUBJECT, meeting.id().toString())
                .concerning(meeting.visibleTo())
                .about(Set.of(meeting.childRef())));
        return meeting.view(currentCaller.get());
    }
}
