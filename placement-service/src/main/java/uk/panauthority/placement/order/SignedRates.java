package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.award.RecentPrices;

/** Answers what an authority has signed for; its own orders only, which row-level security sees to as well. */
@ApplicationScoped
public class SignedRates implements RecentPrices {

    private final OrderRepository repository;

    public SignedRates(OrderRepository repository) {
        this.repository = repository;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Money> signedSince(String authority, String serviceCode, Instant since) {
        return repository.ratesSigned(authority, serviceCode, since);
    }
}
