package uk.panauthority.casework.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Passes every change of a meeting to the features that listen, in the transaction of the change. */
@ApplicationScoped
public class StrategyMeetingNews {

    private final Instance<StrategyMeetingListener> listeners;

    public StrategyMeetingNews(Instance<StrategyMeetingListener> listeners) {
        this.listeners = listeners;
    }

    void changed(StrategyMeeting meeting) {
        StrategyMeetingFacts facts = meeting.facts();
        listeners.forEach(listener -> listener.changed(facts));
    }
}
