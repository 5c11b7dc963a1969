package uk.panauthority.scenarios.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Durations of many calls alike, in nanoseconds, sorted. */
record Latencies(long[] sorted) {

    static Latencies of(long[] measured) {
        long[] copy = measured.clone();
        Arrays.sort(copy);
        return new Latencies(copy);
    }

    int count() {
        return sorted.length;
    }

    /** The duration that so many percent of the calls did not exceed; the nearest measured one. */
    Duration percentile(double percent) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
    }

    /** {@code p50 4.1 ms, p99 12.0 ms}. */
    String inShort() {
        return "p50 %s, p99 %s".formatted(millis(percentile(50)), millis(percentile(99)));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }
}
