package uk.panauthority.scenarios.bench;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import uk.panauthority.scenarios.client.PlatformClient;
import uk.panauthority.scenarios.loop.Crowd;
import uk.panauthority.scenarios.stage.ScenarioStopped;

/**
 * How long it takes from the answer to a missing report, when all is committed, until the review flag stands on the child's
 * placement agreement in the other service: outbox, Kafka, inbox and effect, as seen through the gateway.
 */
final class FlagDelay {

    private static final long BETWEEN_LOOKS = 2_000_000;
    private static final long PATIENCE = 30_000_000_000L;

    private FlagDelay() {}

    static Latencies of(Crowd crowd, PlatformClient client) {
        List<Crowd.Member> members = crowd.members();
        long[] delays = new long[members.size()];
        for (int i = 0; i < delays.length; i++) {
            Crowd.Member member = members.get(i);
            int flagsBefore = crowd.flagsOf(member).size();
            member.reportMissing(client);
            long committed = System.nanoTime();
            while (crowd.flagsOf(member).size() == flagsBefore) {
                if (System.nanoTime() - committed > PATIENCE) {
                    throw new ScenarioStopped("A flag did not come within 30 s");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            delays[i] = System.nanoTime() - committed;
        }
        return Latencies.of(delays);
    }
}
