package uk.panauthority.placement.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * A provider as every signed-in caller sees it.
 *
 * @param urns numbers of its registrations with Ofsted
 * @param suspensions those that hold today or are to come
 */
public record ProviderView(
        String id,
        long version,
        String name,
        String companyNumber,
        List<String> kinds,
        List<String> urns,
        List<Suspension> suspensions,
        Instant registeredAt)
        implements Versioned {

    /**
     * A time without new work, as procurement told it.
     *
     * @param scopeCode code of the service, or {@code ALL}
     * @param to last day; absent while no end is set
     */
    public record Suspension(
            String scopeCode, LocalDate from, @Nullable LocalDate to) {}

    static ProviderView of(Provider provider, List<ProviderSuspension> suspensions) {
        return new ProviderView(
                provider.id(),
                provider.version(),
                provider.name(),
                provider.companyNumber(),
                provider.kinds(),
                provider.urns(),
                suspensions.stream().map(ProviderSuspension::view).toList(),
                provider.registeredAt());
    }
}
