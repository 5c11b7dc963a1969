package uk.panauthority.casework.privacy.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The form of a pack: canonical JSON (RFC 8785) in UTF-8, so that the same content has the same bytes and only those. Each
 * entry carries the SHA-256 of itself without that member; {@code listSha256} covers everything but itself and the
 * signature; the signature is over the name
 * of the form and that hash.
 */
final class PackFormat {

    static final String NAME = "panauthority-evidence-pack-1";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private PackFormat() {}

    /** Reads an object, refusing what could be read in two ways. */
    static ObjectNode read(byte[] file) throws IOException {
        // Jackson would also take other encodings, and replace what is no character.
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString();
        JsonNode node = JSON.readTree(text);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("not an object");
    }

    static byte[] canonical(JsonNode node) throws IOException {
        return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
    }

    static String hash(JsonNode node) throws IOException {
        return sha256(canonical(node));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What the hash of an entry covers. */
    static ObjectNode hashed(ObjectNode entry) {
        return entry.deepCopy().without("sha256");
    }

    /** What the hash of the list covers: with the entries' hashes, and so with the entries. */
    static ObjectNode listed(ObjectNode pack) {
        return pack.deepCopy().without(List.of("listSha256", "signature"));
    }

    static byte[] signed(String listHash) {
        return (NAME + ":" + listHash).getBytes(StandardCharsets.US_ASCII);
    }
}
