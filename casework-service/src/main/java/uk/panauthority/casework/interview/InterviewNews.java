package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Passes every change of an interview to the features that listen, in the transaction of the change. */
@ApplicationScoped
public class InterviewNews {

    private final Instance<InterviewListener> listeners;

    public InterviewNews(Instance<InterviewListener> listeners) {
        this.listeners = listeners;
    }

    void changed(ReturnHomeInterview interview) {
        InterviewFacts facts = InterviewFacts.of(interview);
        listeners.forEach(listener -> listener.changed(facts));
    }
}
