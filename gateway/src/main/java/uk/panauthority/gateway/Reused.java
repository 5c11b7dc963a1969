package uk.panauthority.gateway;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is worked out at most once in a span of time, however many ask: those who ask meanwhile share it. A
 * failure is shared by those who waited for it and then forgotten.
 */
final class Reused<T> {

    private final Duration span;
    private final Supplier<Future<T>> work;

    private @Nullable Future<T> latest;
    private long startedAt;

    Reused(Duration span, Supplier<Future<T>> work) {
        this.span = span;
        this.work = work;
    }

    synchronized Future<T> get() {
        Future<T> current = latest;
        if (current == null || current.failed() || (current.isComplete() && isOld())) {
            startedAt = System.nanoTime();
            current = work.get();
            latest = current;
        }
        return current;
    }

    private boolean isOld() {
        return System.nanoTime() - startedAt >= span.toNanos();
    }
}
