package uk.panauthority.placement.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.panauthority.placement.measure.kpi.Counting.YEAR;
import static uk.panauthority.placement.measure.kpi.Counting.asked;
import static uk.panauthority.placement.measure.kpi.Counting.codes;
import static uk.panauthority.placement.measure.kpi.Counting.count;
import static uk.panauthority.placement.measure.kpi.Counting.day;
import static uk.panauthority.placement.measure.kpi.Counting.living;
import static uk.panauthority.placement.measure.kpi.Counting.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.panauthority.placement.measure.kpi.NearHome.Near;
import uk.panauthority.placement.measure.kpi.Quality.Graded;

/** Where children live, for how long, and how good it is: each figure worked out by hand. */
class PlacingMeasuresTest {

    private static final String KNOWSLEY = "E08000011";

    @Test
    void twentyMilesAreNearAndAnUnknownDistanceIsInNoShare() {
        // Given
        List<Near> near = List.of(
                near("E08000014", "3.1"),
                near("E08000014", "21.0"),
                near(KNOWSLEY, "20.0"),
                near(KNOWSLEY, "20.1"),
                near(KNOWSLEY, "24.1"),
                near(KNOWSLEY, null),
                near("E08000014", null));

        // When
        Result result = count(new NearHome(), near);

        // Then
        assertThat(value(result, "placements")).isEqualTo("7");
        assertThat(value(result, "knownDistance")).isEqualTo("5");
        assertThat(value(result, "unknownDistance")).isEqualTo("2");
        assertThat(value(result, "ownAreaUnknownDistance")).isEqualTo("1");
        assertThat(value(result, "ownAreaPercent")).isEqualTo("40.00");
        assertThat(value(result, "withinPercent")).isEqualTo("40.00");
        assertThat(value(result, "beyondPercent")).isEqualTo("60.00");
        assertThat(result.idsOf("within"))
                .containsExactly(near.get(0).key(), near.get(2).key());
    }

    @Test
    void whatIsRelatedToNothingHasNoValue() {
        // When
        Result result = count(new NearHome(), List.of());

        // Then
        assertThat(value(result, "knownDistance")).isEqualTo("0");
        assertThat(value(result, "withinPercent")).isEqualTo("-");
    }

    @Test
    void aThirdPlaceWithinTheYearCountsAndATemporaryMoveIsNone() {
        // Given
        CareChild moved = inCare(
                living("2026-01-01", "2026-05-01"), living("2026-05-01", "2026-09-01"), living("2026-09-01", null));
        CareChild movedEarlier = inCare(
                living("2025-01-01", "2026-03-31"), living("2026-03-31", "2026-09-01"), living("2026-09-01", null));
        CareChild inHospital = inCare(living("2026-01-01", null)
                .coded(codes("2026-01-01", "K2"), codes("2026-06-01", "T1"), codes("2026-06-10", "K2")));
        CareChild untold = child(null, null, living("2026-01-01", null));

        // When
        Result result = count(new ShortStability(), List.of(moved, movedEarlier, inHospital, untold));

        // Then
        assertThat(value(result, "children")).isEqualTo("3");
        assertThat(result.idsOf("threeOrMore")).containsExactly(moved.key());
        assertThat(value(result, "threeOrMorePercent")).isEqualTo("33.33");
        assertThat(value(result, "careNotTold")).isEqualTo("1");
    }

    @Test
    void aNewOrderForTheSameHomeIsNoMoveButAComingBackIs() {
        // Given
        UUID elm = UUID.randomUUID();
        CareChild renewed = inCare(
                living("2026-05-01", "2026-09-01").in(elm),
                living("2026-09-01", null).in(elm));
        CareChild cameBack = inCare(
                living("2026-05-01", "2026-06-01").in(elm),
                living("2026-06-01", "2026-09-01"),
                living("2026-09-01", null).in(elm));

        // Then
        assertThat(renewed.places()).hasSize(1);
        assertThat(cameBack.places()).hasSize(3);
    }

    @Test
    void aLastingHomeIsOfTwoYearsAmongChildrenOfThirtyMonthsInCare() {
        // Given
        CareChild lasting = child("2012-06-01", "2024-09-30", living("2025-03-31", null));
        CareChild moved = child("2012-06-01", "2024-09-30", living("2025-04-01", null));
        CareChild placeNotKnown = child("2012-06-01", "2020-01-01");
        CareChild sixteen = child("2011-03-31", "2020-01-01", living("2020-01-01", null));
        CareChild almostSixteen = child("2011-04-01", "2020-01-01", living("2020-01-01", null));
        CareChild inCareTooShort = child("2012-06-01", "2024-10-01", living("2024-10-01", null));
        CareChild ageNotKnown = child(null, "2020-01-01", living("2020-01-01", null));

        // When
        Result result = count(
                new LongStability(),
                List.of(lasting, moved, placeNotKnown, sixteen, almostSixteen, inCareTooShort, ageNotKnown));

        // Then
        assertThat(value(result, "children")).isEqualTo("4");
        assertThat(result.idsOf("samePlacement")).containsExactly(lasting.key(), almostSixteen.key());
        assertThat(value(result, "samePlacementPercent")).isEqualTo("50.00");
        assertThat(value(result, "placementNotKnown")).isEqualTo("1");
        assertThat(value(result, "ageNotKnown")).isEqualTo("1");
    }

