package uk.panauthority.placement.admission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.SystemService;

/**
 * Who may know of an admission: the provider, the lead of the system and, once the provider was admitted, the authorities that
 * may order from it.
 */
@ApplicationScoped
class AdmissionSight {

    private final AccessRule access;
    private final SystemService systems;

    AdmissionSight(AccessRule access, SystemService systems) {
        this.access = access;
        this.systems = systems;
    }

    /** @throws Problem {@code not-found} */
    ProviderAdmission visible(Optional<ProviderAdmission> found, Caller caller, LocalDate today) {
        return access.visible(found.map(a -> new Related(a, organisations(a, today))), caller)
                .admission();
    }

    static Set<AdmissionParty> parties(OpenLot lot, String providerId, Caller caller) {
        Set<AdmissionParty> parties = EnumSet.noneOf(AdmissionParty.class);
        if (caller.organisation().equals(lot.leadLa())) {
            parties.add(AdmissionParty.LEAD);
        }
        if (caller.organisation().equals(providerId)) {
            parties.add(AdmissionParty.PROVIDER);
        }
        return parties;
    }

    private Set<String> organisations(ProviderAdmission admission, LocalDate today) {
        OpenLot lot = systems.lot(admission.lotId(), today).orElseThrow(Problem::notFound);
        Set<String> all = new HashSet<>(Set.of(admission.providerId()));
        all.add(lot.leadLa());
        if (admission.wasAdmitted()) {
            all.addAll(lot.participants());
        }
        return Set.copyOf(all);
    }

    /** An admission with the organisations that stand in a relation to it. */
    private record Related(ProviderAdmission admission, Set<String> visibleTo) implements Shared {}
}
