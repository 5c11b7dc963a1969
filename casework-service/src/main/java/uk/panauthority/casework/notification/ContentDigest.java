package uk.panauthority.casework.notification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/**
 * The {@code Content-Digest} header, RFC 9530: the sender's own statement of what it sent. The header is optional;
 * algorithms other than sha-256 are passed over, as the RFC allows.
 */
final class ContentDigest {

    private static final Pattern MEMBER = Pattern.compile("\\s*([a-z0-9*._-]+)\\s*=\\s*:([A-Za-z0-9+/=]*):\\s*");

    private ContentDigest() {}

    /**
     * Compares the header with the body as it arrived.
     *
     * @throws Problem {@code digest-mismatch} when they differ, or the header cannot be read
     */
    static void mustMatch(@Nullable String header, byte[] body) {
        if (header == null) {
            return;
        }
        for (String member : header.split(",", -1)) {
            Matcher matcher = MEMBER.matcher(member);
            if (!matcher.matches()) {
                throw Problem.of(CaseworkProblem.DIGEST_MISMATCH);
            }
            if (matcher.group(1).equals("sha-256") && !MessageDigest.isEqual(decoded(matcher.group(2)), sha256(body))) {
                throw Problem.of(CaseworkProblem.DIGEST_MISMATCH);
            }
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Problem.of(CaseworkProblem.DIGEST_MISMATCH);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
