package uk.panauthority.placement.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.code.ReturnCodes;

/** Which statutory codes of one placement follow which: the first from the arrival on, each until the next begins. */
final class CodeHistory {

    private CodeHistory() {}

    /** @throws Problem {@code field-invalid} for a day on which the child does not live there */
    static List<StatutoryCodes> with(
            List<StatutoryCodes> known,
            StatutoryCodes told,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {
        boolean isFirst = told.from().equals(startedOn);
        boolean isLater = !known.isEmpty()
                && startedOn != null
                && told.from().isAfter(startedOn)
                && !isOver(told.from(), endedOn);
        if (!isFirst && !isLater) {
            throw Problem.at(
                    "/from",
                    CommonProblem.FIELD_INVALID,
                    "The first codes hold from the arrival on, later ones while the child lives here.");
        }
        return put(known, told);
    }

    /** @throws Problem {@code field-invalid} when the codes are of no temporary move, or the day cannot be */
    static List<StatutoryCodes> back(
            List<StatutoryCodes> known, StatutoryCodes away, LocalDate day, @Nullable LocalDate endedOn) {
        StatutoryCodes before = known.stream()
                .filter(codes -> codes.from().isBefore(away.from()))
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean possible = day.isAfter(away.from()) && !isOver(day, endedOn);
        if (before == null || !possible || !ReturnCodes.isTemporary(away.place(), away.from())) {
            throw Problem.at(
                    "/until",
                    CommonProblem.FIELD_INVALID,
                    "A temporary move ends after its first day, in the placement.");
        }
        return put(known, before.from(day));
    }

    private static boolean isOver(LocalDate day, @Nullable LocalDate endedOn) {
        return endedOn != null && !day.isBefore(endedOn);
    }

    private static List<StatutoryCodes> put(List<StatutoryCodes> known, StatutoryCodes told) {
        return Stream.concat(known.stream().filter(codes -> !codes.from().equals(told.from())), Stream.of(told))
                .sorted(Comparator.comparing(StatutoryCodes::from))
                .toList();
    }
}
