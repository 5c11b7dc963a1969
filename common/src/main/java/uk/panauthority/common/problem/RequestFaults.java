package uk.panauthority.common.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Turns what readers and validators say of a request into problems, with pointers and without the values sent. */
final class RequestFaults {

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,40}");

    private RequestFaults() {}

    static Problem of(JacksonException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return located(problem, e);
            }
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case ValueInstantiationException invalid -> mistyped(invalid);
            case MismatchedInputException invalid -> mistyped(invalid);
            default -> Problem.of(CommonProblem.MALFORMED_REQUEST);
        };
    }

    static Problem of(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(RequestFaults::fieldError)
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        return Problem.of(CommonProblem.FIELD_INVALID, errors);
    }

    /** The problem type of a status that the HTTP layer itself decided on. */
    static CommonProblem typeOf(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.MALFORMED_REQUEST : CommonProblem.INTERNAL;
        };
    }

    private static Problem located(Problem problem, JacksonException e) {
        return e instanceof JsonMappingException mapping
                ? Problem.at(
                        pointer(mapping),
                        problem.type(),
                        problem.detail() == null ? problem.type().title() : problem.detail())
                : problem;
    }

    private static Problem mistyped(JsonMappingException e) {
        return e.getPath().isEmpty()
                ? Problem.of(CommonProblem.MALFORMED_REQUEST)
                : Problem.at(pointer(e), CommonProblem.FIELD_INVALID, "The value is not of the right form.");
    }

    /** The name of an unknown field is the caller's own text: it is given back only when it looks like the name of a field. */
    private static Problem unknownField(UnrecognizedPropertyException e) {
        List<JsonMappingException.Reference> steps = e.getPath();
        return FIELD_NAME.matcher(e.getPropertyName()).matches()
                ? Problem.at(pointer(steps), CommonProblem.UNKNOWN_FIELD, "This field is not known.")
                : Problem.at(
                        pointer(steps.subList(0, steps.size() - 1)),
                        CommonProblem.UNKNOWN_FIELD,
                        "A field of this object is not known.");
    }

    private static String pointer(JsonMappingException e) {
        return pointer(e.getPath());
    }

    private static String pointer(List<JsonMappingException.Reference> steps) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : steps) {
            pointer.append('/')
                    .append(step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName());
        }
        return pointer.toString();
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                // The method and its parameter are ours, not the caller's.
                case METHOD, PARAMETER, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> {}
                default -> {
                    if (node.getIndex() != null) {
                        pointer.append('/').append(node.getIndex());
                    }
                    if (node.getName() != null && !node.getName().startsWith("<")) {
                        pointer.append('/').append(node.getName());
                    }
                }
            }
        }
        return new FieldError(pointer.toString(), CommonProblem.FIELD_INVALID.code(), violation.getMessage());
    }
}
