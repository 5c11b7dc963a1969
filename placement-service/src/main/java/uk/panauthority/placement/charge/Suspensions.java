package uk.panauthority.placement.charge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.money.Absence;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.money.Retainer;

/** All suspensions of one line; no two share a night, and at most one is open (M7). */
record Suspensions(List<Suspension> all) {

    /**
     * These and one more.
     *
     * @throws Problem {@code field-invalid} when the line cannot be suspended on these nights
     */
    Suspensions with(Suspension next, PriceLineTerms line) {
        if (line.isPaidOnce()) {
            throw invalid("/startsOn", "What is paid once is not suspended.");
        }
        if (next.endsOn() != null && !next.endsOn().isAfter(next.startsOn())) {
            throw invalid("/endsOn", "The end is not after the start.");
        }
        // The absence may have begun under the line that this one replaced: its nights count from its own first one.
        if (!next.nights().meets(line.nights())) {
            throw invalid("/startsOn", "The line does not hold on these nights.");
        }
        if (meet(next.nights())) {
            throw invalid("/startsOn", "The line is suspended on nights of it already.");
        }
        if (next.retained() && line.retainer().isEmpty()) {
            throw invalid("/retained", "The line names no retainer.");
        }
        List<Suspension> more = new ArrayList<>(all);
        more.add(next);
        return new Suspensions(List.copyOf(more));
    }

    /**
     * The same with the open one ended.
     *
     * @param open one of these
     * @throws Problem {@code field-invalid} when it would have no night
     */
    Suspensions ending(Suspension open, LocalDate day) {
        if (!day.isAfter(open.startsOn())) {
            throw invalid("/resumesOn", "The day is not after the first night away.");
        }
        return new Suspensions(
                all.stream().map(s -> s.equals(open) ? s.until(day) : s).toList());
    }

    Optional<Suspension> open() {
        return all.stream().filter(s -> s.endsOn() == null).findFirst();
    }

    boolean meet(Nights nights) {
        return all.stream().anyMatch(s -> s.nights().meets(nights));
    }

    /** The runs of a line's nights on which it charges its price or a retainer. */
    List<Nights> chargingRuns(Nights line) {
        List<Nights> free = all.stream()
                .filter(s -> !s.retained())
                .map(Suspension::nights)
                .sorted(Comparator.comparing(Nights::from))
                .toList();
        List<Nights> runs = new ArrayList<>();
        LocalDate from = line.from();
        for (Nights gap : free) {
            if (gap.from().isAfter(from)) {
                runs.add(line.and(new Nights(from, gap.from())));
            }
            if (gap.to() == null) {
                return runs;
            }
            from = gap.to();
        }
        runs.add(line.and(new Nights(from, null)));
        return runs;
    }

    List<Absence> absences(PriceLineTerms line) {
        return all.stream().map(s -> absence(s, line)).toList();
    }

    static Absence absence(Suspension suspension, PriceLineTerms line) {
        return new Absence(suspension.nights(), suspension.retained() ? new Retainer(line.retainer()) : null);
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.at(pointer, CommonProblem.FIELD_INVALID, detail);
    }
}
