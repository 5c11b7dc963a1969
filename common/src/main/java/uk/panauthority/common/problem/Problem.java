package uk.panauthority.common.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal on its way to the caller. Thrown by aggregates and services; the transaction rolls back and
 * nothing is changed. The detail and the members are shown to the caller: they never hold personal data.
 */
public final class Problem extends RuntimeException {

    /** Member with the whole seconds after which the caller may try again; the mapper repeats it as a header. */
    static final String RETRY_AFTER = "retryAfterSeconds";

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final @Nullable String detail;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    private Problem(ProblemType type, @Nullable String detail, List<FieldError> errors, Map<String, Object> members) {
        super(type.code(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.members = members;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, List.of(), Map.of());
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of());
    }

    /** A fault of one field of the request. */
    public static Problem at(String pointer, ProblemType type, String detail) {
        return new Problem(type, detail, List.of(new FieldError(pointer, type.code(), detail)), Map.of());
    }

    public static Problem of(ProblemType type, List<FieldError> errors) {
        return new Problem(type, null, errors, Map.of());
    }

    /** The answer for what does not exist and for what belongs to another organisation: the same in every byte. */
    public static Problem notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /** The caller has used its allowance up. */
    public static Problem rateLimited(long secondsToWait) {
        return of(CommonProblem.RATE_LIMITED).with(RETRY_AFTER, secondsToWait);
    }

    /** The same problem with one more member that explains it, such as an id, a code, a date or an amount. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, errors, more);
    }

    public ProblemType type() {
        return type;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }
}
