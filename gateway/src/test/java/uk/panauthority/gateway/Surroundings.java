package uk.panauthority.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the gateway stands between in a test: services, an identity provider, and settings small enough to be met. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private @Nullable OriginServer origin;
    private @Nullable KeycloakStandIn keycloak;

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            origin = new OriginServer();
            keycloak = new KeycloakStandIn((RSAPublicKey) keys.getPublic());
            return settings("http://localhost:" + origin.start(), keycloak.start(), keys);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> settings(String origin, String keycloak, KeyPair keys) {
        Map<String, String> settings = new HashMap<>();
        settings.put("test.origin", origin);
        settings.put("test.keycloak", keycloak);
        settings.put(
                "test.private-key",
                Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
        settings.put(
                "test.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        for (String route : new String[] {"procurement", "placement", "casework", "hasty", "fragile", "small"}) {
            settings.put("gateway.routes." + route + ".origin", origin);
        }
        for (String part : new String[] {"procurement", "placement", "casework", "identity"}) {
            settings.put("gateway.health.parts." + part, origin + "/ready/" + part);
        }
        settings.put("gateway.routes.absent.origin", "http://localhost:1");
        settings.put("gateway.routes.hasty.timeout", "500ms");
        settings.put("gateway.routes.hasty.breaker.failures", "1000");
        settings.put("gateway.routes.fragile.breaker.failures", "3");
        settings.put("gateway.routes.fragile.breaker.reset", "700ms");
        settings.put("gateway.routes.small.max-body", "1K");
        settings.put("gateway.routes.small.upload-stall", "400ms");
        settings.put("gateway.routes.small.breaker.failures", "2");
        settings.put("gateway.limits.client.burst", "20");
        settings.put("gateway.limits.client.per-second", "1");
        settings.put("gateway.limits.anonymous.burst", "100000");
        settings.put("gateway.health.reuse", "1ms");
        settings.put("gateway.docs.reuse", "1ms");
        settings.put("gateway.cors.origins", "https://app.example.gov.uk,https://other.example.gov.uk");
        return settings;
    }

    @Override
    public void stop() {
        if (origin != null) {
            origin.stop();
        }
        if (keycloak != null) {
            keycloak.stop();
        }
    }
}
