package uk.panauthority.placement.home;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored homes. */
@ApplicationScoped
class HomeRepository implements PanacheRepositoryBase<Home, UUID> {

    /** Whether the number, or the agency's reference of a household, is registered already. */
    boolean knows(HomeFacts facts) {
        if (facts.householdRef() != null) {
            return count("providerId = ?1 and householdRef = ?2", facts.providerId(), facts.householdRef()) > 0;
        }
        return facts.kind().equals(Home.SUPPORTED_ACCOMMODATION)
                ? count(
                                "urn = ?1 and postcode = ?2",
                                facts.urn(),
                                facts.postcode().text())
                        > 0
                : count("urn = ?1 and kind <> ?2", facts.urn(), Home.FOSTER_HOUSEHOLD) > 0;
    }

    /** Whether no other home is known by this number. */
    boolean isOnlyOneOf(String urn) {
        return count("urn = ?1 and kind <> ?2", urn, Home.FOSTER_HOUSEHOLD) == 1;
    }

    Optional<Home> numbered(String urn) {
        return find("urn", urn).firstResultOptional();
    }

    /** One more than the page holds, newest first. */
    List<Home> newest(PageRequest page) {
        return find("id < ?1 order by id desc", ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<HomeGrade> grades(UUID homeId) {
        return getEntityManager()
                .createQuery("from HomeGrade where homeId = ?1 order by gradedOn, id", HomeGrade.class)
                .setParameter(1, homeId)
                .getResultList();
    }

    /** Homes older than that one with a bed that nobody has on a night, newest first. */
    List<Home> withRoom(HomeFilter filter, LocalDate night, UUID before, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        select h.* from home h where h.id < ?1
                        and (?2 = '' or h.kind = ?2) and (?3 = '' or h.authority = ?3)
                        and (h.closed_on is null or h.closed_on > cast(?4 as date))
                        and h.places > (select count(*) from bed_claim c where c.home_id = h.id
                            and daterange(c.first_night, c.departure) @> cast(?4 as date)
                            and (c.expires_at is null or c.expires_at > now()))
                        order by h.id desc limit ?5""", Home.class)
                .setParameter(1, before)
                .setParameter(2, filter.kind())
                .setParameter(3, filter.authority())
                .setParameter(4, night)
                .setParameter(5, most)
                .getResultStream()
                .map(Home.class::cast)
                .toList();
    }
}
