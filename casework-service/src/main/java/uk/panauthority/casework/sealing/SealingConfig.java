package uk.panauthority.casework.sealing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys for bodies at rest come from. */
@ConfigMapping(prefix = "casework.sealing")
public interface SealingConfig {

    /**
     * Keys in the form of the key file, lines separated by commas: for production, from its key store. When it is set, no
     * file is read or made.
     */
    Optional<String> keys();

    /** The key file; made with one new key when there is none. */
    Path keyFile();
}
