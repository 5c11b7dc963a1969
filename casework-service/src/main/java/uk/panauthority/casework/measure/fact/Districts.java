package uk.panauthority.casework.measure.fact;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.reference.DatedTable;

/**
 * In which local authority district a child lived: that of the home, where the host authority has recorded it; else the
 * authority itself, where it is one district; else not known. Nothing is guessed from a name of a place.
 */
@ApplicationScoped
public class Districts {

    private static final int PREFIX = 3;

    private final DatedTable kinds = DatedTable.load("reference/authority-districts.csv", "code_prefix");
    private final EntityManager entities;
    private final Clock clock;

    public Districts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The district of each of these episodes' children, as it was known at that moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    Districts.Known of(Collection<EpisodeFact> episodes, Instant asOf) {
        UUID[] homes = episodes.stream()
                .map(EpisodeFact::homeId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Stream<?> rows = entities.createNativeQuery(
                        "select home_id, district from measure_home where home_id = any (:homes)"
                                + " and known_from <= :asOf and (known_to is null or known_to > :asOf)",
                        Tuple.class)
                .setParameter("homes", homes)
                .setParameter("asOf", asOf)
                .getResultStream();
        Map<UUID, String> known = rows.map(row -> (Tuple) row)
                .collect(toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
        return new Known(known);
    }

    /** Records the district in which a home stands, from now on; what was known before stays what was known then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(UUID home, String district, String by) {
        Instant now = clock.instant();
        entities.createNativeQuery("update measure_home set known_to = :now where home_id = :home and known_to is null")
                .setParameter("now", now)
                .setParameter("home", home)
                .executeUpdate();
        entities.createNativeQuery("insert into measure_home (home_id, known_from, district, recorded_by)"
                        + " values (:home, :now, :district, :by)")
                .setParameter("home", home)
                .setParameter("now", now)
                .setParameter("district", district)
                .setParameter("by", by)
                .executeUpdate();
    }

    private Optional<String> ofAuthority(String authority, LocalDate day) {
        return kinds.on(day, authority.substring(0, Math.min(PREFIX, authority.length())))
                .filter(row -> row.get("districts").equals("ONE"))
                .map(row -> authority);
    }

    /** The districts of some homes, and of authorities that are one district. */
    final class Known {

        private final Map<UUID, String> homes;

        private Known(Map<UUID, String> homes) {
            this.homes = homes;
        }

        String of(EpisodeFact episode) {
            @Nullable UUID home = episode.homeId();
            String recorded = home == null ? null : homes.get(home);
            return recorded != null
                    ? recorded
                    : ofAuthority(episode.hostLa(), episode.countsOn()).orElse(EpisodeCase.DISTRICT_NOT_KNOWN);
        }
    }
}
