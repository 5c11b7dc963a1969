package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.procurement.contract.ContractInForce;

/**
 * Keeps and reads the facts that are counted. A fact reported again replaces itself: events of one episode or interview
 * arrive in order, so the later report is the better one.
 */
@ApplicationScoped
class MeasureRepository {

    private static final String KEEP_RETURN = """
            insert into returned_episode (episode_hash, delivering_la, returned_at)
            values (:episode, :deliveringLa, :returnedAt)
            on conflict (episode_hash) do update
            set delivering_la = excluded.delivering_la, returned_at = excluded.returned_at
            """;

    private static final String KEEP_INTERVIEW = """
            insert into interviewed_episode (interview_id, episode_hash, contract_id, held_at, signed_off_at)
            values (:interview, :episode, :contract, :heldAt, :signedOffAt)
            on conflict (interview_id, episode_hash) do update
            set contract_id = excluded.contract_id, held_at = excluded.held_at, signed_off_at = excluded.signed_off_at
            """;

    private static final String KEEP_STANDING = """
            insert into episode_standing (episode_hash, standing, surviving_hash)
            values (:episode, :standing, cast(:surviving as text))
            on conflict (episode_hash) do update
            set standing = excluded.standing, surviving_hash = excluded.surviving_hash
            """;

    // An interview counts for the episode that it was about, or for the one that this has become part of.
    private static final String FACTS = """
            select distinct e.episode_hash, e.returned_at, i.interview_id, i.held_at, i.signed_off_at
            from returned_episode e
            left join interviewed_episode i on i.contract_id = :contract and (i.episode_hash = e.episode_hash
                or i.episode_hash in (
                    select m.episode_hash from episode_standing m where m.surviving_hash = e.episode_hash))
            where e.delivering_la = any (:areas) and e.returned_at >= :from and e.returned_at < :to
                and not exists (
                    select 1 from episode_standing s
                    where s.episode_hash = e.episode_hash and s.standing <> 'COUNTS')
            """;

    private static final String KEEP_WORK = """
            insert into contract_work (interview_id, contract_id, delivering_la, responsible_la, signed_off_at)
            values (:interview, :contract, :deliveringLa, :responsibleLa, :signedOffAt)
            on conflict (interview_id) do update
            set contract_id = excluded.contract_id, delivering_la = excluded.delivering_la,
                responsible_la = excluded.responsible_la, signed_off_at = excluded.signed_off_at
            """;

    private static final String WORK = """
            select interview_id, contract_id, delivering_la, responsible_la, signed_off_at from contract_work
            where contract_id = :contract and signed_off_at >= :from and signed_off_at < :until
            order by signed_off_at, interview_id
            """;

    private final EntityManager entities;

    MeasureRepository(EntityManager entities) {
        this.entities = entities;
    }

    void keepReturn(EpisodeHash episode, String deliveringLa, Instant returnedAt) {
        entities.createNativeQuery(KEEP_RETURN)
                .setParameter("episode", episode.hex())
                .setParameter("deliveringLa", deliveringLa)
                .setParameter("returnedAt", returnedAt)
                .executeUpdate();
    }

    void keepStanding(EpisodeHash episode, EpisodeStanding standing, @Nullable EpisodeHash surviving) {
        entities.createNativeQuery(KEEP_STANDING)
                .setParameter("episode", episode.hex())
                .setParameter("standing", standing.name())
                .setParameter("surviving", surviving == null ? null : surviving.hex())
                .executeUpdate();
    }

    void keepInterview(UUID interview, EpisodeHash episode, UUID contract, Instant heldAt, Instant signedOffAt) {
        entities.createNativeQuery(KEEP_INTERVIEW)
                .setParameter("interview", interview)
                .setParameter("episode", episode.hex())
                .setParameter("contract", contract)
                .setParameter("heldAt", heldAt)
                .setParameter("signedOffAt", signedOffAt)
                .executeUpdate();
    }

    void keepWork(ContractWork work) {
        entities.createNativeQuery(KEEP_WORK)
                .setParameter("interview", work.interviewId())
                .setParameter("contract", work.contractId())
                .setParameter("deliveringLa", work.deliveringLa())
                .setParameter("responsibleLa", work.responsibleLa())
                .setParameter("signedOffAt", work.signedOffAt())
                .executeUpdate();
    }

    List<ContractWork> work(UUID contractId, Instant from, Instant until) {
        Stream<?> rows = entities.createNativeQuery(WORK, Tuple.class)
                .setParameter("contract", contractId)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream();
        return rows.map(row -> (Tuple) row)
                .map(row -> new ContractWork(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Instant.class)))
                .toList();
    }

    /** The episodes returned to the contract's areas on its days, with the interviews held under it. */
    List<Measurement.Fact> facts(ContractInForce contract) {
        Stream<?> rows = entities.createNativeQuery(FACTS, Tuple.class)
                .setParameter("contract", contract.contractId())
                .setParameter("areas", contract.areas().toArray(String[]::new))
                .setParameter("from", startOf(contract.start()))
                .setParameter("to", startOf(contract.lastDay().plusDays(1)))
                .getResultStream();
        return rows.map(row -> fact((Tuple) row)).toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(PlatformClock.LONDON).toInstant();
    }

    private static Measurement.Fact fact(Tuple row) {
        UUID interview = row.get(2, UUID.class);
        return new Measurement.Fact(
                new EpisodeHash(row.get(0, String.class)),
                row.get(1, Instant.class),
                interview == null
                        ? null
                        : new Measurement.Held(interview, row.get(3, Instant.class), row.get(4, Instant.class)));
    }
}
