package uk.panauthority.common.event;

import com.fasterxml.jackson.core.JacksonException;
import java.sql.SQLException;
import uk.panauthority.common.problem.Problem;

/**
 * What an operator is told of a failure: a code without class names and without messages, since a message may repeat the
 * data that it complains of.
 */
public final class FaultCode {

    static final String UNREADABLE = "payload-unreadable";
    static final String NO_HANDLER = "no-handler";

    private FaultCode() {}

    /** The code of the first cause that has one. */
    public static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ParkedAtOnce parked -> {
                    return parked.code();
                }
                case Problem problem -> {
                    return "problem-" + problem.type().code();
                }
                case SQLException sql -> {
                    return "database-" + sql.getSQLState();
                }
                case JacksonException json -> {
                    return UNREADABLE;
                }
                default -> {}
            }
        }
        return "handler-failed";
    }
}
