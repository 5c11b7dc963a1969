package uk.panauthority.casework.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.common.problem.Problem;

class IntakePaceTest {

    private static final String CHESHIRE = "E23000006";
    private static final String STAFFORDSHIRE = "E23000015";

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private final IntakePace pace = new IntakePace(() -> 3_000, new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    @Tag("I32")
    void a_flood_of_one_force_is_held_back_and_nobody_else_is() {
        long admitted = IntStream.range(0, 5_000)
                .filter(i -> isAdmitted(CHESHIRE, RiskLevel.MEDIUM))
                .count();

        assertThat(admitted).isEqualTo(3_000);
        assertThat(isAdmitted(CHESHIRE, null)).isFalse();
        assertThat(isAdmitted(STAFFORDSHIRE, RiskLevel.LOW)).isTrue();
        assertThat(isAdmitted(CHESHIRE, RiskLevel.HIGH)).isTrue();
    }

    @Test
    @Tag("I32")
    void high_risk_has_a_bound_too_and_does_not_use_up_the_others() {
        IntStream.range(0, 3_000).forEach(i -> pace.admit(CHESHIRE, RiskLevel.HIGH));

        assertThat(isAdmitted(CHESHIRE, RiskLevel.HIGH)).isFalse();
        assertThat(isAdmitted(CHESHIRE, RiskLevel.LOW)).isTrue();
    }

    @Test
    void the_next_minute_begins_anew_and_the_refusal_says_when() {
        IntStream.range(0, 3_000).forEach(i -> pace.admit(CHESHIRE, null));
        now = now.plusSeconds(18);

        assertThatThrownBy(() -> pace.admit(CHESHIRE, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.members()).containsEntry("retryAfterSeconds", 43L));
        now = now.plus(Duration.ofSeconds(42));
        assertThat(isAdmitted(CHESHIRE, null)).isTrue();
    }

    private boolean isAdmitted(String force, @org.jspecify.annotations.Nullable RiskLevel risk) {
        try {
            pace.admit(force, risk);
            return true;
        } catch (Problem limited) {
            assertThat(limited.type().code()).isEqualTo("rate-limited");
            return false;
        }
    }
}
