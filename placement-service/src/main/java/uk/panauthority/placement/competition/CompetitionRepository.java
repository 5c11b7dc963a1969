package uk.panauthority.placement.competition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored competitions. */
@ApplicationScoped
class CompetitionRepository implements PanacheRepositoryBase<MiniCompetition, UUID> {

    /** One more than the page holds, newest first: own ones, and those to which the organisation is invited. */
    List<MiniCompetition> newestOf(String organisation, PageRequest page) {
        return find(
                        "(buyerLa = ?1 or id in (select i.key.competitionId from Invitation i"
                                + " where i.key.providerId = ?1 and i.invited = true)) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    List<MiniCompetition> dueAt(Instant now, int limit) {
        return find("state = ?1 and deadline < ?2 order by deadline", CompetitionState.PUBLISHED, now)
                .range(0, limit - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<MiniCompetition> ofReferral(UUID referralId) {
        return list("referralId", referralId);
    }

    /** Raises the version although only something that belongs to the competition has changed. */
    void isChanged(MiniCompetition competition) {
        getEntityManager().lock(competition, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Sealed competitions of which more or fewer answers are in than were told: id, offers and no-offers in, and told. */
    List<Object[]> untold(int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select c.id, a.offers, a.no_offers, coalesce(t.offers, 0), coalesce(t.no_offers, 0)
                        from mini_competition c
                        join lateral (select
                            (select count(*) from offer o where o.competition_id = c.id and o.state = 'SUBMITTED') as offers,
                            (select count(*) from no_offer n where n.competition_id = c.id) as no_offers) a on true
                        left join competition_told t on t.competition_id = c.id
                        where c.state = 'PUBLISHED'
                        and (a.offers <> coalesce(t.offers, 0) or a.no_offers <> coalesce(t.no_offers, 0))
                        order by c.id limit ?1""", Object[].class)
                .setParameter(1, limit)
                .getResultList();
    }

    void told(UUID competitionId, long offers, long noOffers) {
        getEntityManager()
                .createNativeQuery("""
                        insert into competition_told (competition_id, offers, no_offers) values (?1, ?2, ?3)
                        on conflict (competition_id) do update set offers = excluded.offers, no_offers = excluded.no_offers""")
                .setParameter(1, competitionId)
                .setParameter(2, offers)
                .setParameter(3, noOffers)
                .executeUpdate();
    }
}
