package uk.panauthority.casework.live;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;

/** The stream that a screen listens to. */
@Path("/api/casework/v1/live")
@Tag(name = "Live")
public class LiveResource {

    private final LiveFeed feed;
    private final LiveConfig config;
    private final CurrentCaller currentCaller;
    private final JsonWebToken token;
    private final AuditTrail audit;
    private final Clock clock;

    public LiveResource(
            LiveFeed feed,
            LiveConfig config,
            CurrentCaller currentCaller,
            JsonWebToken token,
            AuditTrail audit,
            Clock clock) {
        this.feed = feed;
        this.config = config;
        this.currentCaller = currentCaller;
        this.token = token;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({
        "DUTY_WORKER",
        "TEAM_MANAGER",
        "SOCIAL_WORKER",
        "INTERVIEW_COORDINATOR",
        "INTERVIEWER",
        "REVIEWER",
        "POLICE_SYSTEM",
        "POLICE_COORDINATOR",
        "CASE_SYSTEM"
    })
    @Operation(
            summary = "Hear what changes in the caller's organisation, as server-sent events",
            description =
                    "Events: change (type, id, version, state of one record that the caller may list), ready (from"
                            + " here on nothing is missed), reset (something may have been missed: read the lists anew). After a"
                            + " break the client sends the id of the last event as Last-Event-ID and hears what it missed, for"
                            + " up to an hour. Comments keep the connection alive. The stream ends when the access token does."
                            + " Refused with unavailable when too many screens listen.")
    public void listen(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(AuditEntry.read("listen", "live-stream", caller.organisation())));
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        LiveStream stream = new LiveStream(
                sink,
                sse,
                caller.organisation(),
                LiveType.listedBy(caller),
                Instant.ofEpochSecond(token.getExpirationTime()),
                config.maxWaiting(),
                now);
        feed.join(stream, Position.of(lastEventId));
    }
}
