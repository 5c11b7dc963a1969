package uk.panauthority.placement.placement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of placements. */
@ConfigMapping(prefix = "placement.placements")
public interface PlacementConfig {

    /** How many days ahead of today the end of a placement may be recorded. */
    @WithDefault("0")
    int endDaysAhead();
}
