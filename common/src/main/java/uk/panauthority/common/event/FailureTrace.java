package uk.panauthority.common.event;

/** Where a handler failed, for the log: the classes and places of an exception and its causes, without the messages. */
final class FailureTrace extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 5;

    private FailureTrace(Throwable failure, int depth) {
        super(
                failure.getClass().getName(),
                failure.getCause() == null || depth == DEEPEST ? null : new FailureTrace(failure.getCause(), depth + 1),
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }

    static FailureTrace of(Throwable failure) {
        return new FailureTrace(failure, 1);
    }
}
