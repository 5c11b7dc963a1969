package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;

/** Tells of a crossing: other services by an event, people by a task, other features by a call, the audit by an entry. */
@ApplicationScoped
public class TriggerNews {

    static final String SUBJECT = "trigger";

    private final TaskService tasks;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Instance<TriggerListener> listeners;

    public TriggerNews(TaskService tasks, Outbox outbox, AuditTrail audit, Instance<TriggerListener> listeners) {
        this.tasks = tasks;
        this.outbox = outbox;
        this.audit = audit;
        this.listeners = listeners;
    }

    void tell(Trigger trigger, TriggerChange change) {
        TriggerFacts facts = trigger.facts();
        switch (change) {
            case RAISED, RECURRED, REINSTATED -> {
                outbox.publish(raised(facts));
                if (!trigger.awaitsMeeting()) {
                    ask(facts);
                }
            }
            case WITHDRAWN -> {
                outbox.publish(new TriggerEvents.TriggerWithdrawn(
                        facts.triggerId(),
                        facts.ruleCode(),
                        facts.authority(),
                        Objects.requireNonNull(facts.withdrawnAt())));
                done(facts);
            }
            case ACTED_ON -> done(facts);
        }
        listeners.forEach(listener -> listener.changed(facts, change));
        audit.record(AuditEntry.done(
                        change.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        SUBJECT,
                        facts.triggerId().toString())
                .because(facts.ruleCode())
                .concerning(trigger.visibleTo())
                .about(Stream.ofNullable(facts.childRef()).collect(Collectors.toSet())));
    }

    private void ask(TriggerFacts facts) {
        tasks.open(
                TaskQueue.TRIGGER_ACTION,
                facts.authority(),
                SUBJECT,
                facts.triggerId().toString(),
                facts.childRef(),
                facts.dueAt(),
                facts.ruleCode(),
                facts.action().priority());
    }

    private void done(TriggerFacts facts) {
        tasks.close(TaskQueue.TRIGGER_ACTION, SUBJECT, facts.triggerId().toString());
    }

    private static TriggerEvents.TriggerRaised raised(TriggerFacts facts) {
        return new TriggerEvents.TriggerRaised(
                facts.triggerId(),
                facts.ruleCode(),
                facts.scope(),
                facts.action(),
                facts.authority(),
                facts.childRef(),
                facts.homeId(),
                facts.episodeIds(),
                facts.raisedAt(),
                facts.dueAt());
    }
}
