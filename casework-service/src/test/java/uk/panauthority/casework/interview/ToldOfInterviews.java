package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feature that listens to interviews and remembers what it was told. */
@ApplicationScoped
public class ToldOfInterviews implements InterviewListener {

    private final List<InterviewFacts> told = new CopyOnWriteArrayList<>();

    @Override
    public void changed(InterviewFacts interview) {
        told.add(interview);
    }

    public List<InterviewFacts> of(String interview) {
        UUID id = UUID.fromString(interview);
        return told.stream().filter(f -> f.interviewId().equals(id)).toList();
    }
}
