package uk.panauthority.casework.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.time.PlatformClock;

class CrossingsTest {

    private static final String SEFTON = "E08000014";
    private static final String STOKE = "E06000021";
    private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");
    private static final Set<SegmentKind> BOTH = Set.of(SegmentKind.M, SegmentKind.A);
    private static final TriggerTerms THREE_IN_30 = counting(3, 30);

    @Test
    void three_starts_on_1_15_and_31_march_do_not_cross_three_in_30_days() {
        // Given
        List<Absence> absences = List.of(march(1), march(15), march(31));

        // When
        List<Crossing> crossings = crossings(absences, THREE_IN_30);

        // Then
        assertThat(crossings).isEmpty();
    }

    @Test
    void three_starts_on_2_15_and_31_march_cross_three_in_30_days() {
        // Given
        List<Absence> absences = List.of(march(2), march(15), march(31));

        // When
        List<Crossing> crossings = crossings(absences, THREE_IN_30);

        // Then
        assertThat(crossings).extracting(Crossing::absences).containsExactly(absences);
    }

    @Test
    void the_window_is_of_local_days_across_the_change_of_the_clock() {
        // Given: 23:30 GMT of 1 March is 1 March; 23:30 UTC of 30 March is 31 March in London.
        Absence first = absence("2026-03-01T23:30:00Z");
        Absence last = absence("2026-03-30T23:30:00Z");

        // When
        List<Crossing> crossings = crossings(List.of(first, march(15), last), THREE_IN_30);

        // Then
        assertThat(last.day()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(crossings).isEmpty();
    }

    @Test
    void a_later_absence_with_which_the_count_is_still_reached_is_added_to_the_same_crossing() {
        // Given
        List<Absence> absences = List.of(march(2), march(15), march(31), absence("2026-04-10T12:00:00Z"));

        // When
        List<Crossing> crossings = crossings(absences, THREE_IN_30);

        // Then
        assertThat(crossings).extracting(Crossing::absences).containsExactly(absences);
    }

    @Test
    void an_absence_with_which_the_count_is_no_longer_reached_ends_the_crossing_and_the_next_one_is_new() {
        // Given
        List<Absence> absences = List.of(
                march(1),
                march(2),
                march(3),
                absence("2026-07-01T12:00:00Z"),
                absence("2026-07-02T12:00:00Z"),
                absence("2026-07-03T12:00:00Z"));

        // When
        List<Crossing> crossings = crossings(absences, THREE_IN_30);

        // Then
        assertThat(crossings)
                .extracting(Crossing::absences)
                .containsExactly(absences.subList(0, 3), absences.subList(3, 6));
    }

    @Test
    void where_one_absence_suffices_each_is_a_crossing_of_its_own_even_on_one_day() {
        // Given
        Absence morning = absence("2026-03-02T08:00:00Z", RiskLevel.HIGH);
        Absence evening = absence("2026-03-02T20:00:00Z", RiskLevel.HIGH);
        TriggerTerms high = new TriggerTerms(
                1,
                1,
                BOTH,
                RiskLevel.HIGH,
                null,
                false,
                TriggerScope.CHILD,
                TriggerAction.MANAGER_CALL,
                Duration.ofHours(1));

        // When
        List<Crossing> crossings = crossings(List.of(morning, march(3), evening), high);

        // Then
        assertThat(crossings).extracting(Crossing::absences).containsExactly(List.of(morning), List.of(evening));
    }

    @Test
    void only_absences_longer_than_the_rule_says_count_and_24_hours_are_not_over_24_hours() {
        // Given
        Instant start = Instant.parse("2026-03-02T08:00:00Z");
        TriggerTerms over = away(24);
        List<Absence> goingOn = List.of(absence(start, null));

        // When
        List<Crossing> full = crossings(goingOn, over, start.plus(Duration.ofHours(24)));
        List<Crossing> after =
                crossings(goingOn, over, start.plus(Duration.ofHours(24)).plusSeconds(1));
        List<Crossing> back = crossings(List.of(absence(start, start.plus(Duration.ofHours(24)))), over, LATER);

        // Then
        assertThat(List.of(full.size(), after.size(), back.size())).containsExactly(0, 1, 0);
    }

    @Test
    void an_absence_of_unknown_start_counts_alone_and_in_no_window() {
        // Given
        Absence unknown = new Absence(
                Ids.next(),
                SEFTON + "-1",
                SEFTON,
                STOKE,
                Instant.parse("2026-03-20T12:00:00Z"),
                false,
                null,
                BOTH,
                RiskLevel.HIGH,
                false);
        TriggerTerms high = new TriggerTerms(
                1,
                1,
                BOTH,
                RiskLevel.HIGH,
                null,
                false,
                TriggerScope.CHILD,
                TriggerAction.MANAGER_CALL,
                Duration.ofHours(1));

        // When
        List<Crossing> repeated = crossings(List.of(march(2), march(15), unknown), THREE_IN_30);
        List<Crossing> dangerous = crossings(List.of(march(2), march(15), unknown), high);

        // Then
        assertThat(repeated).isEmpty();
        assertThat(dangerous).extracting(Crossing::absences).containsExactly(List.of(unknown));
    }

    @Test
    void a_rule_for_children_found_hurt_counts_no_other_absence() {
        // Given
        TriggerTerms hurt = new TriggerTerms(
                1, 1, BOTH, null, null, true, TriggerScope.CHILD, TriggerAction.MANAGER_CALL, Duration.ofHours(1));
        Absence plain = march(2);
        Absence harmed = new Absence(
                Ids.next(),
                plain.childRef(),
                plain.responsibleLa(),
                plain.hostLa(),
                plain.began().plus(Duration.ofDays(1)),
                true,
                null,
                BOTH,
                RiskLevel.LOW,
                true);

        // When
        List<Crossing> crossings = crossings(List.of(plain, harmed), hurt);

        // Then
        assertThat(crossings).extracting(Crossing::absences).containsExactly(List.of(harmed));
    }

    @Test
    void a_rule_that_is_switched_off_is_never_crossed() {
        // Given
        TriggerTerms off = new TriggerTerms(
                3, 30, BOTH, null, null, false, TriggerScope.CHILD, TriggerAction.NONE, Duration.ofHours(1));

        // When
        List<Crossing> crossings = crossings(List.of(march(2), march(3), march(4)), off);

        // Then
        assertThat(crossings).isEmpty();
    }

    @Test
    void the_rule_of_the_day_on_which_the_newest_absence_began_decides() {
        // Given: three in 30 until 20 March, two in 30 from the 21st.
        LocalDate change = LocalDate.of(2026, 3, 21);
        List<Absence> absences = List.of(march(10), march(12), march(22));

        // When
        List<Crossing> crossings = new Crossings(
                        absences,
                        a -> Optional.of(rule(a.day().isBefore(change) ? THREE_IN_30 : counting(2, 30))),
                        LATER)
                .all();

        // Then
        assertThat(crossings)
                .extracting(c -> c.rule().terms().count(), c -> c.absences().size())
                .containsExactly(tuple(2, 3));
    }

    @Test
    void the_defaults_of_the_product_are_those_of_the_page() {
        // When
        List<RuleInForce> defaults = new DefaultRules().on(LocalDate.of(2026, 3, 31));

        // Then
        assertThat(defaults)
                .extracting(
                        RuleInForce::code,
                        r -> r.terms().count(),
                        r -> r.terms().windowDays(),
                        r -> r.terms().action())
                .containsExactly(
                        tuple("REPEAT_3_IN_30", 3, 30, TriggerAction.STRATEGY_MEETING),
                        tuple("REPEAT_3_IN_90", 3, 90, TriggerAction.REPEAT_PANEL),
                        tuple("REPEAT_2", 2, 365, TriggerAction.INTERVIEW_PRIORITY),
                        tuple("AWAY_OVER_24_HOURS", 1, 1, TriggerAction.MANAGER_TOLD),
                        tuple("AWAY_OVER_72_HOURS", 1, 1, TriggerAction.SENIOR_MANAGER_TOLD),
                        tuple("HIGH_RISK", 1, 1, TriggerAction.MANAGER_CALL),
                        tuple("FOUND_HARMED", 1, 1, TriggerAction.MANAGER_CALL),
                        tuple("HOME_3_IN_14", 3, 14, TriggerAction.HOME_REVIEW));
    }

    @Property(tries = 500)
    void crossings_do_not_depend_on_the_order_in_which_absences_became_known(
            @ForAll @Size(max = 12) List<@IntRange(max = 200) Integer> days, @ForAll long seed) {
        // Given
        List<Absence> absences = IntStream.range(0, days.size())
                .mapToObj(i -> absence(Instant.parse("2026-01-01T12:00:00Z").plus(Duration.ofDays(days.get(i)))))
                .toList();
        List<Absence> shuffled = new ArrayList<>(absences);
        Collections.shuffle(shuffled, new Random(seed));

        // When
        List<Crossing> crossings = crossings(shuffled, THREE_IN_30);

        // Then
        assertThat(crossings).isEqualTo(crossings(absences, THREE_IN_30));
        assertThat(crossings).allSatisfy(c -> assertThat(c.absences()).hasSizeGreaterThanOrEqualTo(3));
        long crossed = absences.stream()
                .filter(newest -> absences.stream()
                                .filter(a -> Absence.BY_START.compare(a, newest) <= 0)
                                .filter(a -> a.day().isAfter(newest.day().minusDays(30)))
                                .count()
                        >= 3)
                .filter(newest -> crossings.stream()
                        .filter(c -> c.episodeIds().contains(newest.episodeId()))
                        .findAny()
                        .isEmpty())
                .count();
        assertThat(crossed)
                .as("absences that cross the line outside every crossing")
                .isZero();
    }

    private static List<Crossing> crossings(List<Absence> absences, TriggerTerms terms) {
        return crossings(absences, terms, LATER);
    }

    private static List<Crossing> crossings(List<Absence> absences, TriggerTerms terms, Instant now) {
        return new Crossings(absences, a -> Optional.of(rule(terms)), now).all();
    }

    static RuleInForce rule(TriggerTerms terms) {
        return new RuleInForce("REPEAT_3_IN_30", null, "a decision", terms);
    }

    static TriggerTerms counting(int count, int days) {
        return new TriggerTerms(
                count,
                days,
                BOTH,
                null,
                null,
                false,
                TriggerScope.CHILD,
                TriggerAction.STRATEGY_MEETING,
                Duration.ofHours(72));
    }

    private static TriggerTerms away(int hours) {
        return new TriggerTerms(
                1, 1, BOTH, null, hours, false, TriggerScope.CHILD, TriggerAction.MANAGER_TOLD, Duration.ofHours(1));
    }

    static Absence march(int day) {
        return absence(LocalDate.of(2026, 3, day)
                .atTime(18, 0)
                .atZone(PlatformClock.LONDON)
                .toInstant());
    }

    private static Absence absence(String began) {
        return absence(Instant.parse(began));
    }

    private static Absence absence(String began, RiskLevel risk) {
        Absence plain = absence(began);
        return new Absence(
                plain.episodeId(),
                plain.childRef(),
                SEFTON,
                STOKE,
                plain.began(),
                true,
                plain.returnedAt(),
                plain.kinds(),
                risk,
                false);
    }

    private static Absence absence(Instant began) {
        return absence(began, began.plus(Duration.ofHours(3)));
    }

    private static Absence absence(Instant began, @Nullable Instant returned) {
        UUID id = Ids.next();
        return new Absence(
                id,
                SEFTON + "-1",
                SEFTON,
                STOKE,
                began,
                true,
                returned,
                Set.of(SegmentKind.M),
                RiskLevel.MEDIUM,
                false);
    }
}
