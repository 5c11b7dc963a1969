package uk.panauthority.casework.measure.fact;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.casework.interview.InterviewFacts;
import uk.panauthority.casework.interview.InterviewListener;

/** Every change of an interview changes what measures know of the episodes that it covers. */
@ApplicationScoped
class InterviewsAreCounted implements InterviewListener {

    private final FactLedger ledger;

    InterviewsAreCounted(FactLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void changed(InterviewFacts interview) {
        ledger.note(interview);
    }
}
