package uk.panauthority.casework.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final byte[] TEXT = "a notice about a child".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void what_was_closed_opens_for_its_own_record() {
        // Given
        Seal seal = sealWith("old");
        Sealed sealed = seal.close(TEXT, "message 1");

        // When
        byte[] open = seal.open(sealed, "message 1");

        // Then
        assertThat(open).isEqualTo(TEXT);
        assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain("child");
        assertThat(sealed.nonce()).hasSize(12);
    }

    @Test
    void bytes_moved_to_another_record_do_not_open() {
        // Given
        Seal seal = sealWith("old");
        Sealed sealed = seal.close(TEXT, "message 1");

        // Then
        assertThatThrownBy(() -> seal.open(sealed, "message 2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void one_changed_byte_does_not_open() {
        // Given
        Seal seal = sealWith("old");
        Sealed sealed = seal.close(TEXT, "message 1");
        sealed.bytes()[0] ^= 1;

        // Then
        assertThatThrownBy(() -> seal.open(sealed, "message 1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_never_looks_the_same_twice() {
        // Given
        Seal seal = sealWith("old");

        // When
        Sealed one = seal.close(TEXT, "message 1");
        Sealed other = seal.close(TEXT, "message 1");

        // Then
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
        assertThat(one.bytes()).isNotEqualTo(other.bytes());
    }

    @Test
    void after_the_key_was_replaced_the_old_one_still_opens_and_the_new_one_closes() {
        // Given
        Sealed before = sealWith("old").close(TEXT, "message 1");
        Seal seal = sealWith("new", "old");

        // When
        Sealed after = seal.close(TEXT, "message 1");

        // Then
        assertThat(before.keyId()).isEqualTo("old");
        assertThat(after.keyId()).isEqualTo("new");
        assertThat(seal.open(before, "message 1")).isEqualTo(TEXT);
    }

    @Test
    void a_key_that_was_taken_away_is_named_and_its_text_stays_closed() {
        // Given
        Sealed sealed = sealWith("old").close(TEXT, "message 1");

        // Then
        assertThatThrownBy(() -> sealWith("new").open(sealed, "message 1")).hasMessageContaining("old");
    }

    @Test
    void the_key_file_is_made_once_for_its_owner_alone() throws Exception {
        // Given
        Path file = folder.resolve("secrets").resolve("keys");
        Sealed sealed = sealFrom(file).close(TEXT, "message 1");
        String made = Files.readString(file);

        // When
        byte[] open = sealFrom(file).open(sealed, "message 1");

        // Then
        assertThat(open).isEqualTo(TEXT);
        assertThat(Files.readString(file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent().toFile().list()).containsExactly("keys");
    }

    @Test
    void lines_that_are_no_keys_stop_the_service() {
        for (List<String> lines : List.of(
                List.<String>of(),
                List.of("# none"),
                List.of("a"),
                List.of("a:short"),
                List.of(line("a"), line("a")))) {
            assertThatThrownBy(() -> SealKeys.parse(lines)).isInstanceOf(IllegalStateException.class);
        }
    }

    private Seal sealWith(String... ids) {
        return seal(
                Optional.of(String.join(
                        ",", List.of(ids).stream().map(SealTest::line).toList())),
                folder);
    }

    private static Seal sealFrom(Path file) {
        return seal(Optional.empty(), file);
    }

    private static Seal seal(Optional<String> keys, Path file) {
        SealKeys loaded = new SealKeys(new SealingConfig() {
            @Override
            public Optional<String> keys() {
                return keys;
            }

            @Override
            public Path keyFile() {
                return file;
            }
        });
        loaded.load(null);
        return new Seal(loaded);
    }

    /** A key that follows from its id. */
    private static String line(String id) {
        byte[] key = new byte[32];
        key[0] = (byte) id.hashCode();
        return id + ":" + Base64.getEncoder().encodeToString(key);
    }
}
