package uk.panauthority.placement.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.search.MatchResult.Verdict;
import uk.panauthority.placement.search.MatchResult.Weight;
import uk.panauthority.placement.search.Needs.Fact;

class MatchingTest {

    private static final String SEFTON = "E08000014";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final GridReference SOUTHPORT = new GridReference(333_710, 417_323);
    private static final GridReference BOLTON = new GridReference(371_575, 409_157);
    private static final GridReference ST_HELENS = new GridReference(350_838, 395_141);

    @ParameterizedTest
    @CsvSource({
        "383867, 398089, 371575, 409157, 10.3",
        "333710, 417323, 371575, 409157, 24.1",
        "350838, 395141, 333710, 417323, 17.4",
        "333710, 417323, 333710, 417323, 0.0"
    })
    void distancesAreThoseOfTheDepartment(int e1, int n1, int e2, int n2, BigDecimal miles) {
        // When
        BigDecimal measured = new GridReference(e1, n1).milesTo(new GridReference(e2, n2));

        // Then
        assertThat(measured).isEqualTo(miles);
        assertThat(new GridReference(e2, n2).milesTo(new GridReference(e1, n1))).isEqualTo(miles);
    }

    @Test
    void anEssentialRequirementExcludesAndADesirableOneRanks() {
        // Given
        Needs needs = needs(
                List.of(
                        new Needs.Wanted("DRUGS", true, Fact.NEED, "DRUGS", "Drug problems"),
                        new Needs.Wanted("NEAR_HOME", false, Fact.MILES, "20.0", "Near home")),
                List.of());
        HomeFacts far = home(1, BOLTON, List.of("DRUGS"));
        HomeFacts near = home(2, ST_HELENS, List.of("DRUGS", "ALCOHOL"));
        HomeFacts wrong = home(3, SOUTHPORT, List.of("ALCOHOL"));

        // When
        List<MatchResult> ranked = Matching.rank(needs, List.of(wrong, far, near));

        // Then
        assertThat(ranked).extracting(r -> r.home().homeId()).containsExactly(id(2), id(1), id(3));
        assertThat(ranked).extracting(MatchResult::rank).containsExactly(1, 2, null);
        assertThat(ranked)
                .extracting(MatchResult::verdict)
                .containsExactly(Verdict.FITS, Verdict.FITS, Verdict.EXCLUDED);
        assertThat(ranked.getFirst().miles()).isEqualTo("17.4");
        assertThat(ranked.get(1).reasons())
                .contains(new MatchResult.Reason(Weight.AGAINST, "NEAR_HOME", "Not so: Near home (desirable)"));
        assertThat(ranked.getFirst().home().asOf()).isEqualTo(DAY);
    }

    @Test
    void whatIsNotKnownNeitherMatchesNorExcludes() {
        // Given
        Needs needs = needs(
                List.of(
                        new Needs.Wanted("DRUGS", true, Fact.NEED, "DRUGS", "Drug problems"),
                        new Needs.Wanted("GOOD", false, Fact.GRADE, "Good|Outstanding", "Good"),
                        new Needs.Wanted("NEAR_HOME", false, Fact.MILES, "20.0", "Near home")),
                List.of());
        HomeFacts known = new HomeFacts(
                id(9), "care-assist", SEFTON, 4, 1, ST_HELENS, List.of("DRUGS"), "Inadequate", null, null, DAY);

        // When
        List<MatchResult> ranked = Matching.rank(needs, List.of(home(1, null, List.of()), known));

        // Then
        assertThat(ranked).extracting(r -> r.home().homeId()).containsExactly(id(9), id(1));
        assertThat(ranked).extracting(MatchResult::verdict).containsExactly(Verdict.FITS, Verdict.NOT_KNOWN);
        assertThat(ranked.getLast().rank()).isEqualTo(2);
        assertThat(ranked.getLast().reasons())
                .filteredOn(r -> r.weight() == Weight.NOT_KNOWN)
                .extracting(MatchResult.Reason::code)
                .containsExactly("DRUGS", "GOOD", "NEAR_HOME", "RESIDENT_IMPACT");
    }

