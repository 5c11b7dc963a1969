package uk.panauthority.casework.privacy.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.HexFormat;
import uk.panauthority.casework.privacy.heldrecord.HeldRecord;
import uk.panauthority.casework.privacy.heldrecord.Withholding;

/** Makes the bytes of a pack from its heading and its records. A pure function of both and the key. */
final class PackSealer {

    private final KeyPair keys;

    PackSealer(KeyPair keys) {
        this.keys = keys;
    }

    /** A sealed file and the hash of its list. */
    record Sealed(byte[] file, String listHash, String keyId) {}

    Sealed seal(PackHeading heading, Withholding.Result content) {
        try {
            ObjectNode pack = heading.json();
            pack.put("format", PackFormat.NAME);
            ArrayNode entries = pack.putArray("entries");
            int place = 0;
            for (HeldRecord record : content.records()) {
                entries.add(entry(++place, record));
            }
            ArrayNode withheld = pack.putArray("withheld");
            content.withheld().forEach(w -> withheld.add(withheld(w)));
            String listHash = PackFormat.hash(PackFormat.listed(pack));
            pack.put("listSha256", listHash);
            String keyId = PackKey.idOf(keys.getPublic());
            pack.putObject("signature")
                    .put("algorithm", PackKey.ALGORITHM)
                    .put("keyId", keyId)
                    .put("value", signature(listHash));
            return new Sealed(PackFormat.canonical(pack), listHash, keyId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode entry(int place, HeldRecord record) throws IOException {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("sequence", place);
        entry.put("source", record.source());
        entry.put("id", record.id());
        if (record.occurredAt() != null) {
            entry.put("occurredAt", record.occurredAt().toString());
        }
        if (record.recordedAt() != null) {
            entry.put("recordedAt", record.recordedAt().toString());
        }
        ArrayNode viewers = entry.putArray("viewers");
        record.viewers().forEach(viewers::add);
        entry.set("content", record.content());
        entry.put("sha256", PackFormat.hash(entry));
        return entry;
    }

    private static ObjectNode withheld(Withholding.Withheld what) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("source", what.source())
                .put("id", what.id())
                .put("field", what.field())
                .put("rule", what.rule())
                .put("citation", what.citation());
    }

    private String signature(String listHash) {
        try {
            Signature signature = Signature.getInstance(PackKey.ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(PackFormat.signed(listHash));
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the pack could not be signed", e);
        }
    }
}
