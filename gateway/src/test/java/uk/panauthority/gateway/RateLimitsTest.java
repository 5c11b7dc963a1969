package uk.panauthority.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void an_address_may_call_as_often_as_its_burst_and_then_waits() {
        // Given
        RateLimits limits = givenAnonymousLimits(2, 1);
        limits.takeAnonymous("192.0.2.1");
        limits.takeAnonymous("192.0.2.1");

        // When
        Optional<Problem> third = limits.takeAnonymous("192.0.2.1");

        // Then
        assertThat(third).get().extracting(Problem::refusal).isEqualTo(Refusal.RATE_LIMITED);
        assertThat(third.orElseThrow().headers()).containsEntry("Retry-After", "1");
        assertThat(meters.counter("gateway.rate.limited", "kind", "anonymous").count())
                .isEqualTo(1.0);
    }

    @Test
    void one_address_does_not_use_up_what_belongs_to_another() {
        // Given
        RateLimits limits = givenAnonymousLimits(1, 1);
        limits.takeAnonymous("192.0.2.1");

        // When
        Optional<Problem> other = limits.takeAnonymous("192.0.2.2");

        // Then
        assertThat(other).isEmpty();
    }

    @Test
    void a_subscriber_cannot_multiply_its_allowance_with_the_addresses_of_its_ipv6_network() {
        // Given
        RateLimits limits = givenAnonymousLimits(1, 1);
        limits.takeAnonymous("2001:db8:0:1::1");

        // When
        Optional<Problem> neighbour = limits.takeAnonymous("2001:db8:0:1:ffff::2");

        // Then
        assertThat(neighbour).isPresent();
    }

    private RateLimits givenAnonymousLimits(int burst, int perSecond) {
        Map<String, String> settings = Map.of(
                "gateway.limits.client.burst",
                "1",
                "gateway.limits.client.per-second",
                "1",
                "gateway.limits.anonymous.burst",
                Integer.toString(burst),
                "gateway.limits.anonymous.per-second",
                Integer.toString(perSecond));
        GatewayConfig config = new SmallRyeConfigBuilder()
                .withMapping(GatewayConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(GatewayConfig.class);
        return new RateLimits(config, meters);
    }
}
