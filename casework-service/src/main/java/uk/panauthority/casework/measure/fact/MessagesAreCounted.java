package uk.panauthority.casework.measure.fact;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.casework.notification.NotificationFacts;
import uk.panauthority.casework.notification.NotificationListener;

/** Every message that has to be acknowledged is counted, and whether it was in time. */
@ApplicationScoped
class MessagesAreCounted implements NotificationListener {

    private final FactLedger ledger;

    MessagesAreCounted(FactLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void changed(NotificationFacts notification) {
        ledger.note(notification);
    }
}
