package uk.panauthority.common.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Threads that apply received events. Woken by the listener, and looking by themselves at times, for what another
 * instance received or what is due again. Any number of instances may run: each event is claimed by one.
 */
@ApplicationScoped
public class InboxDispatcher {

    private static final Logger LOG = Logger.getLogger(InboxDispatcher.class);

    private static final int AT_ONCE = 20;
    private static final Duration STOP = Duration.ofSeconds(5);

    private final InboxAttempt attempts;
    private final EventConfig.Inbox config;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running = true;

    public InboxDispatcher(InboxAttempt attempts, EventConfig config) {
        this.attempts = attempts;
        this.config = config.inbox();
    }

    /** Tells that there may be something to do. */
    public void wake() {
        if (work.availablePermits() < config.workers()) {
            work.release();
        }
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.workers(); i++) {
            workers.add(Thread.ofPlatform().name("inbox-" + i).daemon().start(this::work));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        work.release(config.workers());
        for (Thread worker : workers) {
            if (!worker.join(STOP)) {
                worker.interrupt();
                worker.join(STOP);
            }
        }
    }

    private void work() {
        try {
            while (running) {
                if (!applySome()) {
                    work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean applySome() {
        try {
            List<InboxAttempt.Candidate> due = attempts.due(AT_ONCE);
            if (due.size() > 1) {
                wake();
            }
            boolean applied = false;
            for (InboxAttempt.Candidate candidate : due) {
                applied |= running && apply(candidate);
            }
            return applied;
        } catch (RuntimeException e) {
            LOG.warnf("the inbox cannot be worked on (%s); trying again", FaultCode.of(e));
            return false;
        }
    }

    /** Whatever a handler throws, an error of the machine included, must not end the thread. */
    private boolean apply(InboxAttempt.Candidate candidate) {
        try {
            return attempts.apply(candidate);
        } catch (Throwable e) {
            String fault = FaultCode.of(e);
            LOG.warnf(FailureTrace.of(e), "event %s could not be applied: %s", candidate.eventId(), fault);
            attempts.failed(candidate, fault, e instanceof ParkedAtOnce);
            return false;
        }
    }
}
