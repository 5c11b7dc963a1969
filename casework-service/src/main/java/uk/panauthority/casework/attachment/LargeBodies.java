package uk.panauthority.casework.attachment;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Lets only photos and files of messages be as large as the service takes at most; any other request that says it is larger
 * than the usual bound is refused before its body is read. A request that does not say how long it is ends at the service's
 * own limit.
 */
public class LargeBodies {

    private static final long USUAL = 2L * 1024 * 1024;
    private static final Pattern LARGE =
            Pattern.compile(".*/police-notifications/[^/]+/attachments|.*/police-notification-batches");

    @ServerRequestFilter(preMatching = true)
    public void refuse(ContainerRequestContext request) {
        int length = request.getLength();
        if (length > USUAL && !LARGE.matcher(request.getUriInfo().getPath()).matches()) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE);
        }
    }
}
