package uk.panauthority.common.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Access tokens as the identity provider of the platform issues them, signed with the key of this test run. */
public final class Tokens {

    /** Signing costs more than most requests of a test; a token is used again while it is good for a while. */
    private static final Map<List<String>, Signed> MADE = new ConcurrentHashMap<>();

    private record Signed(String token, Instant expires) {}

    private Tokens() {}

    /**
     * A token for a quarter of an hour at least.
     *
     * @param service the service in which the roles are held, for example {@code casework-service}
     */
    public static String of(String username, String organisation, String kind, String service, String... roles) {
        List<String> holder = Stream.concat(Stream.of(username, organisation, kind, service), Stream.of(roles))
                .toList();
        return MADE.compute(holder, (unused, made) -> {
                    if (made != null && made.expires().isAfter(Instant.now().plusSeconds(900))) {
                        return made;
                    }
                    Instant expires = Instant.now().plusSeconds(1800);
                    return new Signed(signed(username, organisation, kind, service, expires, roles), expires);
                })
                .token();
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
