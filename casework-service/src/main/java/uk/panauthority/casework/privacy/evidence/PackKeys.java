package uk.panauthority.casework.privacy.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import org.jspecify.annotations.Nullable;

/** The key pair of this installation, made on first use. The private key never leaves its file's owner. */
@ApplicationScoped
public class PackKeys {

    private static final String PRIVATE = "evidence-key.pem";
    private static final String PUBLIC = "evidence-key.pub.pem";

    private final Path folder;
    private @Nullable KeyPair keys;

    public PackKeys(EvidenceConfig config) {
        this.folder = Path.of(config.keyFolder());
    }

    /** The pair; the same for every instance that shares the folder. */
    synchronized KeyPair pair() {
        KeyPair known = keys;
        if (known == null) {
            try {
                known = loaded();
            } catch (IOException e) {
                throw new UncheckedIOException("the key of the evidence packs cannot be read or made", e);
            }
            keys = known;
        }
        return known;
    }

    private KeyPair loaded() throws IOException {
        Path file = folder.resolve(PRIVATE);
        if (!Files.exists(file)) {
            make(file);
        }
        return new KeyPair(PackKey.readPublic(folder.resolve(PUBLIC)), PackKey.readPrivate(file));
    }

    /** The public half first: whoever finds the private one finds both. Two instances that start at once agree on one. */
    private void make(Path file) throws IOException {
        Files.createDirectories(folder);
        KeyPair made = PackKey.generate();
        var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Path claim = Files.createFile(folder.resolve(PRIVATE + ".new"), ownersOnly);
            Files.writeString(folder.resolve(PUBLIC), PackKey.pem(made.getPublic()), StandardCharsets.US_ASCII);
            Files.writeString(claim, PackKey.pem(made.getPrivate()), StandardCharsets.US_ASCII);
            Files.move(claim, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("another instance is making the key; try again", e);
        }
    }
}
