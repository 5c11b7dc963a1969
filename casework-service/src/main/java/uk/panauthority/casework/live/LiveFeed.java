package uk.panauthority.casework.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.panauthority.common.event.FaultCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Reads the log for all streams of this instance and sends each change to those whose it is. Instances know nothing of
 * each other: all read the same log. A stream that begins reads up to where the feed stands and goes on with it, under one
 * lock, so that nothing falls between.
 */
@ApplicationScoped
public class LiveFeed {

    private static final Logger LOG = Logger.getLogger(LiveFeed.class);

    private final LiveLog log;
    private final LiveConfig config;
    private final Clock clock;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-feed").daemon().factory());
    private final List<LiveStream> streams = new ArrayList<>();
    private Position position = new Position(0, 0);
    private boolean failing;

    public LiveFeed(LiveLog log, LiveConfig config, MeterRegistry meters, Clock clock) {
        this.log = log;
        this.config = config;
        this.clock = clock;
        Gauge.builder("live.streams", this, LiveFeed::open)
                .description("Screens that listen to this instance")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        long pause = config.poll().toMillis();
        var unused = reader.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        reader.shutdown();
        closeAll();
    }

    /**
     * Lets a stream begin: what it has missed since it last listened, or from now on.
     *
     * @param last how far the client had heard; empty when it has not listened before
     * @throws Problem {@code unavailable} when this instance has as many streams as it can carry
     */
    synchronized void join(LiveStream stream, Optional<Position> last) {
        if (streams.size() >= config.maxStreams()) {
            throw Problem.of(CommonProblem.UNAVAILABLE, "Too many screens listen to this instance.");
        }
        if (streams.isEmpty()) {
            position = log.end();
        }
        Instant now = clock.instant();
        if (last.isEmpty()) {
            stream.ready(position, now);
        } else {
            resume(stream, last.get(), now);
        }
        streams.add(stream);
    }

    private void resume(LiveStream stream, Position last, Instant now) {
        List<LiveChange> missed = log.after(last, stream.organisation(), config.batch());
        // The floor is read after the changes: what was forgotten meanwhile is noticed.
        boolean forgotten = last.isBefore(log.floor()) || missed.size() == config.batch();
        boolean notOurs = log.end().isBefore(last);
        if (forgotten || notOurs) {
            stream.reset(position, now);
            return;
        }
        stream.heardUpTo(last);
        missed.stream()
                .filter(change -> !position.isBefore(change.position()))
                .forEach(change -> stream.offer(change, now));
        stream.ready(position, now);
    }

    /** Never throws: a task that throws would never be run again. */
    private synchronized void round() {
        try {
            Instant now = clock.instant();
            streams.removeIf(stream -> ended(stream, now));
            if (!streams.isEmpty()) {
                read(now);
                streams.forEach(stream -> stream.keepAlive(position, config.heartbeat(), now));
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warnf("the live feed could not read its log (%s); it tries again", FaultCode.of(e));
            }
            failing = true;
        }
    }

    private void read(Instant now) {
        List<LiveChange> changes = log.after(position, config.batch());
        while (!changes.isEmpty()) {
            changes.forEach(change -> streams.forEach(stream -> stream.offer(change, now)));
            position = changes.getLast().position();
            changes = changes.size() < config.batch() ? List.of() : log.after(position, config.batch());
        }
    }

    private static boolean ended(LiveStream stream, Instant now) {
        if (stream.expired(now)) {
            stream.close();
        }
        return stream.closed();
    }

    private synchronized void closeAll() {
        streams.forEach(LiveStream::close);
        streams.clear();
    }

    private synchronized int open() {
        return streams.size();
    }
}