    @Test
    @Tag("N7")
    void aHomeInAnExcludedAreaIsLeftOutAndStaffReadNoMoreThanThat() {
        // Given
        Needs.ExcludedArea around = new Needs.ExcludedArea(UUID.randomUUID(), null, SOUTHPORT, new BigDecimal("17.4"));
        Needs.ExcludedArea authority = new Needs.ExcludedArea(UUID.randomUUID(), "E08000012", null, null);
        HomeFacts elsewhere =
                new HomeFacts(id(4), "care-assist", "E08000012", 4, 1, BOLTON, List.of(), null, null, null, DAY);

        // When
        List<MatchResult> ranked = Matching.rank(
                needs(List.of(), List.of(around, authority)),
                List.of(
                        home(1, ST_HELENS, List.of()),
                        home(2, BOLTON, List.of()),
                        elsewhere,
                        home(3, null, List.of())));

        // Then
        assertThat(verdictOf(ranked, 1)).isEqualTo(Verdict.EXCLUDED);
        assertThat(verdictOf(ranked, 4)).isEqualTo(Verdict.EXCLUDED);
        assertThat(verdictOf(ranked, 2)).isEqualTo(Verdict.FITS);
        assertThat(verdictOf(ranked, 3)).isEqualTo(Verdict.NOT_KNOWN);
        assertThat(reasonsOf(ranked, 1)).contains("Excluded: location");
        assertThat(reasonsOf(ranked, 3)).contains("Not known: whether it lies in an excluded area");
    }

    @Test
    void anAreaThatNobodyHasLocatedWarnsOfEveryHome() {
        // Given
        Needs.ExcludedArea somewhere = new Needs.ExcludedArea(UUID.randomUUID(), null, null, null);

        // When
        List<MatchResult> ranked =
                Matching.rank(needs(List.of(), List.of(somewhere)), List.of(home(1, BOLTON, List.of())));

        // Then
        assertThat(ranked.getFirst().verdict()).isEqualTo(Verdict.NOT_KNOWN);
        assertThat(ranked.getFirst().rank()).isEqualTo(1);
    }

    @Test
    @Tag("N8")
    void theSameOrANearHomeOfALinkedChildIsNotAvailableAndNobodyReadsWhy() {
        // Given
        Needs needs = new Needs(
                SEFTON,
                SOUTHPORT,
                List.of(),
                List.of(),
                Set.of(id(1)),
                List.of(BOLTON),
                new BigDecimal("5.0"),
                List.of());
        HomeFacts near = home(2, new GridReference(371_575, 409_157 + 8_000), List.of());
        HomeFacts far = home(3, new GridReference(371_575, 409_157 + 8_200), List.of());

        // When
        List<MatchResult> ranked = Matching.rank(needs, List.of(home(1, null, List.of()), near, far));

        // Then
        assertThat(verdictOf(ranked, 1)).isEqualTo(Verdict.EXCLUDED);
        assertThat(verdictOf(ranked, 2)).isEqualTo(Verdict.EXCLUDED);
        assertThat(verdictOf(ranked, 3)).isEqualTo(Verdict.FITS);
        assertThat(reasonsOf(ranked, 1)).contains("Not available for this child");
    }

    @Test
    void aHomeThatSaysThatItDoesNotSuitIsExcluded() {
        // Given
        Needs needs = new Needs(
                SEFTON,
                null,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                BigDecimal.ONE,
                List.of(new Needs.Assessment(id(1), false), new Needs.Assessment(id(2), true)));

        // When
        List<MatchResult> ranked = Matching.rank(needs, List.of(home(1, null, List.of()), home(2, null, List.of())));

        // Then
        assertThat(verdictOf(ranked, 1)).isEqualTo(Verdict.EXCLUDED);
        assertThat(verdictOf(ranked, 2)).isEqualTo(Verdict.FITS);
    }

    @Test
    @Tag("N3")
    void aSignalOfBreakdownsIsEvidenceAndRejectsNobody() {
        // Given
        HomeFacts calm = home(2, BOLTON, List.of());
        HomeFacts troubled = new HomeFacts(
                id(1), "care-assist", SEFTON, 4, 1, BOLTON, List.of(), null, null, new BigDecimal("0.90"), DAY);
        HomeFacts quiet = new HomeFacts(
                id(3), "care-assist", SEFTON, 4, 1, BOLTON, List.of(), null, null, new BigDecimal("0.10"), DAY);

        // When
        List<MatchResult> ranked = Matching.rank(needs(List.of(), List.of()), List.of(troubled, calm, quiet));

        // Then
        assertThat(ranked).extracting(r -> r.home().homeId()).containsExactly(id(3), id(1), id(2));
        assertThat(verdictOf(ranked, 1)).isEqualTo(Verdict.FITS);
        assertThat(reasonsOf(ranked, 1)).contains("Signal of breakdowns: 0.90 of 1");
        assertThat(Matching.rank(needs(List.of(), List.of()), List.of(troubled, calm, quiet)))
                .isEqualTo(ranked);
    }

    @Property(tries = 300)
    void theRankingDoesNotDependOnTheOrderInWhichHomesAreGiven(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<HomeFacts> homes = anyHomes(random);
        List<HomeFacts> shuffled = new ArrayList<>(homes);
        Collections.shuffle(shuffled, random);
        Needs needs = anyNeeds(random);

        // When
        List<MatchResult> one = Matching.rank(needs, homes);
        List<MatchResult> other = Matching.rank(needs, shuffled);

        // Then
        assertThat(other).isEqualTo(one);
        assertThat(Matching.rank(needs, homes)).isEqualTo(one);
    }

