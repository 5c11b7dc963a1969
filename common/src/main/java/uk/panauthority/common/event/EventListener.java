package uk.panauthority.common.event;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes what Kafka delivers into the inbox and does nothing else. Records are acknowledged when they are stored; while
 * they cannot be, they are tried again in place: a failure reported to the channel would end it for good.
 */
@ApplicationScoped
public class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final InboxStore store;
    private final EventHandlers handlers;
    private final EventJson json;
    private final InboxDispatcher dispatcher;
    private final CountDownLatch stopping = new CountDownLatch(1);

    public EventListener(InboxStore store, EventHandlers handlers, EventJson json, InboxDispatcher dispatcher) {
        this.store = store;
        this.handlers = handlers;
        this.json = json;
        this.dispatcher = dispatcher;
    }

    @Incoming("events-in")
    @Blocking
    public void receive(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<IncomingRecord> ours = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            IncomingRecord read = IncomingRecord.of(message, json);
            if (read.type() == null || handlers.know(read.type())) {
                ours.add(read);
            }
        }
        if (!ours.isEmpty()) {
            storeAtLast(ours);
            dispatcher.wake();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void storeAtLast(List<IncomingRecord> ours) throws InterruptedException {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                store.add(ours);
                return;
            } catch (RuntimeException e) {
                LOG.warnf("%d received events cannot be stored (%s); trying again", ours.size(), FaultCode.of(e));
            }
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "stopped before received events were stored; Kafka will redeliver them");
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }
}
