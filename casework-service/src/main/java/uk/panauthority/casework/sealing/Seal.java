package uk.panauthority.casework.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Closes and opens bytes with AES-256-GCM (NIST SP 800-38D). Each closing has a nonce of its own and is bound to the record
 * that it belongs to, so that bytes moved to another record, or changed, do not open.
 */
@ApplicationScoped
public class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealKeys keys;
    private final SecureRandom random = new SecureRandom();

    public Seal(SealKeys keys) {
        this.keys = keys;
    }

    /**
     * Closes bytes with the newest key.
     *
     * @param record names the one record that they are kept in, for example a table and an id
     */
    public Sealed close(byte[] open, String record) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String keyId = keys.newestId();
        return new Sealed(keyId, nonce, transformed(Cipher.ENCRYPT_MODE, keyId, nonce, open, record));
    }

    /**
     * Opens them again.
     *
     * @throws IllegalStateException when they were changed, belong to another record, or their key is gone
     */
    public byte[] open(Sealed sealed, String record) {
        return transformed(Cipher.DECRYPT_MODE, sealed.keyId(), sealed.nonce(), sealed.bytes(), record);
    }

    private byte[] transformed(int mode, String keyId, byte[] nonce, byte[] bytes, String record) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(record.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed bytes do not open", e);
        }
    }
}
