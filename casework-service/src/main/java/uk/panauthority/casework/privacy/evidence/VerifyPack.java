package uk.panauthority.casework.privacy.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;

/**
 * Verifies a pack from the command line, without a running platform: {@code VerifyPack FILE PUBLIC_KEY_FILE}. Leaves with 0
 * when the pack is intact, 1 when it is not, 2 when a file cannot be read.
 */
public final class VerifyPack {

    private VerifyPack() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length != 2) {
            err.println("usage: verify-pack FILE PUBLIC_KEY_FILE");
            return 2;
        }
        PackVerification found;
        PublicKey key;
        try {
            key = PackKey.readPublic(Path.of(arguments[1]));
            found = PackVerification.of(Files.readAllBytes(Path.of(arguments[0])), key);
        } catch (IOException e) {
            err.println("cannot read: " + e.getMessage());
            return 2;
        }
        if (found.intact()) {
            out.printf("intact: pack %s, %d entries, key %s%n", found.packId(), found.entries(), PackKey.idOf(key));
            return 0;
        }
        out.printf(
                "integrity-failed: %s%s%n", found.fault(), found.entry() == null ? "" : " at entry " + found.entry());
        return 1;
    }
}
