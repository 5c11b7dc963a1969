package uk.panauthority.casework.trigger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what counting needs of absences. */
@ApplicationScoped
class CountedEpisodeRepository implements PanacheRepositoryBase<CountedEpisode, UUID> {

    List<CountedEpisode> due(Instant now, int limit) {
        return find("checkAt <= ?1 order by checkAt, episodeId", now)
                .page(0, limit)
                .list();
    }

    List<Absence> ofChild(String childRef) {
        return list("childRef = ?1 and counts", childRef).stream()
                .map(CountedEpisode::absence)
                .toList();
    }

    List<Absence> ofHome(UUID homeId) {
        return list("homeId = ?1 and counts", homeId).stream()
                .map(CountedEpisode::absence)
                .toList();
    }

    /**
     * Says when it is to be looked at again. Does nothing when the episode has changed since it was read, or is just being
     * changed: then another look is asked for already, and nobody waits for anybody.
     */
    void looked(CountedEpisode seen, @Nullable Instant next) {
        getEntityManager()
                .createNativeQuery("""
                        update counted_episode set check_at = cast(?1 as timestamptz) where episode_id = (
                            select episode_id from counted_episode
                            where episode_id = ?2 and version = ?3 for update skip locked)""")
                .setParameter(1, next)
                .setParameter(2, seen.episodeId())
                .setParameter(3, seen.version())
                .executeUpdate();
    }
}
