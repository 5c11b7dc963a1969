package uk.panauthority.common.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Fingerprint of a request: its path and everything that the resource method was given. */
final class RequestHash {

    private RequestHash() {}

    /** Requests are records, so that equal content has an equal text. */
    static String of(String path, @Nullable Object[] parameters) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                digest.update((byte) 0);
                if (parameter instanceof byte[] raw) {
                    digest.update(raw);
                } else {
                    digest.update(String.valueOf(parameter).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
