package uk.panauthority.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Lets a request in when its bearer token is genuine, current and meant for this platform. The verifying is
 * quarkus-oidc's; this class adds that a token is verified once and not at each request, that a caller who brings bad
 * tokens is slowed down, and that an unreachable Keycloak is the platform's fault (503) and not the caller's (401).
 * When in doubt nobody is let in. A revoked token is noticed when {@code gateway.tokens.remember} has passed.
 */
@ApplicationScoped
public class TokenGate {

    private static final Logger LOG = Logger.getLogger(TokenGate.class);
    private static final String SCHEME = "bearer ";

    private final IdentityProviderManager verifier;
    private final RateLimits limits;
    private final Clock clock = Clock.systemUTC();
    private final Cache<String, Caller> verified;
    private final MeterRegistry meters;

    TokenGate(IdentityProviderManager verifier, RateLimits limits, GatewayConfig config, MeterRegistry meters) {
        this.verifier = verifier;
        this.limits = limits;
        this.meters = meters;
        Duration remember = config.tokens().remember();
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.tokens().maxRemembered())
                .expireAfter(Expiry.<String, Caller>creating((hash, caller) -> shorter(remember, untilExpiry(caller))))
                .build();
    }

    /** Completes with nothing when the caller may pass, otherwise with the refusal; never fails. */
    Future<Optional<Problem>> admit(RoutingContext rc) {
        List<String> sent = rc.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.size() > 1) {
            // The gateway would check one of them and the service might believe the other.
            return refused(Problem.of(Refusal.MALFORMED_REQUEST, "There is more than one Authorization header."));
        }
        if (sent.isEmpty() || !sent.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return refused(
                    limits.takeAnonymous(rc.request()).orElse(Problem.unauthenticated("No bearer token was sent.")));
        }
        String token = sent.getFirst().substring(SCHEME.length()).strip();
        String hash = hash(token);
        Caller known = verified.getIfPresent(hash);
        if (known != null && known.expiry().isAfter(clock.instant())) {
            return Future.succeededFuture(admitted(rc, known));
        }
        Optional<Problem> tooMany = limits.takeAnonymous(rc.request());
        if (tooMany.isPresent()) {
            return Future.succeededFuture(tooMany);
        }
        return verify(rc, token)
                .map(caller -> {
                    count("accepted");
                    verified.put(hash, caller);
                    return admitted(rc, caller);
                })
                .otherwise(failure -> Optional.of(refusalFor(failure)));
    }

    private Optional<Problem> admitted(RoutingContext rc, Caller caller) {
        caller.attachTo(rc);
        return limits.take(caller);
    }

    private Future<Caller> verify(RoutingContext rc, String token) {
        TokenAuthenticationRequest request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        HttpSecurityUtils.setRoutingContextAttribute(request, rc);
        Context context = rc.vertx().getOrCreateContext();
        Promise<Caller> result = Promise.promise();
        Uni.createFrom()
                .deferred(() -> verifier.authenticate(request))
                .map(TokenGate::callerOf)
                // Keycloak's answer may come on another thread; the exchange belongs to this one.
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .subscribe()
                .with(result::complete, result::fail);
        return result.future();
    }

    private static Caller callerOf(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return Caller.of(token);
        }
        throw new AuthenticationFailedException();
    }

    private Problem refusalFor(Throwable failure) {
        if (isCallersFault(failure)) {
            count("refused");
            return Problem.unauthenticated("The token is not valid, or no longer.");
        }
        count("not-checked");
        LOG.warnf("a token could not be checked: %s", failure.getClass().getName());
        return Problem.retryAfter(
                Refusal.UNAVAILABLE, "Tokens cannot be checked at the moment.", Duration.ofSeconds(5));
    }

    private void count(String outcome) {
        Counter.builder("gateway.tokens.verified")
                .description("Tokens verified, as against remembered, by outcome")
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }

    private static boolean isCallersFault(Throwable failure) {
        if (!(failure instanceof AuthenticationFailedException)) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return false;
            }
        }
        return true;
    }

    private static Future<Optional<Problem>> refused(Problem problem) {
        return Future.succeededFuture(Optional.of(problem));
    }

    private Duration untilExpiry(Caller caller) {
        Duration left = Duration.between(clock.instant(), caller.expiry());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** Tokens are not kept in memory longer than their request: a heap dump must not be a bag of keys. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
