package uk.panauthority.casework.measure.fact;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.casework.strategy.StrategyMeetingFacts;
import uk.panauthority.casework.strategy.StrategyMeetingListener;

/** Every strategy meeting that a trigger asked for is counted, and whether it was held by its due time. */
@ApplicationScoped
class MeetingsAreCounted implements StrategyMeetingListener {

    private final FactLedger ledger;

    MeetingsAreCounted(FactLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void changed(StrategyMeetingFacts meeting) {
        ledger.note(MeetingFact.of(meeting));
    }
}
