package uk.panauthority.casework.privacy.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the key that seals evidence packs is kept. */
@ConfigMapping(prefix = "casework.evidence")
public interface EvidenceConfig {

    /**
     * Folder with {@code evidence-key.pem} and {@code evidence-key.pub.pem}; made on first use when it is empty. All
     * instances must share it, or each seals with a key of its own.
     */
    @WithDefault("../.data/keys/evidence")
    String keyFolder();
}
