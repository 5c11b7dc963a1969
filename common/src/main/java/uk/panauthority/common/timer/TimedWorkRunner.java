package uk.panauthority.common.timer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.event.FaultCode;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Calls every {@link TimedWork} in turn, on a thread of its own. A lock in the database, held for the length of one
 * transaction, keeps a second instance from doing the same work at the same time; when this instance dies, the lock dies
 * with its connection.
 */
@ApplicationScoped
public class TimedWorkRunner {

    private static final Logger LOG = Logger.getLogger(TimedWorkRunner.class);

    private final Instance<TimedWork> works;
    private final TimedWorkConfig config;
    private final CurrentCaller currentCaller;
    private final EntityManager entities;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("timed-work").daemon().factory());
    private volatile Instant lastRound;

    public TimedWorkRunner(
            Instance<TimedWork> works,
            TimedWorkConfig config,
            CurrentCaller currentCaller,
            EntityManager entities,
            MeterRegistry meters,
            Clock clock) {
        this.works = works;
        this.config = config;
        this.currentCaller = currentCaller;
        this.entities = entities;
        this.meters = meters;
        this.clock = clock;
        this.lastRound = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            long pause = config.every().toMillis();
            var unused =
                    timer.scheduleWithFixedDelay(() -> runAll(clock.instant()), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdown();
    }

    /**
     * Does everything that is due at that time. Never throws: a work that fails is counted, logged by its code, and tried
     * again in the next round.
     */
    public void runAll(Instant now) {
        boolean allWell = true;
        for (TimedWork work : works) {
            allWell &= exhausted(work, now);
        }
        if (allWell) {
            lastRound = clock.instant();
        }
    }

    /** When every work was last asked without a failure. */
    Instant lastRound() {
        return lastRound;
    }

    /** A task that throws would never be run again. */
    private boolean exhausted(TimedWork work, Instant now) {
        try {
            int done = config.batch();
            while (done >= config.batch()) {
                done = batch(work, now);
                meters.counter("timed.work.records", "work", work.name()).increment(done);
            }
            return true;
        } catch (RuntimeException e) {
            meters.counter("timed.work.failures", "work", work.name()).increment();
            LOG.warnf("timed work %s failed (%s); it is tried again", work.name(), FaultCode.of(e));
            return false;
        }
    }

    private int batch(TimedWork work, Instant now) {
        ManagedContext context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.deactivate();
        context.activate();
        try {
            currentCaller.actAs(Purpose.CLOCK, null);
            return QuarkusTransaction.requiringNew().call(() -> isOurs(work) ? work.run(now, config.batch()) : 0);
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }

    private boolean isOurs(TimedWork work) {
        return (Boolean)
                entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('timed-work'), hashtext(?1))")
                        .setParameter(1, work.name())
                        .getSingleResult();
    }
}
