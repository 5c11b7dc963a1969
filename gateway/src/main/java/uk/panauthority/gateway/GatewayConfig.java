package uk.panauthority.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that can be set about the gateway itself; the table in the module's README lists the same keys. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** The services behind the door by name; the name gives the path prefix {@code /api/<name>/}. */
    Map<String, RouteConfig> routes();

    OriginConfig origins();

    TokenConfig tokens();

    LimitConfig limits();

    CorsConfig cors();

    HealthConfig health();

    DocsConfig docs();

    interface RouteConfig {

        /** Scheme, host and port of the service. A path is not allowed: paths are forwarded unchanged. */
        URI origin();

        /** Longest silence of the service once it has the whole request. */
        @WithDefault("30s")
        Duration timeout();

        /** Longest silence of the caller while it sends its body, and of the service while it takes it. */
        @WithDefault("20s")
        Duration uploadStall();

        /** Longest silence of a {@code text/event-stream} answer; services send a comment more often than that. */
        @WithDefault("1h")
        Duration eventStreamIdle();

        /** Largest request body. */
        @WithDefault("10M")
        MemorySize maxBody();

        BreakerConfig breaker();
    }

    interface BreakerConfig {

        /** This many failed exchanges inside the window stop the traffic to the service. */
        @WithDefault("10")
        int failures();

        @WithDefault("30s")
        Duration window();

        /** After this time one request is let through to see whether the service is back. */
        @WithDefault("5s")
        Duration reset();
    }

    interface OriginConfig {

        /** Connections to one service; an open event stream holds one of them. */
        @WithDefault("4000")
        int maxConnections();

        /** Requests waiting for a connection to one service before further ones are refused. */
        @WithDefault("1024")
        int maxWaiting();

        @WithDefault("2s")
        Duration connectTimeout();
    }

    interface TokenConfig {

        /** How long a verified token is believed without being verified again; never past its own expiry. */
        @WithDefault("60s")
        Duration remember();

        /** How many verified tokens are remembered at most. */
        @WithDefault("20000")
        long maxRemembered();
    }

    interface LimitConfig {

        /** For each signed-in person or system. */
        RateConfig client();

        /** For each network address, for requests without a token and for tokens not yet verified. */
        RateConfig anonymous();

        /** How many callers' rates are kept at most; the longest unused is forgotten first. */
        @WithDefault("50000")
        long maxTracked();
    }

    interface RateConfig {

        /** Requests that may come at once. */
        int burst();

        /** Requests a second that may follow without end. */
        int perSecond();
    }

    interface CorsConfig {

        /** Origins of front ends, such as {@code https://app.example.gov.uk}; none by default. */
        Optional<List<String>> origins();
    }

    interface HealthConfig {

        /** What the whole consists of: name and the address that answers 200 when that part is ready. */
        Map<String, URI> parts();

        @WithDefault("2s")
        Duration timeout();

        /** An answer is reused for this long, so that the public address cannot be used to flood the services. */
        @WithDefault("1s")
        Duration reuse();
    }

    interface DocsConfig {

        @WithDefault("5s")
        Duration timeout();

        /** The joined document is reused for this long. */
        @WithDefault("30s")
        Duration reuse();
    }
}
