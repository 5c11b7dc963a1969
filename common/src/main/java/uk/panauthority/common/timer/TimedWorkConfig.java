package uk.panauthority.common.timer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often it is looked for what is due. */
@ConfigMapping(prefix = "platform.timed-work")
public interface TimedWorkConfig {

    /** Whether this instance does timed work at all; tests call the runner themselves. */
    @WithDefault("true")
    boolean enabled();

    /** Pause between two rounds, each of which asks every work once. */
    @WithDefault("5s")
    Duration every();

    /** Records in one transaction. */
    @WithDefault("100")
    int batch();
}
