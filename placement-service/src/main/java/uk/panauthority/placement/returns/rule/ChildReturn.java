package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one child in one year's files, with what is known beside them.
 *
 * @param asOf the day on which the check is made; how long something open has lasted is counted up to it
 * @param responsibleLa GSS code of the authority whose return it is
 * @param born null where it is not known; rules about age then say nothing
 * @param isUnaccompanied whether the child came alone to ask for asylum
 * @param earlier rows of the years before, the earliest first
 * @param episodes rows of this year, the earliest first
 * @param gaps days of care in the year without a known placement
 * @param lastYear what was open in the file sent for the year before; null where none was, or none is known
 * @param ordersOpenLastYear first days of the deprivations of liberty that were open in it
 */
public record ChildReturn(
        ReturnYear year,
        LocalDate asOf,
        String responsibleLa,
        @Nullable LocalDate born,
        boolean isUnaccompanied,
        List<EpisodeRow> earlier,
        List<EpisodeRow> episodes,
        List<Gap> gaps,
        List<LibertyRow> orders,
        List<ReviewRow> reviews,
        @Nullable OpenPlace lastYear,
        List<LocalDate> ordersOpenLastYear) {

    public ChildReturn {
        earlier = List.copyOf(earlier);
        episodes = List.copyOf(episodes);
        gaps = List.copyOf(gaps);
        orders = List.copyOf(orders);
        reviews = List.copyOf(reviews);
        ordersOpenLastYear = List.copyOf(ordersOpenLastYear);
    }

    /** The same child with other orders on deprivation of liberty. */
    public ChildReturn withOrders(List<LibertyRow> others) {
        return new ChildReturn(
                year,
                asOf,
                responsibleLa,
                born,
                isUnaccompanied,
                earlier,
                episodes,
                gaps,
                others,
                reviews,
                lastYear,
                ordersOpenLastYear);
    }

    /** Every row up to the end of the year, the earliest first. */
    Stream<EpisodeRow> all() {
        return Stream.concat(earlier.stream(), episodes.stream());
    }

    /** The row after this one, whether or not the child left care between them. */
    Optional<EpisodeRow> next(EpisodeRow row) {
        int at = episodes.indexOf(row);
        return at >= 0 && at + 1 < episodes.size() ? Optional.of(episodes.get(at + 1)) : Optional.empty();
    }

    /** The row after this one in the same period of care. */
    Optional<EpisodeRow> continuation(EpisodeRow row) {
        return next(row).filter(next -> !next.rne().equals("S"));
    }

    /** The row before this one in the same period of care. */
    Optional<EpisodeRow> before(EpisodeRow row) {
        if (row.rne().equals("S")) {
            return Optional.empty();
        }
        List<EpisodeRow> all = all().toList();
        int at = all.indexOf(row);
        return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
    }

    /** Until when a row has lasted so far; empty when its days are none. */
    Optional<LocalDate> until(EpisodeRow row) {
        if (row.has(EpisodeRow.Column.DEC)) {
            return row.end();
        }
        return Optional.of(asOf.isBefore(year.last()) ? asOf : year.last());
    }

    /** Whether the child was surely younger than that on the day. */
    boolean isUnder(int years, LocalDate day) {
        return born != null && born.plusYears(years).isAfter(day);
    }
}
