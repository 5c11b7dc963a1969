package uk.panauthority.placement.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.measure.kpi.Counting.YEAR;
import static uk.panauthority.placement.measure.kpi.Counting.asked;
import static uk.panauthority.placement.measure.kpi.Counting.count;
import static uk.panauthority.placement.measure.kpi.Counting.day;
import static uk.panauthority.placement.measure.kpi.Counting.value;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.measure.kpi.Experience.Outcome;
import uk.panauthority.placement.measure.kpi.Paperwork.Arrival;
import uk.panauthority.placement.measure.kpi.Paperwork.Review;
import uk.panauthority.placement.measure.kpi.Prices.Line;
import uk.panauthority.placement.measure.kpi.Prices.Priced;
import uk.panauthority.placement.measure.kpi.Responses.Invited;
import uk.panauthority.placement.money.PriceUnit;

/** How homes are found, ordered and paid for: each figure worked out by hand. */
class BuyingMeasuresTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void theMiddleOfTheHoursIsTakenLegByLeg() {
        // Given
        SoughtReferral quick = sought("Today", 1, 2, 10, 12, 20);
        SoughtReferral slow = sought("Today", 1, 1, 30, 50, 100);
        SoughtReferral unanswered = sought("Today", 1, 0, null, null, null);
        SoughtReferral emergency = sought("Today", 0, 0, null, 8, 5);

        // When
        Result result = count(new Speed(), List.of(quick, slow, unanswered, emergency));

