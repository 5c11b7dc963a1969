package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.returns.rule.RegisteredHome;

/**
 * What the registers say of homes and postcodes, for the rules that need it: the one place where the return asks. Homes
 * are those that are registered here, with number, authority and postcode. For which kinds of placement and from when to
 * when a home is registered, whether a postcode exists and how far two are apart is not known here; such rules then say
 * nothing.
 */
@ApplicationScoped
public class HomeFacts {

    private final HomeService homes;

    public HomeFacts(HomeService homes) {
        this.homes = homes;
    }

    /** The home with that number; empty where the register does not have it. */
    public Optional<RegisteredHome> numbered(String urn) {
        return homes.findByUrn(urn).map(HomeFacts::registered);
    }

    /** Whether the directory has the postcode; null where that is not known. */
    public @Nullable Boolean postcodeExists(String postcode) {
        return null;
    }

    /** Miles between two postcodes, one decimal; null where that is not known. */
    public @Nullable BigDecimal miles(String one, String other) {
        return null;
    }

    private static RegisteredHome registered(HomeView home) {
        return new RegisteredHome(home.authority(), home.postcode(), Set.of(), null, null, null);
    }
}
