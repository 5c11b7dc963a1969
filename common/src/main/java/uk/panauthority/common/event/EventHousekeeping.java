package uk.panauthority.common.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Samples the backlog and applies retention, on one thread of its own, so that a slow handler delays neither. */
@ApplicationScoped
public class EventHousekeeping {

    private static final Logger LOG = Logger.getLogger(EventHousekeeping.class);

    private static final long SAMPLE_SECONDS = 5;
    private static final long PURGE_SECONDS = 3_600;

    private final EventBacklog backlog;
    private final EventRetention retention;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("event-housekeeping").daemon().factory());

    public EventHousekeeping(EventBacklog backlog, EventRetention retention) {
        this.backlog = backlog;
        this.retention = retention;
    }

    void start(@Observes StartupEvent event) {
        var unused = timer.scheduleWithFixedDelay(
                () -> quietly(backlog::sample), SAMPLE_SECONDS, SAMPLE_SECONDS, TimeUnit.SECONDS);
        var unused2 = timer.scheduleWithFixedDelay(
                () -> quietly(retention::purge), PURGE_SECONDS, PURGE_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** A task that throws would never be run again. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warnf("housekeeping of events failed (%s); it is tried again", FaultCode.of(e));
        }
    }
}
