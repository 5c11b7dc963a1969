package uk.panauthority.casework.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of what police forces send. */
@ConfigMapping(prefix = "casework.intake")
public interface IntakeConfig {

    /** Messages that one force may send in a minute, and as many again of HIGH risk; more are answered with 429. */
    @WithDefault("3000")
    int messagesAMinute();
}
