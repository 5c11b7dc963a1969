package uk.panauthority.casework.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small photos that are made as photos are, with a place in them that nobody must learn. */
final class Photos {

    static final String PLACE = "GPSLatitude 53.3412N 2.6913W";

    private Photos() {}

    /** A JPEG with the usual segments; the picture is not one that a viewer could paint, which nothing here needs. */
    static byte[] jpegWithPlace() {
        return joined(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe0, "JFIF\0"),
                segment(0xe1, "Exif\0\0" + PLACE),
                segment(0xfe, PLACE),
                segment(0xe2, "ICC_PROFILE\0colours"),
                segment(0xdb, "tables"),
                segment(0xda, "scan"),
                new byte[] {1, 2, (byte) 0xff, 0, 3, (byte) 0xff, (byte) 0xd0, 4},
                new byte[] {(byte) 0xff, (byte) 0xd9},
                PLACE.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] jpegWithoutPlace() {
        return joined(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe0, "JFIF\0"),
                segment(0xe2, "ICC_PROFILE\0colours"),
                segment(0xdb, "tables"),
                segment(0xda, "scan"),
                new byte[] {1, 2, (byte) 0xff, 0, 3, (byte) 0xff, (byte) 0xd0, 4},
                new byte[] {(byte) 0xff, (byte) 0xd9});
    }

    static byte[] pngWithPlace() {
        return joined(
                pngHead(),
                chunk("IHDR", "head"),
                chunk("tEXt", PLACE),
                chunk("eXIf", PLACE),
                chunk("IDAT", "picture"),
                chunk("IEND", ""));
    }

    static byte[] pngWithoutPlace() {
        return joined(pngHead(), chunk("IHDR", "head"), chunk("IDAT", "picture"), chunk("IEND", ""));
    }

    static byte[] archive(String name, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] pngHead() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
    }

    private static byte[] segment(int marker, String content) {
        int length = content.length() + 2;
        return joined(
                new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length},
                content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] chunk(String type, String content) {
        return joined(
                new byte[] {0, 0, 0, (byte) content.length()},
                (type + content).getBytes(StandardCharsets.US_ASCII),
                new byte[4]);
    }
}
