package uk.panauthority.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Generated passwords, each made the first time it is asked for. With a file they outlive the process, one
 * {@code NAME=value} a line that a shell can read, readable by the owner only; without one they live in memory.
 * Values are hexadecimal, so they need no quoting anywhere. Safe for use by several threads.
 */
final class Secrets {

    private static final int BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> values = new TreeMap<>();
    private final @Nullable Path file;

    private Secrets(@Nullable Path file) {
        this.file = file;
    }

    static Secrets inMemory() {
        return new Secrets(null);
    }

    /** @throws StackException when the file cannot be read */
    static Secrets keptIn(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        secrets.values.put(line.substring(0, equals), line.substring(equals + 1));
                    }
                }
            } catch (IOException e) {
                throw new StackException("The secrets in %s cannot be read: %s.".formatted(file, e.getMessage()), e);
            }
        }
        return secrets;
    }

    /** The secret of that name, for example {@code CASEWORK_APP_PASSWORD}; made, and kept, when there is none yet. */
    synchronized String get(String name) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = HexFormat.of().formatHex(bytes);
        values.put(name, made);
        save();
        return made;
    }

    /** Password of a database role: {@code casework_app} is kept as {@code CASEWORK_APP_PASSWORD}. */
    String passwordOf(String role) {
        return get(role.toUpperCase(Locale.ROOT) + "_PASSWORD");
    }

    /** Written beside and moved into place: a kill in between leaves the old file, never half of one. */
    private void save() {
        if (file == null) {
            return;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        String text = values.entrySet().stream()
                .map(secret -> secret.getKey() + "=" + secret.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("The secrets cannot be kept in %s: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
