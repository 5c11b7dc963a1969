package uk.panauthority.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** No running clock has an empty duty, whatever happened before and whatever happens while it runs. */
@Tag("X2")
class DutyHistoriesTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<String> AUTHORITIES = List.of("E08000014", "E06000021", "E06000006", "W06000015");
    private static final UUID PLACEMENT = UUID.fromString("00000000-0000-7000-8000-0000000000b1");

    private final StandingDefaults defaults = new StandingDefaults();

    /** What may happen, in any order and any number of times. */
    enum Happening {
        REQUESTED,
        CLOCK_STARTS,
        PROPOSED_BY_RESPONSIBLE,
        AGREED_BY_RESPONSIBLE,
        AGREED_BY_HOST,
        HOSTS_WORD_RECORDED,
        TAKEN_OVER
    }

    record Step(Happening what, int choice, int hoursLater) {}

    record History(String responsible, String host, List<Step> steps) {}

    @Property(tries = 1000)
    void no_clock_runs_without_a_duty(@ForAll("histories") History history) {
        // Given
        Ledger ledger = new Ledger(history);

        for (Step step : history.steps()) {
            // When
            ledger.play(step);

            // Then
            if (ledger.clockRuns) {
                InterviewDuty duty = ledger.duty();
                assertThat(duty.versions().stream().filter(DutyVersion::inForce))
                        .as("versions in force")
                        .hasSize(1);
                assertThat(duty.inForceOn(ledger.clockDay)).isPresent();
                DutyVersion held = duty.inForceOn(ledger.clockDay).orElseThrow();
                assertThat(held.deliveringLa()).isNotBlank();
                assertThat(held.basis()).isNotBlank();
            }
        }
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<String> authority = Arbitraries.of(AUTHORITIES);
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Happening.class),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 400))
                .as(Step::new);
        return Combinators.combine(
                        authority, authority, step.list().ofMinSize(1).ofMaxSize(25))
                .as(History::new);
    }

    /** Plays a history on one duty, as the service does: refusals change nothing. */
    private final class Ledger {

        private final String first;
        private final String host;
        private @Nullable InterviewDuty duty;
        private Instant now = START;
        private boolean clockRuns;
        private LocalDate clockDay = LocalDate.EPOCH;

        Ledger(History history) {
            this.first = history.responsible();
            this.host = history.host();
        }

        void play(Step step) {
            now = now.plus(Duration.ofHours(step.hoursLater()));
            try {
                happen(step);
            } catch (Problem refused) {
                // As for a caller: nothing has changed.
            }
        }

        private void happen(Step step) {
            switch (step.what()) {
                case REQUESTED -> duty();
                case CLOCK_STARTS -> {
                    duty().clockStarts(standing(duty().responsibleLa()), now);
                    clockRuns = true;
                    clockDay = day();
                }
                case PROPOSED_BY_RESPONSIBLE ->
                    duty().propose(
                                    Deliverer.values()[step.choice() % 3],
                                    "a reason",
                                    usesPlatform(),
                                    manager(duty().responsibleLa()),
                                    now);
                case AGREED_BY_RESPONSIBLE -> duty().agree(null, usesPlatform(), manager(duty().responsibleLa()), now);
                case AGREED_BY_HOST -> duty().agree(null, usesPlatform(), manager(host), now);
                case HOSTS_WORD_RECORDED ->
                    duty().agree("letter 3", usesPlatform(), manager(duty().responsibleLa()), now);
                case TAKEN_OVER -> {
                    String by = AUTHORITIES.get(step.choice() % AUTHORITIES.size());
                    duty().takeOver(
                                    by,
                                    day().minusDays(step.choice()),
                                    standing(by),
                                    manager(duty().responsibleLa()),
                                    now);
                }
            }
        }

        InterviewDuty duty() {
            if (duty == null) {
                duty = new InterviewDuty(PLACEMENT, first + "-1", first, host, standing(first), now);
            }
            return duty;
        }

        private StandingDefaults.Default standing(String responsible) {
            return defaults.delivererOn(day(), day(), responsible, host);
        }

        private boolean usesPlatform() {
            return defaults.usesPlatform(host, day());
        }

        private LocalDate day() {
            return LocalDate.ofInstant(now, PlatformClock.LONDON);
        }
    }

    private static Caller manager(String authority) {
        return new Caller(authority, OrganisationKind.AUTHORITY, authority + ".manager", Set.of("TEAM_MANAGER"));
    }
}
