package uk.panauthority.casework;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Published standards, which are not copied into this repository: read from the folder that the environment variable
 * {@code STANDARDS} names, or from one beside the checkout. A test that compares with them is skipped where there is none.
 */
public final class Standards {

    private Standards() {}

    /** A file of the folder. */
    public static Path file(String first, String... more) {
        Path folder = Optional.ofNullable(System.getenv("STANDARDS"))
                .map(Path::of)
                .orElseGet(() -> Path.of("..", "..", "shared", "standards"));
        Path file = folder.resolve(Path.of(first, more));
        Assumptions.assumeTrue(Files.exists(file), () -> "the published standard is not here: " + first);
        return file;
    }
}
