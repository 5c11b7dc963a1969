package uk.panauthority.casework.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.casework.placementlink.PlacementListener;

/**
 * A child who comes to live in another authority's area is on that authority's register, and both are asked to agree who
 * interviews, before any clock starts; also where no order had asked for it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlacementsAreHosted implements PlacementListener {

    private final HostedChildren register;
    private final DutyService duties;

    public PlacementsAreHosted(HostedChildren register, DutyService duties) {
        this.register = register;
        this.duties = duties;
    }

    @Override
    public void started(KnownPlacement placement, Instant startedAt) {
        if (!placement.responsibleLa().equals(placement.hostLa())) {
            register.started(placement, startedAt);
            duties.requested(
                    placement.placementId(), placement.childRef(), placement.responsibleLa(), placement.hostLa());
        }
    }

    @Override
    public void ended(KnownPlacement placement, LocalDate endedOn) {
        register.ended(placement.placementId(), endedOn);
    }
}
