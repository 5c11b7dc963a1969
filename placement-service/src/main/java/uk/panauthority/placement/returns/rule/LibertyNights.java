package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;

/** Which episodes have a day in common with an order on deprivation of liberty. */
final class LibertyNights {

    private LibertyNights() {}

    static boolean underAnOrder(EpisodeRow row, ChildReturn child) {
        LocalDate from = row.start().orElse(LocalDate.MAX);
        LocalDate until = row.end().orElse(LocalDate.MAX);
        return child.orders().stream()
                .anyMatch(order ->
                        order.start().filter(start -> start.isBefore(until)).isPresent()
                                && order.end().filter(end -> !end.isAfter(from)).isEmpty());
    }
}
