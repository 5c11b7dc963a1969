package uk.panauthority.casework.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Takes out of a photo what is not picture: where, when and with what it was taken, comments, previews, and whatever comes
 * after its end. The picture itself is copied byte for byte. Which way up it was held is lost with the rest.
 */
final class MetadataRemoval {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    /** Colours: the profile, and how the values of Adobe's pictures are to be read. */
    private static final int PROFILE = 0xe2;

    private static final int ADOBE = 0xee;

    /** Parts of a PNG that say how it is painted (PNG, third edition, section 4.7), besides the critical ones. */
    private static final Set<String> PAINTING =
            Set.of("tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "pHYs", "bKGD", "sBIT");

    private final byte[] photo;
    private final ByteArrayOutputStream clean;
    private int at;

    private MetadataRemoval(byte[] photo) {
        this.photo = photo;
        this.clean = new ByteArrayOutputStream(photo.length);
    }

    /**
     * The photo without what is not picture.
     *
     * @throws Problem {@code attachment-unsafe} when it is not made as its kind must be
     */
    static byte[] from(PhotoKind kind, byte[] photo) {
        MetadataRemoval removal = new MetadataRemoval(photo);
        try {
            switch (kind) {
                case JPEG -> removal.jpeg();
                case PNG -> removal.png();
            }
        } catch (IndexOutOfBoundsException e) {
            throw broken();
        }
        return removal.clean.toByteArray();
    }

    private void jpeg() {
        copy(2);
        while (true) {
            if (octet(at) != 0xff) {
                throw broken();
            }
            while (octet(at + 1) == 0xff) {
                at++;
            }
            int marker = octet(at + 1);
            if (marker == END_OF_IMAGE) {
                copy(2);
                return;
            }
            int length = 2 + (octet(at + 2) << 8 | octet(at + 3));
            if (isPicture(marker, length)) {
                copy(length);
            } else {
                skip(length);
            }
            if (marker == START_OF_SCAN) {
                copyScan();
            }
        }
    }

    private boolean isPicture(int marker, int length) {
        if (marker == COMMENT) {
            return false;
        }
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) {
            return true;
        }
        return marker == ADOBE
                || (marker == FIRST_APPLICATION && length > 8 && text(at + 4, 5).equals("JFIF\0"))
                || (marker == PROFILE && length > 16 && text(at + 4, 11).equals("ICC_PROFILE"));
    }

    /** Up to the next marker that is neither an escaped byte nor a restart. */
    private void copyScan() {
        int end = at;
        while (octet(end) != 0xff
                || octet(end + 1) == 0
                || (octet(end + 1) >= 0xd0 && octet(end + 1) <= 0xd7)
                || octet(end + 1) == 0xff) {
            end++;
        }
        copy(end - at);
    }

    private void png() {
        copy(8);
        while (true) {
            long length = (long) octet(at) << 24 | octet(at + 1) << 16 | octet(at + 2) << 8 | octet(at + 3);
            if (length > photo.length) {
                throw broken();
            }
            String type = text(at + 4, 4);
            int whole = Math.toIntExact(length) + 12;
            if (Character.isUpperCase(type.charAt(0)) || PAINTING.contains(type)) {
                copy(whole);
            } else {
                skip(whole);
            }
            if (type.equals("IEND")) {
                return;
            }
        }
    }

    private int octet(int index) {
        return photo[index] & 0xff;
    }

    private String text(int from, int length) {
        return new String(Arrays.copyOfRange(photo, from, from + length), StandardCharsets.ISO_8859_1);
    }

    private void copy(int length) {
        if (at + length > photo.length) {
            throw broken();
        }
        clean.write(photo, at, length);
        at += length;
    }

    private void skip(int length) {
        if (at + length > photo.length) {
            throw broken();
        }
        at += length;
    }

    private static Problem broken() {
        return Problem.of(CaseworkProblem.ATTACHMENT_UNSAFE);
    }
}
