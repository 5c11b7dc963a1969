package uk.panauthority.placement.loan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stored recharges. */
@ApplicationScoped
class RechargeRepository implements PanacheRepositoryBase<Recharge, UUID> {

    Optional<Recharge> of(UUID loanId) {
        return find("loanId", loanId).firstResultOptional();
    }
}
