package uk.panauthority.placement.file;

import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * A file as it came, unpacked and kept aside until it is closed. It is received whole before anything of it is judged, so
 * that no transaction waits for a slow sender.
 */
public final class UploadedFile implements AutoCloseable {

    public static final String CSV = "text/csv";
    public static final String GZIP = "application/gzip";

    private static final int CHUNK = 64 * 1024;

    private final Path path;
    private final String fingerprint;

    private UploadedFile(Path path, String fingerprint) {
        this.path = path;
        this.fingerprint = fingerprint;
    }

    /**
     * Takes the file.
     *
     * @param type {@link #CSV}, in UTF-8, or {@link #GZIP} of one such file
     * @throws Problem {@code unsupported-media-type} for another alphabet; {@code malformed-request} for a packed file that
     *     cannot be unpacked; {@code payload-too-large}
     */
    public static UploadedFile receive(@Nullable MediaType type, InputStream content, FileConfig config) {
        mustBeUtf8(type);
        Path path = null;
        try {
            path = Files.createTempFile("upload", ".csv");
            String fingerprint =
                    copy(unpacked(type, content), path, config.mostUnpacked().asLongValue());
            return new UploadedFile(path, fingerprint);
        } catch (ZipException | EOFException e) {
            discard(path);
            throw Problem.of(CommonProblem.MALFORMED_REQUEST);
        } catch (IOException e) {
            discard(path);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(path);
            throw e;
        }
    }

    /** SHA-256 of the unpacked content: a file is the same one however it was packed. */
    public String fingerprint() {
        return fingerprint;
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), CHUNK);
    }

    @Override
    public void close() {
        discard(path);
    }

    private static InputStream unpacked(@Nullable MediaType type, InputStream content) throws IOException {
        boolean packed = type != null && type.isCompatible(MediaType.valueOf(GZIP));
        return packed ? new GZIPInputStream(content, CHUNK) : content;
    }

    private static String copy(InputStream from, Path to, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
                total += read;
                if (total > most) {
                    throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE);
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void mustBeUtf8(@Nullable MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static void discard(@Nullable Path path) {
        if (path != null) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
