package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What follows every change of an interview, whoever made it: broken deadlines are noted, the next time to look at its
 * clock is set, its tasks are those of its state, and the features that listen are told. In the transaction of the change.
 */
@ApplicationScoped
public class InterviewUpkeep {

    private final InterviewRepository interviews;
    private final BreachRegister breaches;
    private final InterviewClocks clocks;
    private final InterviewTasks tasks;
    private final Instance<InterviewListener> listeners;

    public InterviewUpkeep(
            InterviewRepository interviews,
            BreachRegister breaches,
            InterviewClocks clocks,
            InterviewTasks tasks,
            Instance<InterviewListener> listeners) {
        this.interviews = interviews;
        this.breaches = breaches;
        this.clocks = clocks;
        this.tasks = tasks;
        this.listeners = listeners;
    }

    void changed(ReturnHomeInterview interview, Instant now) {
        changed(interview, tasks::follow, now);
    }

    private void changed(ReturnHomeInterview interview, Consumer<ReturnHomeInterview> followed, Instant now) {
        breaches.noteBreaches(interview, now);
        lookAgain(interview, now);
        followed.accept(interview);
        interviews.flush();
        InterviewFacts facts = InterviewFacts.of(interview);
        listeners.forEach(listener -> listener.changed(facts));
    }

    /** As {@link #changed}, where deadlines have moved and open work is due by the new ones. */
    void rescheduled(ReturnHomeInterview interview, Instant now) {
        changed(interview, tasks::reschedule, now);
    }

    private void lookAgain(ReturnHomeInterview interview, Instant now) {
        List<CoveredEpisode> waiting =
                interview.state().awaitsTheChild() ? interview.coverage().counting() : List.of();
        interview.clock().lookAgain(waiting, clocks::dueSoonAt, now);
    }
}
