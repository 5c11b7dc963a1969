package uk.panauthority.casework.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.common.identity.Ids;

/** Profiles by child; revisions, snapshots and part 2, which are only ever added. */
@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<Profile, UUID> {

    private final ObjectMapper json;

    ProfileRepository(ObjectMapper json) {
        this.json = json;
    }

    /** A snapshot as it was taken. */
    record Snapshot(int revision, PartOne partOne, Instant takenAt) {}

    Optional<Profile> ofChild(String childRef) {
        return find("childRef", childRef).firstResultOptional();
    }

    void keepRevision(Profile profile, String organisation, String by, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into philomena_revision (id, profile_id, revision, part_one, written_at, written_by, organisation)
                        values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7)""")
                .setParameter(1, Ids.next())
                .setParameter(2, profile.id())
                .setParameter(3, profile.revision())
                .setParameter(4, text(profile.partOne()))
                .setParameter(5, Timestamp.from(at))
                .setParameter(6, by)
                .setParameter(7, organisation)
                .executeUpdate();
    }

    /** Takes the snapshot of an absence once; a second attempt leaves the first as it is. */
    void takeSnapshot(Profile profile, EpisodeFacts episode, List<String> visibleTo, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into philomena_snapshot (id, episode_id, child_ref, responsible_la, revision, part_one,
                            taken_at, visible_to)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7, cast(string_to_array(?8, ' ') as varchar[]))
                        on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, episode.episodeId())
                .setParameter(3, profile.childRef())
                .setParameter(4, profile.responsibleLa())
                .setParameter(5, profile.revision())
                .setParameter(6, text(profile.partOne()))
                .setParameter(7, Timestamp.from(at))
                .setParameter(8, String.join(" ", visibleTo))
                .executeUpdate();
    }

    void addPartTwo(EpisodeFacts episode, List<String> visibleTo, PartTwo partTwo, String by, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into philomena_part_two (id, episode_id, child_ref, responsible_la, part_two, written_at,
                            written_by, visible_to)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, ?7, cast(string_to_array(?8, ' ') as varchar[]))""")
                .setParameter(1, Ids.next())
                .setParameter(2, episode.episodeId())
                .setParameter(3, episode.childRef())
                .setParameter(4, episode.responsibleLa())
                .setParameter(5, text(partTwo))
                .setParameter(6, Timestamp.from(at))
                .setParameter(7, by)
                .setParameter(8, String.join(" ", visibleTo))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query of three columns
    Optional<Snapshot> snapshotOf(UUID episode) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select revision, cast(part_one as text), taken_at from philomena_snapshot where episode_id = ?1")
                .setParameter(1, episode)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Snapshot((Integer) row[0], parsed((String) row[1], PartOne.class), instant(row[2])));
    }

    @SuppressWarnings("unchecked") // a native query of three columns
    List<ProfileView.Written> partTwoOf(UUID episode) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select cast(part_two as text), written_at, written_by from philomena_part_two"
                        + " where episode_id = ?1 order by id desc")
                .setParameter(1, episode)
                .getResultList();
        return rows.stream()
                .map(row -> new ProfileView.Written(
                        instant(row[1]), (String) row[2], parsed((String) row[0], PartTwo.class)))
                .toList();
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile could not be written", e);
        }
    }

    private <T> T parsed(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile could not be read", e);
        }
    }

    private static Instant instant(Object value) {
        return value instanceof Timestamp timestamp ? timestamp.toInstant() : (Instant) value;
    }
}