    @Test
    void breakdownsAreOfAHundredEndedPlacementsWithPlannedEndsBeside() {
        // Given
        List<LivedPlacement> ended = List.of(
                ended("CREQB"),
                ended("ALLEG"),
                ended("CARPL"),
                ended("CARPL"),
                ended("CARPL"),
                ended("E4A"),
                ended("STAND"));

        // When
        Result result = count(new Breakdowns(), ended);

        // Then
        assertThat(value(result, "breakdowns")).isEqualTo("3");
        assertThat(value(result, "breakdownsPer100")).isEqualTo("42.86");
        assertThat(value(result, "planned")).isEqualTo("3");
        assertThat(value(result, "CREQB")).isEqualTo("1");
        assertThat(value(result, "LAREQ")).isEqualTo("0");
    }

    @Test
    void exceptionsAreOfPlacementsThatBeganAndNightsOfThePeriod() {
        // Given
        LivedPlacement framework = living("2026-05-01", null)
                .under(UUID.randomUUID())
                .coded(codes("2026-05-01", "K2"))
                .of("E08000014-1");
        LivedPlacement off = living("2026-05-01", null).of("E08000014-2");
        LivedPlacement block = living("2026-05-01", null).inAnOwnBed().of("E08000014-3");
        LivedPlacement unregistered = living("2026-03-20", "2026-04-11")
                .coded(codes("2026-03-20", "Z12"))
                .of("E08000014-4");
        LivedPlacement again = living("2026-06-01", "2026-06-20")
                .under(UUID.randomUUID())
                .coded(codes("2026-06-01", "K2"), codes("2026-06-15", "Z13"))
                .of("E08000014-4");

        // When
        Result result = count(new Exceptions(), List.of(framework, off, block, unregistered, again));

        // Then
        assertThat(value(result, "placementsStarted")).isEqualTo("4");
        assertThat(result.idsOf("offFramework")).containsExactly(off.key());
        assertThat(value(result, "offFrameworkPercent")).isEqualTo("25.00");
        assertThat(value(result, "ownBeds")).isEqualTo("1");
        assertThat(value(result, "directAwardPercent")).isEqualTo("50.00");
        assertThat(result.idsOf("childrenUnregistered")).containsExactly("E08000014-4");
        // 1 to 10 April, and 15 to 19 June.
        assertThat(value(result, "nightsUnregistered")).isEqualTo("15");
        assertThat(value(result, "codesNotKnown")).isEqualTo("2");
    }

    @Test
    void nightsOfAPeriodThatRunsAreThoseThatAreOver() {
        // Given
        LivedPlacement unregistered =
                living("2026-03-20", null).coded(codes("2026-03-20", "Z12")).of("E08000014-4");
        Asked running = asked(YEAR.period().from(), YEAR.period().to(), day("2026-04-03"));

        // When
        Result result = count(new Exceptions(), List.of(unregistered), running);

        // Then
        assertThat(value(result, "nightsUnregistered")).isEqualTo("2");
    }

    @Test
    void aHomeRegradedDownIsCountedAmongThoseWithBothGrades() {
        // Given
        List<Graded> graded = List.of(
                graded("GOOD", "INADEQUATE"),
                graded("GOOD", "OUTSTANDING"),
                graded("GOOD", "GOOD"),
                graded(null, "GOOD"));

        // When
        Result result = count(new Quality(), graded);

        // Then
        assertThat(value(result, "atStart.GOOD")).isEqualTo("3");
        assertThat(value(result, "atStart.NOT_KNOWN")).isEqualTo("1");
        assertThat(value(result, "now.GOOD")).isEqualTo("2");
        assertThat(value(result, "now.GOODPercent")).isEqualTo("50.00");
        assertThat(value(result, "bothGradesKnown")).isEqualTo("3");
        assertThat(value(result, "regradedDownPercent")).isEqualTo("33.33");
    }

    private static Near near(String hostLa, @Nullable String miles) {
        return new Near(
                living("2026-05-01", null).hostedBy(hostLa).of("E08000014-1"),
                miles == null ? null : new BigDecimal(miles));
    }

    private static CareChild inCare(Counting.Living... placements) {
        return child("2012-06-01", "2020-01-01", placements);
    }

    private static CareChild child(@Nullable String bornOn, @Nullable String careSince, Counting.Living... placements) {
        String ref = "E08000014-" + UUID.randomUUID();
        LocalDate born = bornOn == null ? null : day(bornOn);
        LocalDate since = careSince == null ? null : day(careSince);
        List<LivedPlacement> lived =
                java.util.Arrays.stream(placements).map(p -> p.of(ref)).toList();
        return new CareChild(ref, born, since, !lived.isEmpty(), PlaceLived.of(lived));
    }

    private static LivedPlacement ended(String reason) {
        return living("2026-01-01", "2026-05-01").endedAs(reason).of("E08000014-1");
    }

    private static Graded graded(@Nullable String atStart, @Nullable String now) {
        return new Graded(
                UUID.randomUUID(), "RESIDENTIAL", "DIRECT", "care-assist", day("2026-05-01"), null, atStart, now);
    }
}