        // Then
        assertThat(value(result, "referralToOffer")).isEqualTo("20.00");
        assertThat(value(result, "offerToOrder")).isEqualTo("11.00");
        assertThat(value(result, "orderToStart")).isEqualTo("29.00");
        assertThat(value(result, "referralToStart")).isEqualTo("20.00");
        assertThat(value(result, "orderToStartMeasured")).isEqualTo("2");
        assertThat(result.idsOf("orderToStartBackwards")).containsExactly(emergency.key());
        assertThat(value(result, "competed")).isEqualTo("3");
        assertThat(value(result, "offersPerReferral")).isEqualTo("1.00");
        assertThat(value(result, "withoutOfferPercent")).isEqualTo("33.33");
    }

    @Test
    void howSoonAHomeIsNeededIsOfAllReferrals() {
        // Given
        List<SoughtReferral> referrals = List.of(
                sought("Today", 0, 0, null, null, null),
                sought("in less than 5 days", 0, 0, null, null, null),
                sought("in more than 5 days", 0, 0, null, null, null),
                sought(null, 0, 0, null, null, null));

        // When
        Result result = count(new Emergencies(), referrals);

        // Then
        assertThat(value(result, "neededTodayPercent")).isEqualTo("25.00");
        assertThat(value(result, "neededInDaysPercent")).isEqualTo("25.00");
        assertThat(value(result, "notSaid")).isEqualTo("1");
    }

    @Test
    void aNoOfferIsAnAnswerAndASealedCompetitionIsShownApart() {
        // Given
        List<Invited> invited = List.of(
                invited(true, true, null),
                invited(true, false, "NO_CAPACITY"),
                invited(true, false, null),
                invited(false, false, "NO_CAPACITY"));

        // When
        Result result = count(new Responses(), invited);

        // Then
        assertThat(value(result, "invited")).isEqualTo("3");
        assertThat(value(result, "answeredPercent")).isEqualTo("66.67");
        assertThat(value(result, "noOffer.NO_CAPACITY")).isEqualTo("1");
        assertThat(value(result, "unanswered")).isEqualTo("1");
        assertThat(value(result, "sealed")).isEqualTo("1");
    }

    @Test
    void pricesAreHeldAgainstTheListedOnesWhereTheyAreKnown() {
        // Given
        Line taxi = new Line(PriceUnit.WEEK, new BigDecimal("40.00"), BigDecimal.ONE);
        Line nightStaff = new Line(PriceUnit.NIGHT, new BigDecimal("10.00"), BigDecimal.ONE);
        Line kit = new Line(PriceUnit.ONCE, new BigDecimal("500.00"), BigDecimal.ONE);
        List<Priced> priced = List.of(
                priced("4200.00", "3950.00", List.of("SENSORY"), taxi, nightStaff, kit),
                priced("3800.00", "3950.00", List.of("SENSORY", "ALCOHOL")),
                priced("2149.00", null, null));

        // When
        Result result = count(new Prices(), priced);

        // Then
        assertThat(value(result, "weeklyMean")).isEqualTo("3383.00");
        assertThat(value(result, "weeklyMedian")).isEqualTo("3800.00");
        assertThat(value(result, "listedPriceNotKnown")).isEqualTo("1");
        assertThat(value(result, "aboveListedPercent")).isEqualTo("50.00");
        assertThat(value(result, "uplift")).isEqualTo("100.00");
        assertThat(value(result, "upliftPercent")).isEqualTo("1.27");
        assertThat(value(result, "extrasPerPlacement")).isEqualTo("1.00");
        // A taxi for 40.00, and seven nights at 10.00.
        assertThat(value(result, "extrasWeekly")).isEqualTo("110.00");
        assertThat(value(result, "extrasWeeklyPerPlacement")).isEqualTo("36.67");
        assertThat(priced.get(1).rows(Dimension.NEED)).containsExactlyInAnyOrder("SENSORY", "ALCOHOL");
        assertThat(priced.get(2).rows(Dimension.NEED)).containsExactly("NOT_KNOWN");
    }

    @Test
    void papersAreInTimeByTheMomentOfTheArrival() {
        // Given
        Arrival allBefore = arrival("2026-05-01T10:00:00Z", "2026-05-04T12:00:00Z");
        Arrival fiveDaysAfter = arrival("2026-05-09T20:00:00Z", "2026-05-04T12:00:01Z");
        Arrival sixDaysAfter = arrival("2026-05-10T08:00:00Z", "2026-05-04T11:00:00Z");
        Arrival never = arrival(null, null);
        Review held = review("2026-06-01", "2026-06-01");
        Review late = review("2026-06-01", "2026-06-02");
        Review open = review("2026-06-01", null);

        // When
        Result result =
                count(new Paperwork(), List.of(allBefore, fiveDaysAfter, sixDaysAfter, never, held, late, open));

        // Then
        assertThat(result.idsOf("agreementBeforeStart")).containsExactly(allBefore.key());
        assertThat(result.idsOf("agreementSoonAfter")).containsExactly(fiveDaysAfter.key());
        assertThat(value(result, "agreementBeforeStartPercent")).isEqualTo("25.00");
        assertThat(result.idsOf("orderSignedBeforeStart")).containsExactly(allBefore.key(), sixDaysAfter.key());
        assertThat(value(result, "orderSignedBeforeStartPercent")).isEqualTo("50.00");
        assertThat(value(result, "reviewsDue")).isEqualTo("3");
        assertThat(value(result, "reviewsInTimePercent")).isEqualTo("33.33");
    }

    @Test
    void whatStillHasTimeIsNotLate() {
        // Given
        Asked inJune = asked(YEAR.period().from(), YEAR.period().to(), day("2026-06-01"));

        // When
        Result result = count(new Paperwork(), List.of(review("2026-06-01", null)), inJune);

        // Then
        assertThat(value(result, "reviewsNotYetLate")).isEqualTo("1");
        assertThat(value(result, "reviewsInTimePercent")).isEqualTo("-");
    }

    @Test
    void whatNobodyRecordedOfTheChildsExperienceIsInNoShare() {
        // Given
        List<Outcome> placed = List.of(
                outcome(2, 2, true, true),
                outcome(2, 1, true, null),
                outcome(0, null, false, false),
                outcome(1, null, null, null),
                outcome(null, null, null, true));

        // When
        Result result = count(new Experience(), placed);

        // Then
        assertThat(value(result, "siblingsKnown")).isEqualTo("2");
        assertThat(value(result, "siblingsTogetherPercent")).isEqualTo("50.00");
        assertThat(value(result, "noSiblings")).isEqualTo("1");
        assertThat(value(result, "siblingsNotKnown")).isEqualTo("2");
        assertThat(value(result, "educationContinuesPercent")).isEqualTo("66.67");
        assertThat(value(result, "educationNotKnown")).isEqualTo("2");
        assertThat(value(result, "preferredLocationPercent")).isEqualTo("66.67");
        assertThat(value(result, "locationNotKnown")).isEqualTo("2");
    }

    private static SoughtReferral sought(
            @Nullable String neededBy,
            int opened,
            int offers,
            @Nullable Integer offerAfter,
            @Nullable Integer orderAfter,
            @Nullable Integer startAfter) {
        return new SoughtReferral(
                UUID.randomUUID(),
                NOON,
                neededBy,
                opened,
                0,
                offers,
                after(offerAfter),
                after(orderAfter),
                after(startAfter));
    }

    private static @Nullable Instant after(@Nullable Integer hours) {
        return hours == null ? null : NOON.plusSeconds(hours * 3600L);
    }

    private static Invited invited(boolean readable, boolean offered, @Nullable String noOffer) {
        return new Invited(UUID.randomUUID(), "care-assist", readable, offered, noOffer);
    }

    private static Priced priced(String weekly, @Nullable String listed, @Nullable List<String> needs, Line... extras) {
        return new Priced(
                UUID.randomUUID(),
                "RESIDENTIAL",
                "DIRECT",
                "care-assist",
                new BigDecimal(weekly),
                new BigDecimal(weekly),
                listed == null ? null : new BigDecimal(listed),
                needs,
                List.of(extras));
    }

    private static Arrival arrival(@Nullable String agreedAt, @Nullable String signedAt) {
        return new Arrival(
                UUID.randomUUID(),
                "RESIDENTIAL",
                "DIRECT",
                "care-assist",
                NOON,
                day("2026-05-04"),
                agreedAt == null ? null : Instant.parse(agreedAt),
                signedAt == null ? null : Instant.parse(signedAt));
    }

    private static Review review(String dueOn, @Nullable String heldOn) {
        return new Review(
                UUID.randomUUID(),
                "RESIDENTIAL",
                "DIRECT",
                "care-assist",
                day(dueOn),
                heldOn == null ? null : day(heldOn));
    }

    private static Outcome outcome(
            @Nullable Integer asked,
            @Nullable Integer together,
            @Nullable Boolean education,
            @Nullable Boolean location) {
        return new Outcome(
                UUID.randomUUID(), "RESIDENTIAL", "DIRECT", "care-assist", asked, together, education, location);
    }
}
