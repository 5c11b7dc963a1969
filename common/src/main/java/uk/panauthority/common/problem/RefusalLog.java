package uk.panauthority.common.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts refusals by their code, so that a rise in any of them is seen. */
@ApplicationScoped
public class RefusalLog {

    private final MeterRegistry metrics;

    public RefusalLog(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void note(ProblemType type) {
        metrics.counter("refusals", "code", type.code()).increment();
    }
}
