package uk.panauthority.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer on its way to the caller. When it breaks off, the caller's connection is broken too, so that half
 * an answer is never taken for a whole one. The failure is not handed on: the proxy would then reset the response
 * itself, and a response reset in that way never reports its end (Vert.x 4.5), so that neither the access log nor an
 * orderly stop would learn of it.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final Runnable breakOff;

    AnswerBody(ReadStream<Buffer> body, Runnable breakOff) {
        this.body = body;
        this.breakOff = breakOff;
    }

    @Override
    public AnswerBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        body.exceptionHandler(handler == null ? null : broken -> breakOff.run());
        return this;
    }

    @Override
    public AnswerBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler);
        return this;
    }

    @Override
    public AnswerBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }

    @Override
    public AnswerBody pause() {
        body.pause();
        return this;
    }

    @Override
    public AnswerBody resume() {
        body.resume();
        return this;
    }

    @Override
    public AnswerBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
