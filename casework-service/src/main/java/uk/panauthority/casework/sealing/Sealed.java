package uk.panauthority.casework.sealing;

/**
 * Closed bytes.
 *
 * @param keyId the key that opens them
 * @param nonce 12 random bytes, used once
 * @param bytes the ciphertext with its tag
 */
@SuppressWarnings("ArrayRecordComponent") // carried to and from a row, never compared
public record Sealed(String keyId, byte[] nonce, byte[] bytes) {

    @Override
    public String toString() {
        return "Sealed[" + keyId + "]";
    }
}
