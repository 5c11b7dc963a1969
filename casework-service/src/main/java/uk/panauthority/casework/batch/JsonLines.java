package uk.panauthority.casework.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of one JSON object a line, one line at a time. A line longer than any message is read to its end and cut one
 * byte above the limit, which is enough for it to be refused.
 */
final class JsonLines {

    private final InputStream bytes;
    private final int longest;

    /** Reads from a stream that answers single bytes from memory. */
    JsonLines(InputStream bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    /** The next line that is not blank, without its end; null after the last. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
            int read = bytes.read();
            if (read < 0) {
                return null;
            }
            while (read >= 0 && read != '\n') {
                if (line.size() <= longest) {
                    line.write(read);
                }
                read = bytes.read();
            }
            byte[] text = line.toByteArray();
            if (!isBlank(text)) {
                return text;
            }
        }
    }

    private static boolean isBlank(byte[] text) {
        for (byte b : text) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
