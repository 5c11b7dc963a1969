package uk.panauthority.casework.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.BirthDate;
import uk.panauthority.casework.returns.rule.MissingRow;
import uk.panauthority.casework.returns.rule.ReturnDate;
import uk.panauthority.casework.returns.rule.ReturnYear;

/**
 * One segment of an absence of a looked-after child, as the return counts it: whole days, no shortest length.
 *
 * @param startedOn the day on which the child left
 * @param endedOn the day on which the child was found (M) or returned (A); null while away
 * @param placementEndedOn last day of the placement that the child left, if it has ended
 * @param careEndedOn last day of the period of care in which the child left, if it has ended
 */
record AbsencePeriod(
        UUID episodeId,
        int ordinal,
        String kind,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate placementEndedOn,
        @Nullable LocalDate careEndedOn) {

    /**
     * The row of this segment in the file of a year; empty when it does not belong there. What ends after the year is
     * open in its file.
     *
     * @param today decides whether the child has come of age
     */
    Optional<MissingRow> in(ReturnYear year, LocalDate today, String childNumber, LocalDate born) {
        LocalDate end = endForReturn(today, born);
        if (startedOn.isAfter(year.last()) || (end != null && end.isBefore(year.first()))) {
            return Optional.empty();
        }
        LocalDate shown = end == null || end.isAfter(year.last()) ? null : end;
        return Optional.of(new MissingRow(
                childNumber,
                ReturnDate.cell(born),
                kind,
                ReturnDate.cell(startedOn),
                ReturnDate.cell(shown),
                placementEndedOn,
                new MissingRow.OfEpisode(episodeId, ordinal)));
    }

    /**
     * The end as the return counts it. It counts looked-after children only: an absence that lasts longer than the care
     * ends with it, once it has ended at all; and every absence ends on the 18th birthday. The record itself is not
     * changed by either.
     */
    private @Nullable LocalDate endForReturn(LocalDate today, LocalDate born) {
        LocalDate end = endedOn;
        if (end != null && careEndedOn != null && end.isAfter(careEndedOn)) {
            end = careEndedOn;
        }
        LocalDate adult = BirthDate.comesOfAge(born);
        boolean isAdult = !adult.isAfter(today) && !adult.isBefore(startedOn);
        return isAdult && (end == null || end.isAfter(adult)) ? adult : end;
    }
}
