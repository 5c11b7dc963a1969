package uk.panauthority.common.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka for as long as this instance leads; waits to lead otherwise. An event is marked
 * as published only after the broker's acknowledgement, so that it may be sent twice and never be lost. Should two loops
 * send for a moment, each still sends a subject's events in order, and the inbox takes the first of two copies.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);

    private final RelaySession.Address address;
    private final KafkaSender sender;
    private final int batch;
    private final Duration poll;
    private volatile boolean running = true;
    private volatile boolean leading;

    RelayLoop(RelaySession.Address address, KafkaSender sender, EventConfig.Relay config) {
        this.address = address;
        this.sender = sender;
        this.batch = config.batch();
        this.poll = config.poll();
    }

    @Override
    public void run() {
        try (sender) {
            boolean reported = false;
            while (running) {
                try (RelaySession session = RelaySession.open(address)) {
                    reported = false;
                    becomeLeader(session);
                    relay(session);
                } catch (SQLException e) {
                    if (running && !reported) {
                        LOG.warnf(
                                "the relay lost its database connection (SQLState %s); it tries again",
                                e.getSQLState());
                        reported = true;
                    }
                    Thread.sleep(poll);
                } finally {
                    leading = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean leading() {
        return leading;
    }

    /** Ends the loop after the round that is being sent. */
    void stop() {
        running = false;
    }

    private void becomeLeader(RelaySession session) throws SQLException, InterruptedException {
        while (running && !session.tryLead()) {
            Thread.sleep(poll);
        }
        if (running) {
            session.listen();
            leading = true;
        }
    }

    private void relay(RelaySession session) throws SQLException, InterruptedException {
        while (running) {
            List<OutboxRow> rows = session.unpublished(batch);
            boolean allSent = send(rows, session);
            if (!allSent) {
                Thread.sleep(poll);
            } else if (rows.size() < batch) {
                session.awaitWakeUp(poll);
            }
        }
    }

    private boolean send(List<OutboxRow> rows, RelaySession session) throws SQLException, InterruptedException {
        SubjectRounds rounds = new SubjectRounds(rows);
        boolean allSent = true;
        while (running && rounds.hasNext()) {
            List<OutboxRow> round = rounds.next();
            List<OutboxRow> sent = sender.send(round);
            session.markPublished(sent);
            if (sent.size() < round.size()) {
                allSent = false;
                round.stream()
                        .filter(row -> !sent.contains(row))
                        .map(OutboxRow::subject)
                        .forEach(rounds::drop);
            }
        }
        return allSent;
    }
}
