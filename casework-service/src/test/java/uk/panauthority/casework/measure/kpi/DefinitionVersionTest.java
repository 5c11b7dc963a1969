package uk.panauthority.casework.measure.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.measure.GivenEpisode;
import uk.panauthority.common.reference.DatedTable;

/** Figures that were published are made again by the definition that they were made by. */
class DefinitionVersionTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    /** From April on, in this test, an interview must be held within 48 hours and is compared with episodes offered. */
    private static final class InTimeOfOffered implements Measure {

        @Override
        public String code() {
            return "KPI-9";
        }

        @Override
        public int version() {
            return 2;
        }

        @Override
        public Result count(Cohort cohort, Definition definition) {
            var offered = cohort.episodes().stream().filter(e -> e.offered()).toList();
            return new Tally()
                    .count("offered", offered.size())
                    .split(
                            "offered",
                            Shares.of(
                                    "inTime",
                                    "notInTime",
                                    offered,
                                    e -> e.heldWithin(java.time.Duration.ofHours(definition.parameter("hours")))))
                    .percent("inTimePercent", "inTime", "offered")
                    .result();
        }
    }

    @Test
    @Tag("X15")
    void aPastReportHasTheSameNumbersAfterItsDefinitionChanged() {
        // Given
        MeasureCatalogue before = new MeasureCatalogue();
        Cohort lastQuarter = quarterTo(MARCH);
        Result published = before.on(MARCH, "KPI-9").orElseThrow().count(lastQuarter);

        // When
        MeasureCatalogue after = changed();

        // Then
        assertThat(after.on(MARCH, "KPI-9").orElseThrow().count(lastQuarter)).isEqualTo(published);
        assertThat(after.on(MARCH, "KPI-9").orElseThrow().definition().version())
                .isEqualTo(1);
        assertThat(after.on(JUNE, "KPI-9").orElseThrow().definition().version()).isEqualTo(2);
        assertThat(after.on(JUNE, "KPI-9").orElseThrow().count(quarterTo(JUNE)).count("offered"))
                .isEqualTo(1);
    }

    @Test
    void everyDefinitionOfTheProductIsCountedByAClassAndTheRestIsNamedAsLeftOut() {
        // When
        MeasureCatalogue catalogue = new MeasureCatalogue();

        // Then
        assertThat(catalogue.definitions())
                .extracting(Definition::code)
                .containsExactly(
                        "KPI-1", "KPI-2", "KPI-3", "KPI-4", "KPI-5", "KPI-6", "KPI-7", "KPI-8", "KPI-9", "KPI-10",
                        "KPI-11", "KPI-12", "KPI-13", "KPI-17", "KPI-18");
        assertThat(catalogue.leftOut())
                .extracting(MeasureCatalogue.LeftOut::code)
                .containsExactly("KPI-14", "KPI-15", "KPI-16");
    }

    @Test
    void aDefinitionWithoutAClassIsRefusedAtOnce() {
        // Given
        DatedTable definitions = DatedTable.load("measure/definitions-after-a-change.csv", "code");

        // Then
        assertThatThrownBy(() -> new MeasureCatalogue(definitions, List.of(new InterviewsInTime())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("KPI-9 version 2 is counted by no class");
    }

    private static MeasureCatalogue changed() {
        return new MeasureCatalogue(
                DatedTable.load("measure/definitions-after-a-change.csv", "code"),
                List.of(new InterviewsInTime(), new InTimeOfOffered()));
    }

    private static Cohort quarterTo(LocalDate last) {
        String day = last.minusDays(20).toString();
        String later = last.minusDays(18).toString();
        return new Cohort(
                GivenEpisode.HALTON,
                new Period(last.plusDays(1).minusMonths(3), last),
                Instant.parse(last.plusDays(1) + "T08:00:00Z"),
                List.of(
                        GivenEpisode.of("anna", day + "T10:00:00Z")
                                .returned(day + "T12:00:00Z")
                                .held(day + "T13:00:00Z", later + "T13:00:00Z")
                                .build(),
                        GivenEpisode.of("ben", day + "T10:00:00Z")
                                .returned(day + "T12:00:00Z")
                                .build()),
                List.of(),
                List.of(),
                List.of());
    }
}
