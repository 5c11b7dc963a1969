package uk.panauthority.placement.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps and shows the agreed duties. The callers here are other features, which have judged the access before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InterviewDutyService {

    private final InterviewDutyRepository repository;

    public InterviewDutyService(InterviewDutyRepository repository) {
        this.repository = repository;
    }

    void learn(UUID placementId, InterviewDutyAgreed agreed) {
        Optional<InterviewDuty> known = repository.findByIdOptional(placementId);
        if (known.isPresent()) {
            known.get().learn(agreed);
        } else {
            repository.persist(InterviewDuty.of(placementId, agreed));
        }
    }

    /** The duty of a placement, empty while none is agreed. */
    public Optional<InterviewDutyView> ofPlacement(UUID placementId) {
        return repository.findByIdOptional(placementId).map(InterviewDuty::view);
    }

    /** The duties of these placements; those without one are missing from the map. */
    public Map<UUID, InterviewDutyView> ofPlacements(Collection<UUID> placementIds) {
        return repository.ofPlacements(placementIds).stream()
                .collect(Collectors.toMap(InterviewDuty::placementId, InterviewDuty::view));
    }
}
