package uk.panauthority.casework.batch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of uploaded files. */
@ConfigMapping(prefix = "casework.batch")
public interface BatchConfig {

    /** Rows in one file: as many as are dealt with before a gateway loses patience, with room to spare. */
    @WithDefault("1000")
    int rows();
}
