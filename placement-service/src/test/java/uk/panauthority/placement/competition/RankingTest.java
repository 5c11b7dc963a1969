package uk.panauthority.placement.competition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.Problem;

/** How offers are ranked, without the application. The example is that of the domain page: skills 10, fee 5. */
class RankingTest {

    private static final UUID A = id(1);
    private static final UUID B = id(2);
    private static final UUID C = id(3);
    private static final CompetitionTerms SKILLS_AND_FEE = terms(false, quality("SKILLS", "10", 10), price("5"));

    @Test
    void theWorkedExampleComesOutToTheHundredth() {
        // When
        List<RankedOffer> ranked = Ranking.of(SKILLS_AND_FEE, example(), "seed");

        // Then
        assertThat(ranked).map(RankedOffer::offerId).containsExactly(B, A, C);
        assertThat(ranked).map(r -> r.total().toPlainString()).containsExactly("13.52", "12.81", "12.00");
        assertThat(ranked).map(RankingTest::feePoints).containsExactly("4.5238", "4.8101", "5.0000");
        assertThat(ranked).map(RankedOffer::partedBy).containsOnlyNulls();
    }

    @Test
    void theLetterToTheCheapestSaysThatTheWinnerIsDearerAndBetter() {
        // Given
        List<RankedOffer> ranked = Ranking.of(SKILLS_AND_FEE, example(), "seed");
        UUID referral = id(9);

        // When
        String letter = Letters.text(referral, SKILLS_AND_FEE, ranked.get(2), ranked.get(0), List.of(), "Less skill.");

        // Then
        assertThat(letter)
                .contains("Referral " + referral)
                .contains("Your offer was not selected.")
                .contains("Your score: 12.00 of 15; fee 5.0000; skills 7.0000.")
                .contains("Reasons: Less skill.")
                .contains("The selected offer has 13.52 points in all.")
                .contains("It has more points for skills: 9.0000 to 7.0000.")
                .contains("Its price is higher than yours.")
                .doesNotContain("provider", "4200");
        assertThat(Letters.text(referral, SKILLS_AND_FEE, ranked.get(0), ranked.get(0), List.of(), "Best."))
                .contains("Your offer was selected.")
                .doesNotContain("The selected offer has");
    }

    @Property
    void theOrderOfTheInputChangesNothing(
            @ForAll long shuffle,
            @ForAll @IntRange(min = 1, max = 12) int offers,
            @ForAll @LongRange(min = 1, max = 40) long grain) {
        // Given
        Random random = new Random(shuffle);
        List<Ranking.Entry> entries = new ArrayList<>();
        for (int i = 0; i < offers; i++) {
            entries.add(entry(
                    id(i + 10),
                    "%d.00".formatted(3000 + random.nextInt(3) * grain),
                    Integer.toString(random.nextInt(3))));
        }
        List<Ranking.Entry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        // When
        List<RankedOffer> ranked = Ranking.of(SKILLS_AND_FEE, entries, "seed");
        List<RankedOffer> again = Ranking.of(SKILLS_AND_FEE, shuffled, "seed");

        // Then
        assertThat(again).isEqualTo(ranked);
        assertThat(Ranking.hash(SKILLS_AND_FEE, shuffled, "seed", again))
                .isEqualTo(Ranking.hash(SKILLS_AND_FEE, entries, "seed", ranked));
    }

    @Property
    void aLowerPriceNeverLowersATotal(
            @ForAll @LongRange(min = 1, max = 999_999) long pence,
            @ForAll @LongRange(min = 1, max = 999_999) long less) {
        // Given
        long lower = Math.max(1, pence - less);
        List<Ranking.Entry> before = List.of(entry(A, Money.ofPence(pence).text(), "5"), entry(B, "5000.00", "5"));
        List<Ranking.Entry> after = List.of(entry(A, Money.ofPence(lower).text(), "5"), entry(B, "5000.00", "5"));

        // Then
        assertThat(totalOf(A, after)).isGreaterThanOrEqualTo(totalOf(A, before));
    }

