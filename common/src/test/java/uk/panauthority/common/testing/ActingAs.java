package uk.panauthority.common.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/** Looks at the database with the eyes of one organisation, past the application's own rules. */
@ApplicationScoped
public class ActingAs {

    private final CurrentCaller caller;

    public ActingAs(CurrentCaller caller) {
        this.caller = caller;
    }

    /** Runs the work in a transaction of its own, as row-level security sees this organisation; null is nobody. */
    public <T> T as(@Nullable String organisation, Supplier<T> work) {
        return inContext(
                () -> caller.actFor(organisation),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Runs the work as the platform itself, for a purpose. */
    public <T> T forPurpose(Purpose purpose, Supplier<T> work) {
        return inContext(
                () -> caller.actAs(purpose, null),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Runs the work as this organisation, but without a transaction: each statement commits by itself. */
    public <T> T withoutTransaction(String organisation, Supplier<T> work) {
        return inContext(() -> caller.actFor(organisation), work);
    }

    private static <T> T inContext(Runnable identity, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        var before = context.getStateIfActive();
        context.deactivate();
        context.activate();
        try {
            identity.run();
            return work.get();
        } finally {
            context.terminate();
            if (before != null) {
                context.activate(before);
            }
        }
    }
}
