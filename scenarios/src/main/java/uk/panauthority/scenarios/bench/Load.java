package uk.panauthority.scenarios.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.panauthority.scenarios.client.Answer;

/**
 * Sends work by several callers at once, each of whom waits for its answer before it sends the next.
 *
 * @param answers how often each status came
 */
record Load(Latencies latencies, Duration elapsed, Map<Integer, Integer> answers) {

    /** One call to be measured. */
    @FunctionalInterface
    interface Call {
        Answer send();
    }

    /** Each of the lanes is one caller's work, in order. */
    static Load of(List<List<Call>> lanes) {
        ConcurrentLinkedQueue<long[]> measured = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        try (ExecutorService callers = Executors.newFixedThreadPool(lanes.size())) {
            List<Future<?>> running = new ArrayList<>();
            lanes.forEach(lane -> running.add(callers.submit(() -> lane.forEach(call -> measured.add(timed(call))))));
            for (Future<?> caller : running) {
                caller.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A caller of the benchmark failed", e.getCause());
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        Map<Integer, Integer> answers = new TreeMap<>();
        measured.forEach(one -> answers.merge((int) one[1], 1, Integer::sum));
        return new Load(Latencies.of(measured.stream().mapToLong(one -> one[0]).toArray()), elapsed, answers);
    }

    double perSecond() {
        return latencies.count() / (elapsed.toNanos() / 1e9);
    }

    private static long[] timed(Call call) {
        long begun = System.nanoTime();
        Answer answer = call.send();
        return new long[] {System.nanoTime() - begun, answer.status()};
    }
}