    @Test
    void aFailedOfferSetsTheLowestPriceOnlyWhereThatIsPublished() {
        // Given
        List<Ranking.Entry> entries = List.of(
                entry(A, "4000.00", "8"),
                new Ranking.Entry(B, "p", Money.of("2000.00"), Map.of("SKILLS", BigDecimal.TEN), false));

        // Then
        assertThat(Ranking.of(SKILLS_AND_FEE, entries, "s"))
                .singleElement()
                .satisfies(r -> assertThat(r.total()).isEqualByComparingTo("13.00"));
        assertThat(Ranking.of(terms(true, quality("SKILLS", "10", 10), price("5")), entries, "s"))
                .singleElement()
                .satisfies(r -> assertThat(r.total()).isEqualByComparingTo("10.50"));
        assertThat(Ranking.of(SKILLS_AND_FEE, List.of(), "s")).isEmpty();
    }

    @Test
    void equalTotalsArePartedByQualityFirst() {
        // 10 x 8/10 + 5 x 4000/4000 = 13 and 10 x 10/10 + 5 x 4000/6666.67: parted before a tie; exact tie needs equal
        // sums.
        CompetitionTerms even = terms(false, quality("SKILLS", "50", 10), price("50"));
        List<Ranking.Entry> entries = List.of(entry(A, "4000.00", "5"), entry(B, "8000.00", "10"));

        // When
        List<RankedOffer> ranked = Ranking.of(even, entries, "s");

        // Then
        assertThat(ranked).map(r -> r.total().toPlainString()).containsExactly("75.00", "75.00");
        assertThat(ranked).map(RankedOffer::offerId).containsExactly(B, A);
        assertThat(ranked.get(1).partedBy()).isEqualTo("QUALITY_TOTAL");
    }

    @Test
    void thenByTheHeaviestCriterionThenByPriceThenByTheRecordedDraw() {
        // Given
        CompetitionTerms two = terms(false, quality("CARE", "60", 10), quality("HOME", "40", 10));
        List<Ranking.Entry> heavy =
                List.of(two(A, "4000.00", "4", "9"), two(B, "4000.00", "6", "6"), two(C, "3000.00", "6", "6"));

        // When
        List<RankedOffer> ranked = Ranking.of(two, heavy, "s");

        // Then
        assertThat(ranked).map(r -> r.total().toPlainString()).containsExactly("60.00", "60.00", "60.00");
        assertThat(ranked).map(RankedOffer::offerId).containsExactly(C, B, A);
        assertThat(ranked)
                .map(RankedOffer::partedBy)
                .containsExactly(null, "LOWER_PRICE", "HIGHEST_WEIGHTED_CRITERION");

        // When
        List<Ranking.Entry> equal = List.of(two(A, "3000.00", "6", "6"), two(B, "3000.00", "6", "6"));

        // Then
        assertThat(Ranking.of(two, equal, "s").get(1).partedBy()).isEqualTo("DRAW");
        assertThat(Ranking.of(two, equal, "s")).isEqualTo(Ranking.of(two, equal, "s"));
        assertThat(List.of("1", "2", "3", "4", "5", "6", "7", "8"))
                .map(seed -> Ranking.of(two, equal, seed).getFirst().offerId())
                .as("another seed may draw another order")
                .contains(A, B);
    }

    @Test
    void ranksFollowExactTotalsAlthoughTheShownOnesAreEqual() {
        // Given
        List<Ranking.Entry> close = List.of(entry(A, "4000.01", "5"), entry(B, "4000.00", "5"));

        // When
        List<RankedOffer> ranked = Ranking.of(SKILLS_AND_FEE, close, "s");

        // Then
        assertThat(ranked).map(r -> r.total().toPlainString()).containsExactly("10.00", "10.00");
        assertThat(ranked).map(RankedOffer::offerId).containsExactly(B, A);
        assertThat(ranked.get(1).partedBy()).isNull();
    }

