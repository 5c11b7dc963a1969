package uk.panauthority.casework.attachment;

import java.util.Arrays;

/**
 * A photo that may be kept.
 *
 * @param clean what is shown
 * @param original what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // carried to a row, never compared
record Photo(PhotoKind kind, byte[] clean, byte[] original) {

    boolean metadataRemoved() {
        return !Arrays.equals(clean, original);
    }
}
