package uk.panauthority.placement.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A home, as every signed-in caller sees it.
 *
 * @param kind code of the kind of setting
 * @param urn of a household of foster carers that of the agency
 * @param name absent for a household
 * @param householdRef the agency's own reference; only for a household
 * @param authority upper-tier authority in whose area it stands, as the register has it
 * @param postcode of a household only for its agency and for authorities that have or expect a child there
 * @param places today
 * @param service the kind of care as the Placements Data Standard names it; absent for kinds that it does not know
 * @param needs codes of what it caters for; an empty list says that nothing is known
 * @param location absent while the postcode is not in the directory; of a household a square kilometre
 * @param warnings {@code postcode-unknown} in that case
 */
public record HomeView(
        UUID id,
        HomeState state,
        long version,
        List<String> actions,
        String kind,
        @Nullable String service,
        String urn,
        @Nullable String name,
        @Nullable String householdRef,
        String providerId,
        String authority,
        @Nullable String postcode,
        int places,
        List<String> needs,
        @Nullable String grade,
        @Nullable LocalDate gradedOn,
        @Nullable String conditions,
        @Nullable String companyNumber,
        @Nullable LocalDate closedOn,
        Instant registeredAt,
        @Nullable HomeLocation location,
        List<String> warnings)
        implements Versioned {

    private static final String POSTCODE_UNKNOWN = "postcode-unknown";

    static HomeView of(
            Home home, Whereabouts whereabouts, @Nullable String service, List<String> actions, LocalDate today) {
        return new HomeView(
                home.id(),
                home.stateOn(today),
                home.version(),
                actions,
                home.kind(),
                service,
                home.urn(),
                home.name(),
                home.householdRef(),
                home.providerId(),
                home.authority(),
                whereabouts.postcode(),
                home.places(),
                home.needs(),
                home.grade(),
                home.gradedOn(),
                home.conditions(),
                home.companyNumber(),
                home.closedOn(),
                home.registeredAt(),
                whereabouts.location(),
                whereabouts.location() == null ? List.of(POSTCODE_UNKNOWN) : List.of());
    }

    /** What of its address is shown to this caller, and where it lies. */
    record Whereabouts(@Nullable String postcode, @Nullable HomeLocation location) {}
}
