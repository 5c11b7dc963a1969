package uk.panauthority.procurement.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final String FACTS = """
            select e.episode_hash, e.returned_at, i.interview_id, i.held_at, i.signed_off_at
            from returned_episode e
            left join interviewed_episode i on i.episode_hash = e.episode_hash and i.contract_id = :contract
            where e.delivering_la = any (:areas) and e.returned_at >= :from and e.returned_at < :to
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

    void keepInterview(UUID interview, EpisodeHash episode, UUID contract, Instant heldAt, Instant signedOffAt) {
        entities.createNativeQuery(KEEP_INTERVIEW)
                .setParameter("interview", interview)
                .setParameter("episode", episode.hex())
                .setParameter("contract", contract)
                .setParameter("heldAt", heldAt)
                .setParameter("signedOffAt", signedOffAt)
                .executeUpdate();
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
