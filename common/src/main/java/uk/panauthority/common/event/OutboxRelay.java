package uk.panauthority.common.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Runs one {@link RelayLoop} for the life of this instance. Kafka or PostgreSQL being away never stops it, and never
 * reaches a request: events wait in the outbox.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Duration STOP = Duration.ofSeconds(5);

    private final EventConfig config;
    private final EventNames names;
    private final Map<String, Object> broker;
    private final RelaySession.Address address;
    private @Nullable RelayLoop loop;
    private @Nullable Thread thread;

    public OutboxRelay(
            EventConfig config,
            EventNames names,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.config = config;
        this.names = names;
        this.broker = broker;
        this.address = new RelaySession.Address(url, username, password, names.service());
    }

    void start(@Observes StartupEvent event) {
        loop = newLoop();
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(loop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (loop != null && thread != null) {
            loop.stop();
            if (!thread.join(STOP)) {
                thread.interrupt();
                thread.join(STOP);
            }
        }
    }

    /** Whether this instance is the one that sends. */
    public boolean leading() {
        return loop != null && loop.leading();
    }

    /** Another contender for the leadership, as a second instance of the service would be. */
    RelayLoop newLoop() {
        return new RelayLoop(
                address, new KafkaSender(broker, names, config.relay().ackTimeout()), config.relay());
    }
}
