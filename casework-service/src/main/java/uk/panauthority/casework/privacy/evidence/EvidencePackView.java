package uk.panauthority.casework.privacy.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.http.Versioned;

/**
 * What is told of a pack; the pack itself is its file.
 *
 * @param listSha256 hash of the list of entries, as in the file
 * @param keyId SHA-256 of the public key that verifies it
 */
public record EvidencePackView(
        UUID id,
        String state,
        long version,
        List<String> actions,
        String childRef,
        EvidencePurpose purposeCode,
        String recipient,
        Instant madeAt,
        String madeBy,
        int entries,
        int withheld,
        String listSha256,
        String keyId)
        implements Versioned {}
