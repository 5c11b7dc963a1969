package uk.panauthority.casework.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.casework.trigger.TriggerAction;
import uk.panauthority.casework.trigger.TriggerChange;
import uk.panauthority.casework.trigger.TriggerFacts;
import uk.panauthority.casework.trigger.TriggerListener;
import uk.panauthority.casework.trigger.TriggerScope;
import uk.panauthority.common.event.Outbox;

/**
 * A trigger whose rule says so makes one meeting. A trigger that is withdrawn leaves the meeting for people to decide on,
 * with the withdrawal shown.
 */
@ApplicationScoped
public class TriggersAskForMeetings implements TriggerListener {

    private final StrategyMeetingRepository meetings;
    private final TaskService tasks;
    private final StrategyMeetingNews news;
    private final Outbox outbox;

    public TriggersAskForMeetings(
            StrategyMeetingRepository meetings, TaskService tasks, StrategyMeetingNews news, Outbox outbox) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.news = news;
        this.outbox = outbox;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(TriggerFacts trigger, TriggerChange change) {
        if (trigger.action() != TriggerAction.STRATEGY_MEETING || trigger.scope() != TriggerScope.CHILD) {
            return;
        }
        Optional<StrategyMeeting> known = meetings.ofTrigger(trigger.triggerId());
        switch (change) {
            case RAISED -> require(trigger);
            case WITHDRAWN ->
                known.ifPresent(meeting -> withdraw(meeting, Objects.requireNonNull(trigger.withdrawnAt())));
            case REINSTATED -> known.ifPresent(meeting -> reinstate(meeting, trigger));
            case RECURRED, ACTED_ON -> {
                // A meeting that was held is not held again: the trigger's own task asks a manager to look.
            }
        }
    }

    private void require(TriggerFacts trigger) {
        StrategyMeeting meeting = new StrategyMeeting(trigger, Objects.requireNonNull(trigger.childRef()));
        meetings.persist(meeting);
        outbox.publish(meeting.required());
        ask(meeting);
        news.changed(meeting);
    }

    private void withdraw(StrategyMeeting meeting, Instant at) {
        meeting.triggerWithdrawn(at);
        news.changed(meeting);
    }

    private void reinstate(StrategyMeeting meeting, TriggerFacts trigger) {
        meeting.triggerReinstated(trigger.dueAt());
        news.changed(meeting);
        if (meeting.awaited()) {
            tasks.close(
                    TaskQueue.STRATEGY_MEETING,
                    StrategyMeetingService.SUBJECT,
                    meeting.id().toString());
            ask(meeting);
        }
    }

    private void ask(StrategyMeeting meeting) {
        tasks.open(
                TaskQueue.STRATEGY_MEETING,
                meeting.responsibleLa(),
                StrategyMeetingService.SUBJECT,
                meeting.id().toString(),
                meeting.childRef(),
                meeting.dueAt(),
                meeting.ruleCode(),
                TaskPriority.HIGH);
    }
}
