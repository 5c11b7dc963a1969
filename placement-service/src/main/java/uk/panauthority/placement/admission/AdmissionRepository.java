package uk.panauthority.placement.admission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored admissions. */
@ApplicationScoped
class AdmissionRepository implements PanacheRepositoryBase<ProviderAdmission, UUID> {

    boolean isIn(UUID lotId, String providerId) {
        return count(
                        "lotId = ?1 and providerId = ?2 and state in ?3",
                        lotId,
                        providerId,
                        List.of(AdmissionState.APPLIED, AdmissionState.ADMITTED, AdmissionState.SUSPENDED))
                > 0;
    }

    List<ProviderAdmission> ofRound(UUID roundId) {
        return list("roundId = ?1 order by providerId", roundId);
    }

    /** Admitted and begun, by provider. */
    List<ProviderAdmission> admitted(UUID lotId, LocalDate day) {
        return list(
                "lotId = ?1 and state = ?2 and effectiveOn <= ?3 order by providerId",
                lotId,
                AdmissionState.ADMITTED,
                day);
    }

    /** One more than the page holds, newest first: own ones, those of systems that it leads, and admitted ones of others. */
    List<ProviderAdmission> newest(
            String organisation, List<UUID> led, List<UUID> joined, @Nullable UUID lotId, PageRequest page) {
        return find(
                        "(providerId = ?1 or systemId in ?2 or (systemId in ?3 and state in ?4))"
                                + " and (?5 is null or lotId = ?5) and id < ?6 order by id desc",
                        organisation,
                        led,
                        joined,
                        List.of(AdmissionState.ADMITTED, AdmissionState.SUSPENDED, AdmissionState.REMOVED),
                        lotId,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
