package uk.panauthority.common.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes the correlation and trace ids of a request over into logs, events and problems, and gives them back. */
public class CorrelationFilter {

    /** Name of the header between gateway, services and callers. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern CORRELATION =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final CorrelationId correlation;

    public CorrelationFilter(CorrelationId correlation) {
        this.correlation = correlation;
    }

    @ServerRequestFilter(preMatching = true)
    public void receive(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        if (given != null && CORRELATION.matcher(given).matches()) {
            correlation.set(given);
        }
        String trace = request.getHeaderString("traceparent");
        if (trace != null) {
            Matcher matcher = TRACEPARENT.matcher(trace);
            if (matcher.matches()) {
                correlation.setTraceId(matcher.group(1));
            }
        }
        MDC.put("correlationId", correlation.value());
    }

    @ServerResponseFilter
    public void answer(ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, correlation.value());
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }
}
