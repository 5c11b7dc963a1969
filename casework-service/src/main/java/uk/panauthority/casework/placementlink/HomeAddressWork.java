package uk.panauthority.casework.placementlink;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import uk.panauthority.common.event.FaultCode;
import uk.panauthority.common.timer.TimedWork;

/**
 * Learns the postcodes of homes, by which the police name them. Events never carry an address, so each home is asked for
 * once, some time after it was told of; until then it is known by its number alone.
 */
@ApplicationScoped
public class HomeAddressWork implements TimedWork {

    private static final Logger LOG = Logger.getLogger(HomeAddressWork.class);

    /** What one transaction may wait for at most, at the client's time limit for each. */
    private static final int AT_ONCE = 20;

    private final HomeLinkRepository homes;
    private final PlacementHomes register;

    public HomeAddressWork(HomeLinkRepository homes, @RestClient PlacementHomes register) {
        this.homes = homes;
        this.register = register;
    }

    @Override
    public String name() {
        return "home-addresses";
    }

    @Override
    public int run(Instant now, int limit) {
        List<HomeLink> due = homes.toAskFor(now, Math.min(limit, AT_ONCE));
        for (HomeLink home : due) {
            if (!learn(home, now)) {
                // Whoever did not answer for one will not answer for the next.
                break;
            }
        }
        return 0;
    }

    /** @return whether the register answered at all */
    private boolean learn(HomeLink home, Instant now) {
        try {
            home.liesAt(register.get(home.homeId()).postcode());
            return true;
        } catch (WebApplicationException e) {
            LOG.warnf("the register of homes answered %d", e.getResponse().getStatus());
            home.askAgain(now);
            return true;
        } catch (RuntimeException e) {
            // The gateway, or the identity provider before it, is away.
            LOG.warnf("the register of homes cannot be reached (%s); it is asked again", FaultCode.of(e));
            home.askAgain(now);
            return false;
        }
    }
}
