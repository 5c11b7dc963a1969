package uk.panauthority.casework.privacy.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.privacy.accesslog.UnusualPattern.Kind;

class UnusualPatternsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final UnusualPatterns patterns = new UnusualPatterns(3, 22, 6);

    @Test
    void as_many_children_in_an_hour_as_the_setting_says_are_usual() {
        // Given
        List<ChildRead> reads = reads(NOON, 0, 10, 20);

        // When
        List<UnusualPattern> found = patterns.in(reads);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void one_child_more_within_sixty_minutes_is_not() {
        // Given
        List<ChildRead> reads = reads(NOON, 30, 50, 70, 89);

        // When
        List<UnusualPattern> found = patterns.in(reads);

        // Then
        assertThat(found).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(Kind.MANY_CHILDREN_IN_AN_HOUR);
            assertThat(p.children()).isEqualTo(4);
            assertThat(p.from()).isEqualTo(NOON.plusSeconds(30 * 60));
            assertThat(p.to()).isEqualTo(NOON.plusSeconds(89 * 60));
        });
    }

    @Test
    void the_hour_is_any_hour_and_its_end_is_outside() {
        // Given
        List<ChildRead> reads = reads(NOON, 0, 20, 40, 60);

        // When
        List<UnusualPattern> found = patterns.in(reads);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void the_same_child_again_is_not_another_child() {
        // Given
        List<ChildRead> reads = new ArrayList<>(reads(NOON, 0, 1, 2));
        reads.add(read(NOON.plusSeconds(600), "E06000006-0", null));

        // When
        List<UnusualPattern> found = patterns.in(reads);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void the_night_is_told_by_the_clock_on_the_wall() {
        // Given
        Instant tenInTheEveningBst = Instant.parse("2026-06-20T21:00:00Z");
        Instant tenToTen = Instant.parse("2026-06-20T20:50:00Z");

        // When
        List<UnusualPattern> found = patterns.in(
                List.of(read(tenToTen, "E06000006-1", null), read(tenInTheEveningBst, "E06000006-2", null)));

        // Then
        assertThat(found).singleElement().satisfies(p -> {
            assertThat(p.kind()).isEqualTo(Kind.AT_NIGHT);
            assertThat(p.childRefs()).containsExactly("E06000006-2");
        });
    }

    @Test
    void a_read_by_an_emergency_is_shown() {
        // Given
        List<ChildRead> reads = List.of(read(NOON, "E06000006-1", "break-glass:01993c2e-6f00-7a10-8000-0000000000e1"));

        // When
        List<UnusualPattern> found = patterns.in(reads);

        // Then
        assertThat(found).singleElement().satisfies(p -> assertThat(p.kind()).isEqualTo(Kind.OUTSIDE_RELATION));
    }

    private static List<ChildRead> reads(Instant start, int... minutes) {
        List<ChildRead> reads = new ArrayList<>();
        for (int minute : minutes) {
            reads.add(read(start.plusSeconds(60L * minute), "E06000006-" + minute, null));
        }
        return reads;
    }

    private static ChildRead read(Instant at, String child, String reason) {
        return new ChildRead("somebody", at, List.of(child), reason);
    }
}
