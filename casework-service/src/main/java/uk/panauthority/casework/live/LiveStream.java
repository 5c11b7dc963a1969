package uk.panauthority.casework.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One open screen: what it may hear of, how far it has heard, and until when. Used under the lock of {@link LiveFeed}. */
final class LiveStream {

    private final SseEventSink sink;
    private final Sse sse;
    private final String organisation;
    private final Set<LiveType> types;
    private final Instant expires;
    private final int maxWaiting;
    private final AtomicInteger waiting = new AtomicInteger();
    private Instant lastSent;

    /**
     * A stream that has not sent anything yet.
     *
     * @param types the kinds of records that the person may list
     * @param expires when the access token ends, and the stream with it
     */
    LiveStream(
            SseEventSink sink,
            Sse sse,
            String organisation,
            Set<LiveType> types,
            Instant expires,
            int maxWaiting,
            Instant now) {
        this.sink = sink;
        this.sse = sse;
        this.organisation = organisation;
        this.types = Set.copyOf(types);
        this.expires = expires;
        this.maxWaiting = maxWaiting;
        this.lastSent = now;
    }

    String organisation() {
        return organisation;
    }

    boolean closed() {
        return sink.isClosed();
    }

    boolean expired(Instant now) {
        return !now.isBefore(expires);
    }

    /** A change, when it is one that this screen may hear of. */
    void offer(LiveChange change, Instant now) {
        if (change.organisation().equals(organisation) && types.contains(change.type())) {
            send("change", change.position(), change.notice(), now);
        }
    }

    /** From here on nothing is missed. */
    void ready(Position position, Instant now) {
        send("ready", position, Map.of(), now);
    }

    /** Something may have been missed: the lists are to be read anew. */
    void reset(Position position, Instant now) {
        send("reset", position, Map.of(), now);
    }

    /** A comment, which clients pass over, so that nobody on the way takes the silence for a broken connection. */
    void keepAlive(Instant now, Duration heartbeat) {
        if (!lastSent.plus(heartbeat).isAfter(now)) {
            send(sse.newEventBuilder().comment("").build(), now);
        }
    }

    void close() {
        sink.close();
    }

    private void send(String name, Position position, Object data, Instant now) {
        send(
                sse.newEventBuilder()
                        .name(name)
                        .id(position.toString())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(data)
                        .build(),
                now);
    }

    private void send(OutboundSseEvent event, Instant now) {
        if (sink.isClosed()) {
            return;
        }
        if (waiting.incrementAndGet() > maxWaiting) {
            sink.close();
            return;
        }
        lastSent = now;
        var unused = sink.send(event).whenComplete((done, failure) -> waiting.decrementAndGet());
    }
}
