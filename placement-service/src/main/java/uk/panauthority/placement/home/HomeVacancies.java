package uk.panauthority.placement.home;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The beds of one home that can take a child of the asking authority. Nobody types them: they follow from stays, holds,
 * voids, the registration, and for whom beds are kept.
 *
 * @param location absent while the postcode is not in the directory
 */
public record HomeVacancies(
        UUID homeId,
        String kind,
        String providerId,
        String authority,
        @Nullable String grade,
        @Nullable HomeLocation location,
        List<Vacancy> vacancies) {}
