package uk.panauthority.casework.returns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.database.DatabaseCall;

/** Segments by child and by episode. */
@ApplicationScoped
class ReturnPeriodRepository implements PanacheRepositoryBase<ReturnPeriod, UUID> {

    List<ReturnPeriod> ofChild(String childRef) {
        return list("childRef = ?1 order by startedOn, episodeId, ordinal", childRef);
    }

    List<ReturnPeriod> ofEpisode(UUID episodeId) {
        return list("episodeId = ?1 order by ordinal", episodeId);
    }

    /** What can be in the year's file. */
    long inYear(String authority, LocalDate first, LocalDate last) {
        return count(
                "responsibleLa = ?1 and counts and fromCare and startedOn <= ?3 and (endedOn is null or endedOn >= ?2)",
                authority,
                first,
                last);
    }

    long fromHome(String authority, LocalDate first, LocalDate last) {
        return count(
                "responsibleLa = ?1 and counts and not fromCare and startedOn <= ?3"
                        + " and (endedOn is null or endedOn >= ?2)",
                authority,
                first,
                last);
    }

    long awaitingStart(String authority) {
        return count("responsibleLa = ?1 and counts and startedOn is null", authority);
    }

    /**
     * Children with an open absence that was not worked out for the year yet, to the limit. What has ended since the year
     * began was worked out when it did.
     */
    List<Object[]> uncheckedIn(LocalDate last, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct p.childRef, p.responsibleLa from ReturnPeriod p"
                                + " where p.endedOn is null and p.checkedTo < ?1",
                        Object[].class)
                .setParameter(1, last)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Episodes that were recorded before the return followed them, to the limit. */
    List<UUID> episodesWithout(int limit) {
        return DatabaseCall.values(getEntityManager(), UUID.class, """
                        select e.id from missing_episode e
                        where not exists (select 1 from return_period p where p.episode_id = e.id) limit ?1""", limit);
    }
}
