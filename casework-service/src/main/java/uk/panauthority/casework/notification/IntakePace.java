package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.common.problem.Problem;

/**
 * How many messages a minute one force may send, so that a system gone wild cannot keep the other forces waiting. What is
 * told to be of HIGH risk is counted apart: a flood of other messages never shuts the door to it, nor the other way round.
 * Counted by each instance for itself.
 */
@ApplicationScoped
public class IntakePace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IntakeConfig config;
    private final Clock clock;
    private final Map<Lane, Minute> minutes = new ConcurrentHashMap<>();

    public IntakePace(IntakeConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    private record Lane(String force, boolean high) {}

    private record Minute(Instant begun, int messages) {}

    /**
     * Counts a message.
     *
     * @throws Problem {@code rate-limited} with the seconds until the next minute begins
     */
    void admit(String force, @Nullable RiskLevel risk) {
        Instant now = clock.instant();
        Minute minute = minutes.merge(
                new Lane(force, risk == RiskLevel.HIGH), new Minute(now, 1), (known, first) -> counted(known, now));
        if (minute.messages() > config.messagesAMinute()) {
            Duration left = Duration.between(now, minute.begun().plus(MINUTE));
            throw Problem.rateLimited(left.toSeconds() + 1);
        }
    }

    private static Minute counted(Minute known, Instant now) {
        return now.isBefore(known.begun().plus(MINUTE))
                ? new Minute(known.begun(), known.messages() + 1)
                : new Minute(now, 1);
    }
}