    @Test
    @Tag("N16")
    void oneChangedScoreFailsTheCheckOfTheHash() {
        // Given
        List<RankedOffer> ranked = Ranking.of(SKILLS_AND_FEE, example(), "seed");
        String hash = Ranking.hash(SKILLS_AND_FEE, example(), "seed", ranked);
        List<Ranking.Entry> changed =
                List.of(entry(A, "3950.00", "8.01"), entry(B, "4200.00", "9"), entry(C, "3800.00", "7"));

        // Then
        assertThat(Ranking.hash(SKILLS_AND_FEE, example(), "seed", Ranking.of(SKILLS_AND_FEE, example(), "seed")))
                .isEqualTo(hash);
        assertThat(Ranking.hash(SKILLS_AND_FEE, changed, "seed", Ranking.of(SKILLS_AND_FEE, changed, "seed")))
                .isNotEqualTo(hash);
    }

    @Test
    @Tag("B26")
    void weightsAddUpToTheStatedTotal() {
        SKILLS_AND_FEE.check();
        assertRefused("weights-total", terms("100", quality("SKILLS", "10", 10), price("5")));
        assertRefused("weights-total", terms("15.01", quality("SKILLS", "10", 10), price("5")));
        assertRefused("field-invalid", terms("20", quality("SKILLS", "10", 10), quality("SKILLS", "10", 10)));
        assertRefused(
                "field-invalid",
                terms("10", price("5"), new Criterion("FEE_TWO", "x", Criterion.Kind.PRICE, BigDecimal.valueOf(5), 1)));
    }

    private static void assertRefused(String code, CompetitionTerms terms) {
        assertThatThrownBy(terms::check)
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type().code()).isEqualTo(code));
    }

    private static List<Ranking.Entry> example() {
        return List.of(entry(A, "3950.00", "8.0"), entry(B, "4200.00", "9.0"), entry(C, "3800.00", "7.0"));
    }

    private static BigDecimal totalOf(UUID offer, List<Ranking.Entry> entries) {
        String exact = Ranking.of(SKILLS_AND_FEE, entries, "s").stream()
                .filter(r -> r.offerId().equals(offer))
                .findFirst()
                .orElseThrow()
                .exactTotal();
        String[] parts = exact.split("/");
        return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), 30, java.math.RoundingMode.HALF_UP);
    }

    private static String feePoints(RankedOffer offer) {
        return offer.points().stream()
                .filter(p -> p.criterion().equals("FEE"))
                .findFirst()
                .orElseThrow()
                .points()
                .toPlainString();
    }

    private static Ranking.Entry entry(UUID id, String price, String skills) {
        return new Ranking.Entry(id, "provider-" + id, Money.of(price), Map.of("SKILLS", new BigDecimal(skills)), true);
    }

    private static Ranking.Entry two(UUID id, String price, String care, String home) {
        return new Ranking.Entry(
                id,
                "provider-" + id,
                Money.of(price),
                Map.of("CARE", new BigDecimal(care), "HOME", new BigDecimal(home)),
                true);
    }

    private static Criterion quality(String code, String weight, int maximum) {
        return new Criterion(code, code, Criterion.Kind.QUALITY, new BigDecimal(weight), maximum);
    }

    private static Criterion price(String weight) {
        return new Criterion("FEE", "Weekly fee", Criterion.Kind.PRICE, new BigDecimal(weight), 1);
    }

    private static CompetitionTerms terms(boolean failedSetsLowest, Criterion... criteria) {
        BigDecimal total = List.of(criteria).stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CompetitionTerms(List.of(criteria), total, List.of("REGISTRATION"), failedSetsLowest);
    }

    private static CompetitionTerms terms(String total, Criterion... criteria) {
        return new CompetitionTerms(List.of(criteria), new BigDecimal(total), List.of(), false);
    }

    private static UUID id(int number) {
        return UUID.fromString("01999999-0000-7000-8000-%012d".formatted(number));
    }
}
