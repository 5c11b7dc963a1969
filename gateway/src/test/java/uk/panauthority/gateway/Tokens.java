package uk.panauthority.gateway;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as the realm would issue them, and those it would not. */
record Tokens(String issuer, String subject, Set<String> audience, Duration life, boolean forged) {

    static final String ISSUER = "http://localhost:8180/realms/panauthority";

    /** A good token of a caller that no other test has used. */
    static Tokens ofNewCaller() {
        return new Tokens(
                ISSUER,
                UUID.randomUUID().toString(),
                Set.of("procurement-service", "placement-service", "casework-service"),
                Duration.ofMinutes(5),
                false);
    }

    Tokens from(String otherIssuer) {
        return new Tokens(otherIssuer, subject, audience, life, forged);
    }

    Tokens meantFor(String otherAudience) {
        return new Tokens(issuer, subject, Set.of(otherAudience), life, forged);
    }

    Tokens livingFor(Duration otherLife) {
        return new Tokens(issuer, subject, audience, otherLife, forged);
    }

    /** Everything right except the key it is signed with. */
    Tokens asForgery() {
        return new Tokens(issuer, subject, audience, life, true);
    }

    String sign() {
        Instant end = Instant.now().plus(life);
        return Jwt.issuer(issuer)
                .subject(subject)
                .audience(audience)
                .claim("azp", "test-client")
                .issuedAt(end.minus(Duration.ofMinutes(10)))
                .expiresAt(end)
                .jws()
                .keyId(KeycloakStandIn.KEY_ID)
                .sign(forged ? someOtherKey() : realmKey());
    }

    private static PrivateKey realmKey() {
        try {
            String key = ConfigProvider.getConfig().getValue("test.private-key", String.class);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey someOtherKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