    @Property(tries = 300)
    void everyHomeIsInTheResultOnceWithRanksFromOneOn(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        List<HomeFacts> homes = anyHomes(random);

        // When
        List<MatchResult> ranked = Matching.rank(anyNeeds(random), homes);

        // Then
        assertThat(ranked).extracting(MatchResult::home).containsExactlyInAnyOrderElementsOf(homes);
        List<Integer> ranks = ranked.stream()
                .map(MatchResult::rank)
                .filter(rank -> rank != null)
                .toList();
        assertThat(ranks)
                .isEqualTo(IntStream.rangeClosed(1, ranks.size()).boxed().toList());
        assertThat(ranked).allSatisfy(r -> assertThat(r.rank() == null).isEqualTo(r.verdict() == Verdict.EXCLUDED));
    }

    @Property(tries = 300)
    void withoutAnythingKnownAgainstItNoHomeIsExcluded(@ForAll long seed) {
        // Given
        Random random = new Random(seed);

        // When
        List<MatchResult> ranked = Matching.rank(anyNeeds(random), anyHomes(random));

        // Then
        assertThat(ranked)
                .filteredOn(r -> r.verdict() == Verdict.EXCLUDED)
                .allSatisfy(r -> assertThat(r.reasons())
                        .anyMatch(reason -> reason.weight() == Weight.AGAINST
                                && !reason.code().equals("BREAKDOWN_SIGNAL")
                                && !reason.words().endsWith("(desirable)")));
    }

    private static List<HomeFacts> anyHomes(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> new HomeFacts(
                        id(i),
                        "p" + random.nextInt(3),
                        random.nextBoolean() ? SEFTON : "E08000012",
                        1 + random.nextInt(6),
                        1,
                        random.nextInt(3) == 0 ? null : point(random),
                        random.nextBoolean() ? List.of() : List.of("DRUGS"),
                        random.nextBoolean() ? null : random.nextBoolean() ? "Good" : "Inadequate",
                        random.nextBoolean() ? null : "Residential",
                        random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(100), 2),
                        DAY))
                .toList();
    }

    private static Needs anyNeeds(Random random) {
        List<Needs.Wanted> wanted = List.of(
                new Needs.Wanted("DRUGS", random.nextBoolean(), Fact.NEED, "DRUGS", "Drugs"),
                new Needs.Wanted("GOOD", random.nextBoolean(), Fact.GRADE, "Good|Outstanding", "Good"),
                new Needs.Wanted("HOME", random.nextBoolean(), Fact.SERVICE, "Residential", "Home"),
                new Needs.Wanted("NEAR", random.nextBoolean(), Fact.MILES, "20.0", "Near"),
                new Needs.Wanted("AREA", random.nextBoolean(), Fact.AREA, "RESPONSIBLE", "Area"),
                new Needs.Wanted("SMALL", random.nextBoolean(), Fact.MOST_PLACES, "4", "Small"));
        return new Needs(
                SEFTON,
                random.nextBoolean() ? null : point(random),
                wanted.subList(0, random.nextInt(wanted.size() + 1)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Needs.ExcludedArea(id(77), null, point(random), BigDecimal.TEN)),
                random.nextBoolean() ? Set.of() : Set.of(id(random.nextInt(12))),
                List.of(),
                BigDecimal.ONE,
                List.of());
    }

    private static GridReference point(Random random) {
        return new GridReference(330_000 + random.nextInt(60_000), 390_000 + random.nextInt(60_000));
    }

    private static Needs needs(List<Needs.Wanted> wanted, List<Needs.ExcludedArea> excluded) {
        return new Needs(SEFTON, SOUTHPORT, wanted, excluded, Set.of(), List.of(), new BigDecimal("5.0"), List.of());
    }

    private static HomeFacts home(int number, @Nullable GridReference point, List<String> needs) {
        return new HomeFacts(id(number), "care-assist", SEFTON, 4, 1, point, needs, null, null, null, DAY);
    }

    private static Verdict verdictOf(List<MatchResult> ranked, int number) {
        return of(ranked, number).verdict();
    }

    private static List<String> reasonsOf(List<MatchResult> ranked, int number) {
        return of(ranked, number).reasons().stream()
                .map(MatchResult.Reason::words)
                .toList();
    }

    private static MatchResult of(List<MatchResult> ranked, int number) {
        return ranked.stream()
                .filter(r -> r.home().homeId().equals(id(number)))
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(int number) {
        return UUID.fromString("01999999-0000-7000-8000-%012d".formatted(number));
    }
}
