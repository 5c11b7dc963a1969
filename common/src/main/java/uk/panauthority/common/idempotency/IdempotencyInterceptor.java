package uk.panauthority.common.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Runs the resource method inside one transaction with the record of its answer, so that a repeat after a crash finds
 * either both or neither. A second request with the same key waits for the first to commit.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final FirstAnswers answers;

    public IdempotencyInterceptor(HttpHeaders headers, UriInfo uri, FirstAnswers answers) {
        this.headers = headers;
        this.uri = uri;
        this.answers = answers;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.of(CommonProblem.MALFORMED_REQUEST, "The Idempotency-Key is 1 to 200 visible characters.");
        }
        String request = RequestHash.of(uri.getPath(), invocation.getParameters());
        return QuarkusTransaction.joiningExisting().call(() -> answer(key, request, invocation::proceed));
    }

    private Object answer(String key, String request, Callable<Object> work) throws Exception {
        Optional<FirstAnswer> first = answers.claim(key, request);
        if (first.isPresent()) {
            return first.get().repeat();
        }
        Response response = (Response) work.call();
        answers.keep(key, response);
        return response;
    }
}
