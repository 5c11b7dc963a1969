package uk.panauthority.placement.charge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.money.Money;

/**
 * The posting of a month of a placement. It never changes.
 *
 * @param charges what it added to the ledger: the month's charges, and what it put right of months posted before
 * @param total their sum
 */
public record PostingView(
        UUID id,
        UUID placementId,
        String month,
        String postedBy,
        Instant postedAt,
        List<ChargeView> charges,
        Money total) {

    static PostingView of(ChargePosting posting, List<Charge> charges) {
        return new PostingView(
                posting.id(),
                posting.placementId(),
                posting.month().toString(),
                posting.postedBy(),
                posting.postedAt(),
                charges.stream().map(ChargeView::of).toList(),
                Money.sum(charges.stream().map(Charge::amount).toList()));
    }
}
