package uk.panauthority.localstack;

import org.jspecify.annotations.Nullable;

/**
 * A server of the local stack could not be started, reached or stopped. The message is one sentence that a developer
 * can act on; {@link Main} prints it without a stack trace.
 */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackException(String message) {
        this(message, null);
    }

    StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
