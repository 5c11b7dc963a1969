package uk.panauthority.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request body on its way through: passed on piece by piece, never gathered, and broken off when it grows past its
 * limit or stops moving. Used from the one event loop that owns the exchange.
 */
final class MeteredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final Vertx vertx;
    private final long limit;
    private final Duration stall;
    private final Runnable whenWhole;

    private long seen;
    private long lastMoved = System.nanoTime();
    private boolean waitsForService;
    private boolean over;
    private @Nullable Handler<Throwable> failureHandler;
    private @Nullable ExchangeFault fault;

    /**
     * @param limit bytes
     * @param whenWhole called once, after the last piece was passed on
     */
    MeteredBody(ReadStream<Buffer> body, Vertx vertx, long limit, Duration stall, Runnable whenWhole) {
        this.body = body;
        this.vertx = vertx;
        this.limit = limit;
        this.stall = stall;
        this.whenWhole = whenWhole;
    }

    /** Why the body was broken off, or null while nothing is wrong with it. */
    @Nullable
    ExchangeFault fault() {
        return fault;
    }

    @Override
    public MeteredBody handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            body.handler(null);
            return this;
        }
        watch(stall);
        body.handler(piece -> {
            seen += piece.length();
            lastMoved = System.nanoTime();
            if (seen > limit) {
                fail(ExchangeFault.Kind.BODY_TOO_LARGE);
            } else if (!over) {
                handler.handle(piece);
            }
        });
        return this;
    }

    @Override
    public MeteredBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!over) {
                                over = true;
                                handler.handle(null);
                                whenWhole.run();
                            }
                        });
        return this;
    }

    @Override
    public MeteredBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        body.exceptionHandler(handler == null ? null : broken -> fail(ExchangeFault.Kind.CALLER_GONE));
        return this;
    }

    @Override
    public MeteredBody pause() {
        waitsForService = true;
        body.pause();
        return this;
    }

    @Override
    public MeteredBody resume() {
        waitsForService = false;
        lastMoved = System.nanoTime();
        body.resume();
        return this;
    }

    @Override
    public MeteredBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    private void watch(Duration wait) {
        vertx.setTimer(Math.max(1, wait.toMillis()), timer -> {
            if (over) {
                return;
            }
            Duration still = Duration.ofNanos(System.nanoTime() - lastMoved);
            if (still.compareTo(stall) < 0) {
                watch(stall.minus(still));
            } else {
                fail(waitsForService ? ExchangeFault.Kind.SERVICE_SLOW : ExchangeFault.Kind.CALLER_STALLED);
            }
        });
    }

    private void fail(ExchangeFault.Kind kind) {
        if (over) {
            return;
        }
        over = true;
        fault = new ExchangeFault(kind);
        if (failureHandler != null) {
            failureHandler.handle(fault);
        }
    }
}
