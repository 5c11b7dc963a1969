package uk.panauthority.casework.measure.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.interview.InterviewFacts;
import uk.panauthority.casework.interview.InterviewService;
import uk.panauthority.casework.notification.NotificationFacts;
import uk.panauthority.casework.notification.NotificationService;
import uk.panauthority.common.timer.TimedWork;

/**
 * Counts the records that were there before the measures were, batch by batch, in the order of their ids; those that come
 * later tell of themselves. What it keeps is known from the moment of the back-fill on, which is the truth: no report was
 * made by it before. To run it again, empty its table: what is kept already is not kept twice.
 */
@ApplicationScoped
public class BackFill implements TimedWork {

    private static final UUID BEGINNING = new UUID(0, 0);

    private final EpisodeService episodes;
    private final InterviewService interviews;
    private final NotificationService notifications;
    private final FactLedger ledger;
    private final EntityManager entities;

    public BackFill(
            EpisodeService episodes,
            InterviewService interviews,
            NotificationService notifications,
            FactLedger ledger,
            EntityManager entities) {
        this.episodes = episodes;
        this.interviews = interviews;
        this.notifications = notifications;
        this.ledger = ledger;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "measure-back-fill";
    }

    @Override
    public int run(Instant now, int limit) {
        int done = fill("EPISODES", limit, episodes::factsAfter, EpisodeFacts::episodeId, ledger::noteIfUnknown);
        done += fill(
                "INTERVIEWS", limit - done, interviews::factsAfter, InterviewFacts::interviewId, ledger::noteIfUnknown);
        return done
                + fill(
                        "MESSAGES",
                        limit - done,
                        notifications::factsAfter,
                        NotificationFacts::notificationId,
                        ledger::noteIfUnknown);
    }

    private <T> int fill(
            String records,
            int limit,
            BiFunction<UUID, Integer, List<T>> next,
            Function<T, UUID> id,
            Consumer<T> note) {
        if (limit <= 0) {
            return 0;
        }
        List<T> batch = next.apply(reached(records), limit);
        batch.forEach(note);
        if (!batch.isEmpty()) {
            reach(records, id.apply(batch.getLast()));
        }
        return batch.size();
    }

    private UUID reached(String records) {
        List<?> last = entities.createNativeQuery(
                        "select last_id from measure_back_fill where records = :records", UUID.class)
                .setParameter("records", records)
                .getResultList();
        return last.isEmpty() ? BEGINNING : (UUID) last.getFirst();
    }

    private void reach(String records, UUID id) {
        entities.createNativeQuery("insert into measure_back_fill (records, last_id) values (:records, :id)"
                        + " on conflict (records) do update set last_id = excluded.last_id")
                .setParameter("records", records)
                .setParameter("id", id)
                .executeUpdate();
    }
}
