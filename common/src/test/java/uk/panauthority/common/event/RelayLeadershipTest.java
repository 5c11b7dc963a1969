package uk.panauthority.common.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.panauthority.common.testing.ActingAs;
import uk.panauthority.common.testing.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(value = LocalStackResource.class, initArgs = @ResourceArg(name = "database", value = "kernel"))
class RelayLeadershipTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    OutboxRelay relay;

    @Inject
    Counters counters;

    @Inject
    ActingAs acting;

    @Inject
    EntityManager entities;

    @Test
    void oneOfTwoInstancesSendsAndTheOtherTakesOverWhenItsConnectionDies() throws Exception {
        // Given
        await().atMost(SOON).untilAsserted(() -> assertThat(relay.leading()).isTrue());
        RelayLoop second = ClientProxy.unwrap(relay).newLoop();
        Thread thread = Thread.ofPlatform().daemon().start(second);
        String counter = Counters.givenACounter();
        counters.step(counter);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter)).containsExactly(1));
        assertThat(second.leading()).isFalse();

        // When
        for (int i = 0; i < 20 && !second.leading(); i++) {
            killLeader();
            counters.step(counter);
            await().atMost(SOON).until(() -> relay.leading() || second.leading());
        }

        // Then
        assertThat(second.leading()).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(relay.leading()).isFalse());
        counters.step(counter);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counters.effects(counter))
                        .startsWith(1, 2)
                        .isEqualTo(IntStream.rangeClosed(
                                        1, counters.effects(counter).size())
                                .boxed()
                                .toList())
                        .hasSize((int) counters.written(counter)));
        second.stop();
        assertThat(thread.join(SOON)).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(relay.leading()).isTrue());
    }

    /** The session that holds the advisory lock of the relay, whichever instance it belongs to. */
    private void killLeader() {
        acting.as(Counters.HALTON, () -> entities.createNativeQuery("""
                        select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
                        where l.locktype = 'advisory' and l.objid = 7001 and l.granted
                        and d.datname = current_database()""").getResultList());
    }
}
