package uk.panauthority.common.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import uk.panauthority.common.http.CorrelationId;

/**
 * The one way from an exception to an answer. What is not expected becomes {@code internal}: its cause goes to the log
 * under the trace id, never into the answer.
 */
@ApplicationScoped
public class ProblemMapper {

    /** RFC 9457. */
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final CorrelationId correlation;
    private final PersistenceProblems persistence;
    private final RefusalLog refusals;
    private final UriInfo uri;

    public ProblemMapper(CorrelationId correlation, PersistenceProblems persistence, RefusalLog refusals, UriInfo uri) {
        this.correlation = correlation;
        this.persistence = persistence;
        this.refusals = refusals;
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        refusals.note(problem.type());
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(PROBLEM_JSON)
                .entity(ProblemDetails.of(problem, correlation.traceId()));
        if (problem.type() == CommonProblem.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (problem.members().get(Problem.RETRY_AFTER) instanceof Long seconds) {
            answer.header("Retry-After", seconds);
        }
        return answer.build();
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(UnauthorizedException e) {
        return problem(Problem.of(CommonProblem.UNAUTHENTICATED));
    }

    /** Covers a token that is forged, expired, or meant for someone else, and an identity provider that is away. */
    @ServerExceptionMapper(priority = 1)
    public Response unauthenticated(AuthenticationFailedException e) {
        return problem(
                Problem.of(isIdentityProviderAway(e) ? CommonProblem.UNAVAILABLE : CommonProblem.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    public Response identityProviderAway(OIDCException e) {
        LOG.warnf("the identity provider cannot be reached; trace %s", correlation.traceId());
        return problem(Problem.of(CommonProblem.UNAVAILABLE));
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e) {
        return problem(Problem.of(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper(priority = 1)
    public Response invalid(ConstraintViolationException e) {
        return problem(RequestFaults.of(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JacksonException e) {
        return problem(RequestFaults.of(e));
    }

    /** Named by itself, because the framework has a mapper of its own for this one, which repeats the value sent. */
    @ServerExceptionMapper(priority = 1)
    public Response mistyped(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper(priority = 1)
    public Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        if (e instanceof NotFoundException && e.getCause() instanceof NumberFormatException && asksForAPage()) {
            // The framework answers a number that is none as if the address did not exist.
            return problem(Problem.of(CommonProblem.PAGING_INVALID, "The limit is 1 to 100."));
        }
        return problem(Problem.of(RequestFaults.typeOf(e.getResponse().getStatus())));
    }

    @ServerExceptionMapper
    public Response failed(Throwable e) {
        return problem(persistence.of(e).orElseGet(() -> {
            LOG.errorf(e, "unexpected failure; trace %s", correlation.traceId());
            return Problem.of(CommonProblem.INTERNAL);
        }));
    }

    private boolean asksForAPage() {
        return uri.getQueryParameters().containsKey("limit");
    }

    private static boolean isIdentityProviderAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof java.net.ConnectException) {
                return true;
            }
        }
        return false;
    }
}
