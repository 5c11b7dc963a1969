package uk.panauthority.placement.award;

import java.time.Instant;
import java.util.List;
import uk.panauthority.common.money.Money;

/** What an authority has lately signed for. Orders know it, and orders know awards: so they answer through this. */
public interface RecentPrices {

    /** Weekly rates of the orders of this kind of service that the authority's providers have signed since then. */
    List<Money> signedSince(String authority, String serviceCode, Instant since);
}
