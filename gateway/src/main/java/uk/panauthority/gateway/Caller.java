package uk.panauthority.gateway;

import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whose token it was: enough to limit a rate and to find the caller in a log, and no more. What the caller may do is
 * not known here; the services read that from the token itself.
 *
 * @param client the program that obtained the token ({@code azp})
 * @param subject the account, by Keycloak's id and not by name ({@code sub})
 * @param expiry when the token ends
 */
record Caller(String client, String subject, Instant expiry) {

    private static final String KEY = Caller.class.getName();

    static Caller of(JsonWebToken token) {
        String client = token.<String>claim("azp").orElse("-");
        String subject = token.getSubject() == null ? "-" : token.getSubject();
        return new Caller(client, subject, Instant.ofEpochSecond(token.getExpirationTime()));
    }

    static Optional<Caller> of(RoutingContext rc) {
        return Optional.ofNullable(rc.get(KEY));
    }

    void attachTo(RoutingContext rc) {
        rc.put(KEY, this);
    }

    /** People and systems are limited one by one, not by the front end that they share. */
    String rateKey() {
        return client + ' ' + subject;
    }
}
