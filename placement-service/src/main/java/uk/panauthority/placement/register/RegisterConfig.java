package uk.panauthority.placement.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the import of Ofsted's lists. */
@ConfigMapping(prefix = "placement.register")
public interface RegisterConfig {

    /** Percent of the open entries of the last list that, when they are gone, make the next one suspicious. */
    @WithDefault("50")
    int suspiciousPercentGone();
}
