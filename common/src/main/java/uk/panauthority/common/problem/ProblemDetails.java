package uk.panauthority.common.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a refusal, RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "errors", "traceId"})
public record ProblemDetails(
        String type,
        String code,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        String traceId,
        @JsonAnyGetter Map<String, Object> members) {

    static ProblemDetails of(Problem problem, String traceId) {
        ProblemType type = problem.type();
        return new ProblemDetails(
                type.urn(),
                type.code(),
                type.title(),
                type.status(),
                problem.detail(),
                problem.errors(),
                traceId,
                problem.members());
    }
}
