package uk.panauthority.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

/** The two public documents of a Keycloak realm, and a switch under {@code /control} that makes it unreachable. */
final class KeycloakStandIn {

    static final String KEY_ID = "test-key";

    private final Vertx vertx = Vertx.vertx();
    private final RSAPublicKey key;
    private final AtomicBoolean up = new AtomicBoolean();

    KeycloakStandIn(RSAPublicKey key) {
        this.key = key;
    }

    String start() throws Exception {
        HttpServer server = vertx.createHttpServer();
        server.requestHandler(request -> {
            if (request.path().startsWith("/control/")) {
                up.set(request.path().equals("/control/up"));
                request.response().end();
            } else if (!up.get()) {
                request.connection().close();
            } else if (request.path().endsWith("/.well-known/openid-configuration")) {
                request.response()
                        .end(configuration("http://" + request.authority()).toBuffer());
            } else {
                request.response().end(keys().toBuffer());
            }
        });
        int port = server.listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
        return "http://localhost:" + port;
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static JsonObject configuration(String address) {
        return new JsonObject()
                .put("issuer", Tokens.ISSUER)
                .put("token_endpoint", address + "/realms/panauthority/token")
                .put("jwks_uri", address + "/realms/panauthority/keys");
    }

    private JsonObject keys() {
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kid", KEY_ID)
                                        .put("kty", "RSA")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", unsigned(key.getModulus()))
                                        .put("e", unsigned(key.getPublicExponent()))));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
