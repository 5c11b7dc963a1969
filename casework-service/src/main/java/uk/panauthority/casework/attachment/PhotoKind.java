package uk.panauthority.casework.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of photo that are taken, by what their first bytes are and not by what their name says. */
enum PhotoKind {
    JPEG("image/jpeg", List.of("jpg", "jpeg"), new int[] {0xff, 0xd8, 0xff}),
    PNG("image/png", List.of("png"), new int[] {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a});

    private final String mediaType;
    private final List<String> extensions;
    private final int[] signature;

    PhotoKind(String mediaType, List<String> extensions, int[] signature) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.signature = signature;
    }

    static Optional<PhotoKind> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(k -> k.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<PhotoKind> ofName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(k -> k.extensions.contains(extension))
                .findFirst();
    }

    boolean begins(byte[] bytes) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    String mediaType() {
        return mediaType;
    }

    /** The name under which it is given out; the sender's own, which may be the child's, is not kept. */
    String fileName() {
        return "photo." + extensions.getFirst();
    }
}
