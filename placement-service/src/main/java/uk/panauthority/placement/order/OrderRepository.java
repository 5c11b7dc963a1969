package uk.panauthority.placement.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored orders. */
@ApplicationScoped
class OrderRepository implements PanacheRepositoryBase<PlacementOrder, UUID> {

    /** One more than the page holds, newest first. */
    List<PlacementOrder> newestOf(String organisation, PageRequest page) {
        return find(
                        "(parties.responsibleLa = ?1 or parties.providerId = ?1) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<PlacementOrder> ofReferral(UUID referralId) {
        return list("terms.referralId = ?1 order by id", referralId);
    }

    /** Those whose time for signature has run out, and nobody has told it. */
    List<PlacementOrder> unsignedInTime(Instant now, int limit) {
        return find("state = ?1 and signBy < ?2 order by signBy, id", OrderState.ISSUED, now)
                .range(0, limit - 1)
                .list();
    }

    /** Those whose last day is past, and nobody has told it. */
    List<PlacementOrder> past(LocalDate today, int limit) {
        return find("state = ?1 and terms.end < ?2 order by terms.end, id", OrderState.SIGNED, today)
                .range(0, limit - 1)
                .list();
    }

    /** Weekly rates that an authority has signed for since then, for one kind of service. */
    List<Money> ratesSigned(String authority, String serviceCode, Instant since) {
        return getEntityManager()
                .createQuery(
                        "select o.terms.weeklyRate from PlacementOrder o where o.parties.responsibleLa = ?1"
                                + " and o.terms.serviceCode = ?2 and o.acts.signedAt >= ?3",
                        Money.class)
                .setParameter(1, authority)
                .setParameter(2, serviceCode)
                .setParameter(3, since)
                .getResultList();
    }

    List<PlacementOrder> unsignedFor(UUID homeId) {
        return list("terms.homeId = ?1 and state in (?2, ?3)", homeId, OrderState.DRAFT, OrderState.ISSUED);
    }
}
