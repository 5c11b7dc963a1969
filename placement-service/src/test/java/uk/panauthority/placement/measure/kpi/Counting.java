package uk.panauthority.placement.measure.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.placement.StatutoryCodes;

/** Small records, and measures that count them for the year 2026-27 as if it were over. */
final class Counting {

    static final String SEFTON = "E08000014";
    static final Asked YEAR = asked(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 6, 1));

    private static final MeasureCatalogue CATALOGUE = new MeasureCatalogue();

    private Counting() {}

    static Asked asked(LocalDate from, LocalDate to, LocalDate today) {
        return new Asked(SEFTON, new Period(from, to), Instant.parse("2027-06-01T09:00:00Z"), today);
    }

    static <F extends Fact> Result count(Measure<F> measure, List<F> facts) {
        return count(measure, facts, YEAR);
    }

    static <F extends Fact> Result count(Measure<F> measure, List<F> facts, Asked asked) {
        Definition definition =
                CATALOGUE.on(asked.period().to(), measure.code()).orElseThrow().definition();
        return measure.count(facts, asked, definition);
    }

    /** The value of a figure as it is shown. */
    static String value(Result result, String code) {
        return result.figure(code).orElseThrow().text();
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static StatutoryCodes codes(String from, String place) {
        return new StatutoryCodes(day(from), place, "PR4", "PR8 1AA", "PR8 3PJ", "1234567", null, null, null);
    }

    static Living living(String from, @Nullable String to) {
        return new Living(
                UUID.randomUUID(), SEFTON, day(from), to == null ? null : day(to), null, List.of(), null, false);
    }

    /** A placement in the making. */
    record Living(
            UUID home,
            String hostLa,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String endReason,
            List<StatutoryCodes> codes,
            @Nullable UUID system,
            boolean ownBed) {

        Living in(UUID otherHome) {
            return new Living(otherHome, hostLa, from, to, endReason, codes, system, ownBed);
        }

        Living hostedBy(String otherLa) {
            return new Living(home, otherLa, from, to, endReason, codes, system, ownBed);
        }

        Living endedAs(String reason) {
            return new Living(home, hostLa, from, to, reason, codes, system, ownBed);
        }

        Living coded(StatutoryCodes... all) {
            return new Living(home, hostLa, from, to, endReason, List.of(all), system, ownBed);
        }

        Living under(UUID otherSystem) {
            return new Living(home, hostLa, from, to, endReason, codes, otherSystem, ownBed);
        }

        Living inAnOwnBed() {
            return new Living(home, hostLa, from, to, endReason, codes, system, true);
        }

        LivedPlacement of(String child) {
            return new LivedPlacement(
                    UUID.randomUUID(),
                    child,
                    SEFTON,
                    hostLa,
                    "care-assist",
                    home,
                    from,
                    to,
                    endReason,
                    codes,
                    "RESIDENTIAL",
                    system == null ? "DIRECT" : "COMPETITION_ALL",
                    system,
                    new java.math.BigDecimal("2149.00"),
                    ownBed,
                    "PR8 3PJ",
                    null,
                    null,
                    null);
        }
    }
}
