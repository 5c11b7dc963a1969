package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.CarePeriod;
import uk.panauthority.placement.placement.Stay;

/**
 * A period of care as the return needs it: as it was told, with the end that a placement's end tells where nobody else
 * has; or made up of stays that no told period covers.
 *
 * @param to the day on which it ended; null while it lasts
 * @param rec why, a REC code
 */
record Span(
        LocalDate from, @Nullable LocalDate to, @Nullable String rec, boolean isTold) {

    private static final String GOES_ON = "X1";

    static List<Span> of(List<CarePeriod> periods, List<Stay> stays) {
        Stay last = stays.stream().max(Comparator.comparing(Stay::startedOn)).orElse(null);
        List<Span> told = periods.stream().map(period -> told(period, last)).toList();
        List<Span> spans = new ArrayList<>(told);
        for (Stay stay :
                stays.stream().sorted(Comparator.comparing(Stay::startedOn)).toList()) {
            uncovered(stay, told).forEach(part -> join(spans, part));
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private static Span told(CarePeriod period, @Nullable Stay last) {
        LocalDate left = last == null ? null : last.endedOn();
        if (period.to() == null
                && last != null
                && left != null
                && !left.isBefore(period.from())
                && CareHistory.isEndOfCare(last.endReason(), left)) {
            return new Span(period.from(), left, last.endReason(), true);
        }
        return new Span(period.from(), period.to(), period.endCode(), true);
    }

    /** The parts of a stay that lie in no told period. */
    private static List<Span> uncovered(Stay stay, List<Span> told) {
        List<Span> parts = new ArrayList<>();
        LocalDate from = stay.startedOn();
        LocalDate end = stay.endedOn();
        for (Span span : told) {
            if (from != null && span.common(from, end).isPresent()) {
                if (span.from.isAfter(from)) {
                    parts.add(new Span(from, span.from, GOES_ON, false));
                }
                from = span.to;
            }
        }
        if (from != null && (end == null || from.isBefore(end))) {
            String rec = end != null && CareHistory.isEndOfCare(stay.endReason(), end) ? stay.endReason() : GOES_ON;
            parts.add(new Span(from, end, end == null ? null : rec, false));
        }
        return parts;
    }

    private static void join(List<Span> spans, Span part) {
        Optional<Span> before = spans.stream()
                .filter(span -> !span.isTold && part.from.equals(span.to))
                .findFirst();
        before.ifPresent(spans::remove);
        spans.add(before.map(span -> new Span(span.from, part.to, part.rec, false))
                .orElse(part));
    }

    /** The days that these have in common with the span; empty when there are none. */
    Optional<CareHistory.Nights> common(LocalDate first, @Nullable LocalDate end) {
        LocalDate start = first.isAfter(from) ? first : from;
        LocalDate until = Stream.of(Optional.ofNullable(end), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return until == null || start.isBefore(until)
                ? Optional.of(new CareHistory.Nights(start, until))
                : Optional.empty();
    }
}
