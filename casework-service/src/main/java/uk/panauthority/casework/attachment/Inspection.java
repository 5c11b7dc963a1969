package uk.panauthority.casework.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Looks into what was sent as a photo, or as an archive of photos. Nothing is believed of the name or the declared type; a
 * real scanner stands before the platform where there is one.
 */
final class Inspection {

    static final String ZIP = "application/zip";

    /** One photo; more than cameras make, less than would hurt. */
    private static final int LONGEST = 8 * 1024 * 1024;

    private static final int MOST_IN_ARCHIVE = 20;
    private static final int MOST_UNPACKED = 24 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,200}");

    /** EICAR's standard test string, in two parts so that no scanner stops on this file itself. */
    private static final byte[] TEST_STRING = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$"
                    + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private Inspection() {}

    /**
     * The photos in what was sent: one, or those of an archive.
     *
     * @param mediaType as declared
     * @param name as declared, if it was
     * @throws Problem {@code unsupported-media-type} when it is not what it says it is, {@code payload-too-large},
     *     {@code attachment-unsafe}, {@code attachment-name}
     */
    static List<Photo> of(String mediaType, @Nullable String name, byte[] bytes) {
        if (name != null) {
            refuseName(name);
        }
        if (bytes.length > LONGEST) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        if (mediaType.equals(ZIP)) {
            return archive(bytes);
        }
        PhotoKind kind = PhotoKind.ofMediaType(mediaType).orElseThrow(Inspection::unsupported);
        if (name != null && PhotoKind.ofName(name).filter(k -> k == kind).isEmpty()) {
            throw unsupported();
        }
        return List.of(photo(kind, bytes));
    }

    private static Photo photo(PhotoKind kind, byte[] bytes) {
        if (contains(bytes, TEST_STRING)) {
            throw Problem.of(CaseworkProblem.ATTACHMENT_UNSAFE);
        }
        if (!kind.begins(bytes)) {
            throw unsupported();
        }
        return new Photo(kind, MetadataRemoval.from(kind, bytes), bytes);
    }

    private static List<Photo> archive(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw unsupported();
        }
        List<Photo> photos = new ArrayList<>();
        int unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                refuseName(entry.getName());
                if (photos.size() == MOST_IN_ARCHIVE) {
                    throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE);
                }
                PhotoKind kind = PhotoKind.ofName(entry.getName()).orElseThrow(Inspection::unsupported);
                byte[] unpackedEntry = unpacked(zip, Math.min(LONGEST, MOST_UNPACKED - unpacked));
                unpacked += unpackedEntry.length;
                photos.add(photo(kind, unpackedEntry));
            }
        } catch (IOException | IllegalArgumentException e) {
            // An archive that cannot be unpacked, or whose names cannot be read.
            throw Problem.of(CaseworkProblem.ATTACHMENT_UNSAFE);
        }
        if (photos.isEmpty()) {
            throw unsupported();
        }
        return photos;
    }

    /** Never more than the limit is unpacked, whatever the archive says of its own size. */
    private static byte[] unpacked(ZipInputStream zip, int most) throws IOException {
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
            if (entry.size() + read > most) {
                throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE);
            }
            entry.write(part, 0, read);
        }
        return entry.toByteArray();
    }

    private static void refuseName(String name) {
        if (!NAME.matcher(name).matches() || name.contains("..") || name.startsWith(".")) {
            throw Problem.of(CaseworkProblem.ATTACHMENT_NAME);
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static Problem unsupported() {
        return Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
    }
}
