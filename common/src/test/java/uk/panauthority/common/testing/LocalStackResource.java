package uk.panauthority.common.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import uk.panauthority.localstack.LocalStack;

/**
 * Gives the application under test a fresh database of its own, the shared broker, and a token key made for this run.
 * The database is named by the init argument {@code database}. The identity provider itself is not needed: tokens are
 * signed with the key (see {@link Tokens}); the real one is part of the end-to-end scenarios.
 */
public class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", "");
    }

    @Override
    public Map<String, String> start() {
        if (database.isEmpty()) {
            throw new IllegalStateException("name the database: @ResourceArg(name = \"database\", value = ...)");
        }
        CompletableFuture<KeyPair> made = CompletableFuture.supplyAsync(LocalStackResource::keyPair);
        LocalStack stack = LocalStack.forTests();
        stack.freshDatabase(database);
        KeyPair key = made.join();
        Map<String, String> settings = new HashMap<>(stack.serviceSettings(database));
        settings.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
        settings.put("smallrye.jwt.sign.key", pem(key));
        // A test says itself when time has passed: TimedWorkRunner.runAll.
        settings.put("platform.timed-work.enabled", "false");
        return settings;
    }

    @Override
    public void stop() {
        // The servers belong to the JVM and end with it.
    }

    /** With the smallest exponent: each request of a test verifies its token, and this takes a tenth of the time. */
    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F0));
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
