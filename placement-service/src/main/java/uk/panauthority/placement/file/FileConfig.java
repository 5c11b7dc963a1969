package uk.panauthority.placement.file;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of files that people bring. */
@ConfigMapping(prefix = "placement.files")
public interface FileConfig {

    /** Most bytes of a file once it is unpacked: a packed one may be a thousand times larger than it looks. */
    @WithDefault("2G")
    MemorySize mostUnpacked();

    /** Most bytes of a request that is not a file. */
    @WithDefault("2M")
    MemorySize mostWithoutFile();

    /** Seconds after which an import is given up and undone. */
    @WithDefault("900")
    int patienceSeconds();
}
