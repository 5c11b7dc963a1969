package uk.panauthority.placement.geography;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the directory of postcodes. */
@ConfigMapping(prefix = "placement.geography")
public interface GeographyConfig {

    /** Percent of the live directory's postcodes below which a new one is suspicious. */
    @WithDefault("90")
    int leastPercentOfLast();
}
