package uk.panauthority.casework.privacy.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is a pack as it was sealed. Needs nothing but the file and the public key.
 *
 * @param fault what is wrong; null when nothing is
 * @param entry place of the first entry that is wrong, counted from 1; null when no single entry is
 * @param packId the pack's id, when it is intact
 * @param entries how many entries it has, when it is intact
 */
public record PackVerification(
        @Nullable Fault fault,
        @Nullable Integer entry,
        @Nullable String packId,
        int entries) {

    /** The ways in which a file can be no pack. */
    public enum Fault {
        /** Not canonical JSON, or not of this form. */
        NOT_A_PACK,
        /** An entry is not what its hash covers. */
        ENTRY_CHANGED,
        /** The list of entries, what was withheld or the heading is not what the hash covers. */
        LIST_CHANGED,
        /** The signature is not that of this key over this list. */
        SIGNATURE_INVALID
    }

    public boolean intact() {
        return fault == null;
    }

    /** Checks every byte of the file. Never throws for what the file holds. */
    public static PackVerification of(byte[] file, PublicKey key) {
        try {
            ObjectNode pack = PackFormat.read(file);
            if (!Arrays.equals(PackFormat.canonical(pack), file)
                    || !pack.path("format").asText().equals(PackFormat.NAME)
                    || !pack.path("entries").isArray()) {
                return failed(Fault.NOT_A_PACK, null);
            }
            return checked(pack, key);
        } catch (IOException | RuntimeException e) {
            // Whatever cannot be read as a pack is none; what the reader said about it could repeat its content.
            return failed(Fault.NOT_A_PACK, null);
        }
    }

    private static PackVerification checked(ObjectNode pack, PublicKey key) throws IOException {
        int place = 0;
        for (JsonNode entry : pack.path("entries")) {
            place++;
            if (!(entry instanceof ObjectNode object)
                    || !PackFormat.hash(PackFormat.hashed(object))
                            .equals(object.path("sha256").asText())) {
                return failed(Fault.ENTRY_CHANGED, place);
            }
        }
        String listHash = PackFormat.hash(PackFormat.listed(pack));
        if (!listHash.equals(pack.path("listSha256").asText())) {
            return failed(Fault.LIST_CHANGED, null);
        }
        if (!isSigned(pack.path("signature"), listHash, key)) {
            return failed(Fault.SIGNATURE_INVALID, null);
        }
        return new PackVerification(null, null, pack.path("packId").asText(), place);
    }

    /** Every member of the signature must be exactly what a sealer writes, or a changed byte could go unseen. */
    private static boolean isSigned(JsonNode signature, String listHash, PublicKey key) {
        String value = signature.path("value").asText();
        if (signature.size() != 3
                || !value.matches("[0-9a-f]{128}")
                || !signature.path("algorithm").asText().equals(PackKey.ALGORITHM)
                || !signature.path("keyId").asText().equals(PackKey.idOf(key))) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(PackKey.ALGORITHM);
            check.initVerify(key);
            check.update(PackFormat.signed(listHash));
            return check.verify(HexFormat.of().parseHex(value));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PackVerification failed(Fault fault, @Nullable Integer entry) {
        return new PackVerification(fault, entry, null, 0);
    }
}
