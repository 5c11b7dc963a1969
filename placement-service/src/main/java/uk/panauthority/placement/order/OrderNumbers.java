package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The numbers of an authority's orders, one series for each year, without gaps: the next is taken in the transaction of the
 * order, and given back with it when that is refused. Two orders of one authority at one instant wait for each other.
 */
@ApplicationScoped
class OrderNumbers {

    private final EntityManager entities;

    OrderNumbers(EntityManager entities) {
        this.entities = entities;
    }

    String next(String authority, int year) {
        Number number = (Number) entities.createNativeQuery("""
                        insert into order_number_series (responsible_la, year, last) values (?1, ?2, 1)
                        on conflict (responsible_la, year) do update set last = order_number_series.last + 1
                        returning last""")
                .setParameter(1, authority)
                .setParameter(2, year)
                .getSingleResult();
        return "%s-%d-%05d".formatted(authority, year, number.intValue());
    }
}
