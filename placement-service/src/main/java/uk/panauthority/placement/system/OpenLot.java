package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A lot with what other features need to know of its system on one day.
 *
 * @param systemState as it is on that day
 * @param participants authorities that may order on that day
 * @param criteria every version of the entry tests
 */
public record OpenLot(
        UUID systemId,
        String systemCode,
        UUID lotId,
        String lotCode,
        String service,
        String leadLa,
        SystemState systemState,
        EntryPolicy entry,
        Set<String> participants,
        List<String> awardMethods,
        PricePolicy pricePolicy,
        boolean qualityOnly,
        int minimumDeadlineHours,
        List<CriteriaVersion> criteria) {

    static OpenLot of(PurchasingSystem system, Lot lot, LocalDate day) {
        return new OpenLot(
                system.id(),
                system.code(),
                lot.id(),
                lot.code(),
                lot.service(),
                system.leadLa(),
                system.stateOn(day),
                system.entry(),
                system.participants().stream()
                        .filter(b -> b.takesPartOn(day))
                        .map(PurchasingBody::authority)
                        .collect(Collectors.toUnmodifiableSet()),
                lot.awardMethods(),
                lot.pricePolicy(),
                lot.isQualityOnly(),
                lot.minimumDeadlineHours(),
                lot.criteria());
    }

    public boolean isOpen() {
        return systemState == SystemState.OPEN;
    }

    /** The version of the entry tests that holds on a day; empty when none has begun. */
    public Optional<CriteriaVersion> criteriaOn(LocalDate day) {
        return criteria.stream().filter(v -> !v.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
