package uk.panauthority.placement.home;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of holds of beds. */
@ConfigMapping(prefix = "placement.holds")
public interface HoldConfig {

    /** How many hours a bed is held when nothing else is asked. */
    @WithDefault("24")
    int usualHours();

    /** How many hours a bed may be held at most. */
    @WithDefault("72")
    int mostHours();
}
