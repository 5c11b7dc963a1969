package uk.panauthority.casework.notification;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * A message as it was sent: one JSON object that means one thing only. Whatever cannot be read for certain is refused:
 * wrong UTF-8, duplicate keys, nesting beyond 32, NUL characters, halves of characters, anything after the object.
 *
 * @param json the content
 * @param hash SHA-256 of the canonical form (RFC 8785), in hexadecimal: the same for the same content
 */
record MessageText(ObjectNode json, String hash) {

    private static final int LONGEST = 256 * 1024;

    private static final JsonMapper READER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    /**
     * Reads the bytes.
     *
     * @throws Problem {@code malformed-request}; {@code payload-too-large} above 256 KiB
     */
    static MessageText read(byte[] raw) {
        if (raw.length > LONGEST) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
            JsonNode json = READER.readTree(text);
            if (!(json instanceof ObjectNode object)) {
                throw malformed();
            }
            refuseUnstorable(object);
            return new MessageText(object, sha256(new JsonCanonicalizer(text).getEncodedUTF8()));
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            // A number that has no exact place in the canonical form.
            throw malformed();
        }
    }

    private static void refuseUnstorable(JsonNode node) {
        if (node.isTextual() && !isStorable(node.textValue())) {
            throw malformed();
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!isStorable(name)) {
                throw malformed();
            }
        });
        node.forEach(MessageText::refuseUnstorable);
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem malformed() {
        return Problem.of(CommonProblem.MALFORMED_REQUEST);
    }
}
