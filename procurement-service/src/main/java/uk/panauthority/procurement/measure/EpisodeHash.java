package uk.panauthority.procurement.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * SHA-256 of an episode's id. Two reports of one episode meet under it, and nobody gets back from it to the child.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
record EpisodeHash(String hex) {

    static EpisodeHash of(UUID episodeId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(episodeId.toString().getBytes(StandardCharsets.US_ASCII));
            return new EpisodeHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
