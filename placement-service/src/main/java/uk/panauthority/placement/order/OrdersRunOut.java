package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Tells of orders that were not signed in time, and of those whose last day is past. */
@ApplicationScoped
public class OrdersRunOut implements TimedWork {

    private final OrderRepository repository;
    private final OrderService orders;

    public OrdersRunOut(OrderRepository repository, OrderService orders) {
        this.repository = repository;
        this.orders = orders;
    }

    @Override
    public String name() {
        return "orders-run-out";
    }

    @Override
    public int run(Instant now, int limit) {
        List<PlacementOrder> due = new ArrayList<>(repository.unsignedInTime(now, limit));
        if (due.size() < limit) {
            due.addAll(repository.past(LocalDate.ofInstant(now, PlatformClock.LONDON), limit - due.size()));
        }
        due.forEach(order -> orders.runOut(order, now));
        return due.size();
    }
}
