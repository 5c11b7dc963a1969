package uk.panauthority.procurement.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {

    private static final Duration HOURS_72 = Duration.ofHours(72);
    private static final Instant MONDAY_10 = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant SIGNED_OFF = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID INTERVIEW = id(900);

    @Test
    void anInterviewForTwoReturnsIsJudgedForEach() {
        Instant wednesday9 = Instant.parse("2026-11-18T09:00:00Z");
        Instant thursday12 = Instant.parse("2026-11-19T12:00:00Z");

        Measurement count = Measurement.of(
                List.of(
                        fact(1, MONDAY_10, held(INTERVIEW, thursday12)),
                        fact(2, wednesday9, held(INTERVIEW, thursday12))),
                HOURS_72);

        assertThat(count.numerator()).isEqualTo(1);
        assertThat(count.denominator()).isEqualTo(2);
        assertThat(count.percent()).hasToString("Optional[50.00]");
        assertThat(count.interviews()).containsExactly(new Measurement.InterviewCount(INTERVIEW, 2, 1, SIGNED_OFF));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "259200, 1", "259201, 0"})
    void exactlySeventyTwoHoursIsInTime(long seconds, int inTime) {
        Instant heldAt = MONDAY_10.plusSeconds(seconds);

        Measurement count = Measurement.of(List.of(fact(1, MONDAY_10, held(INTERVIEW, heldAt))), HOURS_72);

        assertThat(count.numerator()).isEqualTo(inTime);
    }

    @Test
    void nothingReturnedIsNoPercentage() {
        Measurement count = Measurement.of(List.of(), HOURS_72);

        assertThat(count.denominator()).isZero();
        assertThat(count.percent()).isEmpty();
    }

    @Test
    void anEpisodeWithTwoInterviewsCountsOnce() {
        UUID again = id(901);

        Measurement count = Measurement.of(
                List.of(fact(1, MONDAY_10, held(INTERVIEW, MONDAY_10)), fact(1, MONDAY_10, held(again, MONDAY_10))),
                HOURS_72);

        assertThat(count.numerator()).isEqualTo(1);
        assertThat(count.denominator()).isEqualTo(1);
        assertThat(count.interviews())
                .extracting(Measurement.InterviewCount::interviewId)
                .containsExactly(INTERVIEW, again);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 8, 12.50",
        "1, 16, 6.25",
        "1, 2000, 0.05",
        "1, 1, 100.00",
        "0, 7, 0.00"
    })
    void percentHasTwoDecimalsHalfUp(int inTime, int returned, String percent) {
        List<Measurement.Fact> facts = IntStream.range(0, returned)
                .mapToObj(i -> fact(i, MONDAY_10, i < inTime ? held(id(1000 + i), MONDAY_10) : null))
                .toList();

        Measurement count = Measurement.of(facts, HOURS_72);

        assertThat(count.percent().orElseThrow().toPlainString()).isEqualTo(percent);
    }

    @Property(tries = 200)
    void theOrderOfTheFactsDoesNotMatter(@ForAll @IntRange(min = 1, max = 40) int episodes, @ForAll Random random) {
        List<Measurement.Fact> facts = new ArrayList<>();
        for (int i = 0; i < episodes; i++) {
            Instant heldAt = MONDAY_10.plusSeconds(random.nextInt(400_000));
            facts.add(fact(i, MONDAY_10, random.nextBoolean() ? held(id(1000 + random.nextInt(5)), heldAt) : null));
        }
        Measurement first = Measurement.of(facts, HOURS_72);
        Collections.shuffle(facts, random);

        Measurement shuffled = Measurement.of(facts, HOURS_72);

        assertThat(shuffled).isEqualTo(first);
    }

    @Test
    void anEpisodeIsKnownByItsHashOnly() {
        assertThat(EpisodeHash.of(id(1)))
                .isEqualTo(new EpisodeHash("7ac1b8d7010bb6cd3a3e84e7f90136b880bbc899e428ece49333372911ab9052"));
    }

    private static Measurement.Fact fact(int episode, Instant returnedAt, Measurement.@Nullable Held held) {
        return new Measurement.Fact(EpisodeHash.of(id(episode)), returnedAt, held);
    }

    private static Measurement.Held held(UUID interview, Instant heldAt) {
        return new Measurement.Held(interview, heldAt, SIGNED_OFF);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
