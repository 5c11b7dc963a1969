package uk.panauthority.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * How much each caller may ask for. Counted in this process only: with several gateways each allows the configured
 * rate. The memory for it is bounded; a caller forgotten under pressure starts with a full allowance again.
 */
@ApplicationScoped
public class RateLimits {

    /** Longer than any bucket needs to fill up again, so that forgetting a quiet caller changes nothing. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final Allowances clients;
    private final Allowances addresses;

    RateLimits(GatewayConfig config, MeterRegistry meters) {
        this.clients = new Allowances(config.limits().client(), config.limits().maxTracked(), "client", meters);
        this.addresses =
                new Allowances(config.limits().anonymous(), config.limits().maxTracked(), "anonymous", meters);
    }

    /** Takes one request from the caller's allowance, or says how long to wait. */
    Optional<Problem> take(Caller caller) {
        return clients.take(caller.rateKey());
    }

    /** Takes one request from the allowance of the network address it came from. */
    Optional<Problem> takeAnonymous(HttpServerRequest request) {
        return takeAnonymous(request.remoteAddress().hostAddress());
    }

    /** The same for an address in its literal form; nothing is looked up. */
    Optional<Problem> takeAnonymous(String literal) {
        return addresses.take(addressKey(literal));
    }

    /** One subscriber commonly holds a whole IPv6 /64: counting single addresses would limit nobody. */
    private static String addressKey(String literal) {
        InetAddress address = InetAddress.ofLiteral(literal);
        if (address instanceof Inet6Address six) {
            return HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8));
        }
        return address.getHostAddress();
    }

    private static final class Allowances {

        private final GatewayConfig.RateConfig rate;
        private final Cache<String, Bucket> buckets;
        private final Counter refusals;

        Allowances(GatewayConfig.RateConfig rate, long maxTracked, String kind, MeterRegistry meters) {
            this.rate = rate;
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(maxTracked)
                    .expireAfterAccess(QUIET)
                    .build();
            this.refusals = Counter.builder("gateway.rate.limited")
                    .description("Requests refused because of their rate")
                    .tag("kind", kind)
                    .register(meters);
        }

        Optional<Problem> take(String key) {
            ConsumptionProbe probe = buckets.get(key, this::full).tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                return Optional.empty();
            }
            refusals.increment();
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            return Optional.of(Problem.retryAfter(Refusal.RATE_LIMITED, "The caller's allowance is used up.", wait));
        }

        private Bucket full(String key) {
            return Bucket.builder()
                    .addLimit(
                            limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                    .build();
        }
    }
}
