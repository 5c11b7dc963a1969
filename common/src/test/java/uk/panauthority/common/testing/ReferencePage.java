package uk.panauthority.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page under {@code docs/reference} that is drawn from the code. The build fails while the committed page is not what
 * the code says; {@code -Dreference.update=true} writes it anew.
 */
public final class ReferencePage {

    private ReferencePage() {}

    /**
     * Compares the committed page with the one drawn now.
     *
     * @param name path below {@code docs/reference}, for example {@code casework/lifecycles.md}
     */
    public static void isCurrent(String name, String drawn) {
        Path page = Path.of("..", "docs", "reference").resolve(name);
        try {
            if (Boolean.getBoolean("reference.update")) {
                Files.createDirectories(page.getParent());
                Files.writeString(page, drawn);
            }
            assertThat(page)
                    .as("run the tests with -Dreference.update=true and commit docs/reference/" + name)
                    .exists();
            assertThat(Files.readString(page)).as("docs/reference/" + name).isEqualTo(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
