package uk.panauthority.casework.sealing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys: one a line, {@code id:base64 of 32 bytes}, the newest first. To replace the key, write a new line above the
 * others and restart; the older lines must stay as long as anything is kept that they closed. A file that cannot be read
 * stops the service, since it would otherwise take messages that it could never show again.
 */
@ApplicationScoped
public class SealKeys {

    private static final int KEY_BYTES = 32;

    private final SealingConfig config;
    private Map<String, SecretKey> keys = Map.of();
    private String newest = "";

    public SealKeys(SealingConfig config) {
        this.config = config;
    }

    void load(@Observes StartupEvent event) {
        Map<String, SecretKey> read = parse(config.keys()
                .map(text -> List.of(text.split(",")))
                .orElseGet(() -> linesOf(config.keyFile().toAbsolutePath().normalize())));
        newest = read.keySet().iterator().next();
        keys = Map.copyOf(read);
    }

    /** The id of the key that closes now. */
    String newestId() {
        return newest;
    }

    /**
     * The key of this id.
     *
     * @throws IllegalStateException when it was taken away while something is still kept under it
     */
    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("the key " + id + " is needed and is not among the keys");
        }
        return key;
    }

    static Map<String, SecretKey> parse(List<String> lines) {
        Map<String, SecretKey> read = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.strip().split(":", 2);
            byte[] key = parts.length == 2 ? decoded(parts[1]) : new byte[0];
            if (key.length != KEY_BYTES || read.put(parts[0], new SecretKeySpec(key, "AES")) != null) {
                // The line itself must not reach a log.
                throw new IllegalStateException(
                        "a line of the keys is not of the form id:base64 of 32 bytes, once each");
            }
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("there is no key for bodies at rest");
        }
        return read;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " can be neither read nor made", e);
        }
    }

    /** Written apart and linked into place, so that of two instances that start at once both read the same whole file. */
    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String id = "k" + UUID.randomUUID().toString().substring(0, 8);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(fresh, id + ":" + Base64.getEncoder().encodeToString(key) + "\n");
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another instance was first; its key is ours.
        } finally {
            Files.delete(fresh);
            Arrays.fill(key, (byte) 0);
        }
    }
}
