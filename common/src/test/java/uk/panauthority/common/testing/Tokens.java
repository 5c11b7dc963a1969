package uk.panauthority.common.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Access tokens as the identity provider of the platform issues them, signed with the key of this test run. */
public final class Tokens {

    private Tokens() {}

    /**
     * A token for half an hour.
     *
     * @param service the service in which the roles are held, for example {@code casework-service}
     */
    public static String of(String username, String organisation, String kind, String service, String... roles) {
        return signed(username, organisation, kind, service, Instant.now().plusSeconds(1800), roles);
    }

    /** A token that ended an hour ago. */
    public static String expired(String username, String organisation, String kind, String service, String... roles) {
        return signed(username, organisation, kind, service, Instant.now().minusSeconds(3600), roles);
    }

    private static String signed(
            String username, String organisation, String kind, String service, Instant expires, String... roles) {
        return Jwt.subject(username)
                .upn(username)
                .preferredUserName(username)
                .audience(service)
                .issuedAt(expires.minusSeconds(1800))
                .expiresAt(expires)
                .claim("organisation", organisation)
                .claim("organisation_kind", kind)
                .claim("resource_access", Map.of(service, Map.of("roles", List.of(roles))))
                .sign();
    }
}
