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
    private Position heard = new Position(0, 0);

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

    /** The client comes back and has heard so far, perhaps from an instance that was ahead of this one. */
    void heardUpTo(Position position) {
        heard = position;
    }

    /** A change, when it is one that this screen may hear of and has not heard. */
    void offer(LiveChange change, Instant now) {
        if (heard.isBefore(change.position())
                && change.organisation().equals(organisation)
                && types.contains(change.type())) {
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

    /**
     * Breaks a silence, so that nobody on the way takes it for a broken connection. Tells how far the log was read as well:
     * a client that comes back is then not taken for one that was away for long.
     */
    void keepAlive(Position position, Duration heartbeat, Instant now) {
        if (!lastSent.plus(heartbeat).isAfter(now)) {
            send("alive", position, Map.of(), now);
        }
    }

    void close() {
        sink.close();
    }

    private void send(String name, Position position, Object data, Instant now) {
        if (sink.isClosed()) {
            return;
        }
        if (waiting.incrementAndGet() > maxWaiting) {
            sink.close();
            return;
        }
        lastSent = now;
        heard = heard.isBefore(position) ? position : heard;
        OutboundSseEvent event = sse.newEventBuilder()
                .name(name)
                .id(heard.toString())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
        var unused = sink.send(event).whenComplete((done, failure) -> waiting.decrementAndGet());
    }
}
