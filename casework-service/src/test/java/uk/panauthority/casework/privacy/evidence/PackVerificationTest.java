package uk.panauthority.casework.privacy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.panauthority.casework.privacy.evidence.PackVerification.Fault;
import uk.panauthority.casework.privacy.heldrecord.HeldRecord;
import uk.panauthority.casework.privacy.heldrecord.Withholding;

class PackVerificationTest {

    private static final KeyPair KEYS = PackKey.generate();
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final PackHeading HEADING = new PackHeading(
            UUID.fromString("01993c2e-6f00-7a10-8000-0000000000e1"),
            "E06000006-1",
            "E06000006",
            "COURT",
            "family-court",
            NOW);

    private final Withholding withholding = new Withholding();

    @Test
    void a_pack_as_it_was_sealed_is_intact() {
        // When
        PackVerification found = PackVerification.of(pack(records()), KEYS.getPublic());

        // Then
        assertThat(found)
                .isEqualTo(new PackVerification(null, null, HEADING.packId().toString(), 4));
    }

    @Test
    @Tag("I60")
    void any_one_byte_changed_is_found() {
        // Given
        byte[] file = pack(records());

        for (int at = 0; at < file.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = file.clone();
                changed[at] ^= (byte) (1 << bit);

                // When
                PackVerification found = PackVerification.of(changed, KEYS.getPublic());

                // Then
                assertThat(found.intact())
                        .as("byte %d, bit %d".formatted(at, bit))
                        .isFalse();
            }
        }
    }

    @Test
    @Tag("I60")
    void a_byte_more_or_less_is_found() {
        // Given
        String file = new String(pack(records()), StandardCharsets.UTF_8);

        for (String changed :
                List.of(file + " ", file + "\n", " " + file, file.substring(1), file.substring(0, 700), "", "{}")) {
            // When
            PackVerification found = PackVerification.of(changed.getBytes(StandardCharsets.UTF_8), KEYS.getPublic());

            // Then
            assertThat(found.fault()).isEqualTo(Fault.NOT_A_PACK);
        }
    }

    @Test
    void an_entry_taken_out_put_in_or_moved_is_found_though_every_entry_has_its_own_hash() throws Exception {
        // Given
        ObjectMapper json = new ObjectMapper();
        ObjectNode without = (ObjectNode) json.readTree(pack(records()));
        without.withArray("entries").remove(1);
        ObjectNode unlisted = (ObjectNode) json.readTree(pack(records()));
        unlisted.withArray("withheld").removeAll();

        // When
        PackVerification cut = PackVerification.of(PackFormat.canonical(without), KEYS.getPublic());
        PackVerification silent = PackVerification.of(PackFormat.canonical(unlisted), KEYS.getPublic());

        // Then
        assertThat(cut.fault()).isEqualTo(Fault.LIST_CHANGED);
        assertThat(silent.fault()).isEqualTo(Fault.LIST_CHANGED);
    }

    @Test
    void a_pack_sealed_anew_with_another_key_is_found() {
        // Given
        byte[] forged = sealed(records(), PackKey.generate());

        // When
        PackVerification found = PackVerification.of(forged, KEYS.getPublic());

        // Then
        assertThat(found.fault()).isEqualTo(Fault.SIGNATURE_INVALID);
    }

    @Test
    @Tag("X13")
    void the_order_of_arrival_leaves_no_trace_in_the_chronology() {
        // Given
        byte[] first = pack(records());
        List<HeldRecord> shuffled = new ArrayList<>(records());

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));

            // When
            byte[] again = pack(shuffled);

            // Then
            assertThat(again).as("seed " + seed).isEqualTo(first);
        }
    }

    @Test
    @Tag("X13")
    void what_happened_first_comes_first_and_what_was_known_first_where_it_happened_at_once() throws Exception {
        // When
        ObjectNode pack = (ObjectNode) new ObjectMapper().readTree(pack(records()));

        // Then
        assertThat(pack.path("entries").findValuesAsText("id")).containsExactly("b", "a", "c", "d");
        assertThat(pack.path("entries").get(0).path("viewers").toString()).isEqualTo("[\"E06000006\",\"E23000006\"]");
    }

    @Test
    void the_pack_says_what_was_withheld_and_under_which_rule() throws Exception {
        // When
        ObjectNode pack = (ObjectNode) new ObjectMapper().readTree(pack(records()));

        // Then
        assertThat(new String(PackFormat.canonical(pack), StandardCharsets.UTF_8))
                .doesNotContain("not for the court");
        assertThat(pack.path("withheld")).singleElement().satisfies(withheld -> {
            assertThat(withheld.path("id").asText()).isEqualTo("d");
            assertThat(withheld.path("field").asText()).isEqualTo("reviews");
            assertThat(withheld.path("rule").asText()).isEqualTo("REVIEW_COMMENTS");
        });
    }

    @Test
    void the_command_needs_the_file_and_the_public_key_only(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.write(folder.resolve("pack.json"), pack(records()));
        Path key = Files.writeString(folder.resolve("key.pem"), PackKey.pem(KEYS.getPublic()));
        Path changed = Files.writeString(
                folder.resolve("changed.json"), Files.readString(file).replace("MATCHED", "MATCHES"));

        // When
        Answer intact = run(file.toString(), key.toString());
        Answer broken = run(changed.toString(), key.toString());
        Answer noKey = run(file.toString(), file.toString());
        Answer nothing = run();

        // Then
        assertThat(intact.status()).isZero();
        assertThat(intact.text()).startsWith("intact: pack " + HEADING.packId() + ", 4 entries, key ");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.text()).isEqualTo("integrity-failed: ENTRY_CHANGED at entry 1\n");
        assertThat(noKey.status()).isEqualTo(2);
        assertThat(nothing.status()).isEqualTo(2);
    }

    private record Answer(int status, String text) {}

    private static Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = VerifyPack.run(arguments, print, print);
        return new Answer(status, out.toString(StandardCharsets.UTF_8));
    }

    private byte[] pack(List<HeldRecord> records) {
        return sealed(records, KEYS);
    }

    private byte[] sealed(List<HeldRecord> records, KeyPair keys) {
        return new PackSealer(keys)
                .seal(HEADING, withholding.apply(Withholding.Use.EVIDENCE_PACK, records, LocalDate.of(2026, 11, 21)))
                .file();
    }

    /** Two that happened at once, one later, one whose time is not known. */
    private static List<HeldRecord> records() {
        ObjectNode interview = content("state", "HELD");
        interview.put("reviews", "not for the court");
        return List.of(
                record(
                        "missing_episode",
                        "a",
                        "2026-03-01T10:00:00Z",
                        "2026-03-01T12:00:00Z",
                        content("state", "OPEN")),
                record(
                        "police_notification",
                        "b",
                        "2026-03-01T10:00:00Z",
                        "2026-03-01T11:00:00Z",
                        content("state", "MATCHED")),
                record(
                        "work_task",
                        "c",
                        "2026-03-02T10:00:00Z",
                        "2026-03-02T10:00:00Z",
                        content("rule", "D5 \u00e9\u2019")),
                record("return_home_interview", "d", null, "2026-03-01T10:00:00Z", interview));
    }

    private static HeldRecord record(String source, String id, String occurred, String recorded, ObjectNode content) {
        return new HeldRecord(
                source,
                id,
                occurred == null ? null : Instant.parse(occurred),
                Instant.parse(recorded),
                List.of("E23000006", "E06000006"),
                content);
    }

    private static ObjectNode content(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value).put("count", 3);
    }
}
