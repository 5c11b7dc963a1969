package uk.panauthority.placement.home;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.http.Versioned;

/**
 * A registered home, as every signed-in caller sees it.
 *
 * @param state always {@code REGISTERED}: closing a home is not yet known here
 * @param authority upper-tier authority in whose area it stands
 */
public record HomeView(
        UUID id,
        String state,
        long version,
        List<String> actions,
        String urn,
        String name,
        String providerId,
        String authority,
        String postcode,
        int places,
        Instant registeredAt)
        implements Versioned {

    static HomeView of(Home home) {
        return new HomeView(
                home.id(),
                "REGISTERED",
                home.version(),
                List.of(),
                home.urn(),
                home.name(),
                home.providerId(),
                home.authority(),
                home.postcode(),
                home.places(),
                home.registeredAt());
    }
}
