package uk.panauthority.casework.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.problem.Problem;

class TriggerRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Caller MANAGER =
            new Caller("E08000014", OrganisationKind.AUTHORITY, "sefton.team-manager", Set.of("TEAM_MANAGER"));

    @ParameterizedTest
    @Tag("I53")
    @CsvSource({
        "0,30,M,,,72,/count",
        "-1,30,M,,,72,/count",
        "101,30,M,,,72,/count",
        "3,0,M,,,72,/windowDays",
        "3,367,M,,,72,/windowDays",
        "3,30,,,,72,/kinds",
        "3,30,M,UNMAPPED,,72,/minRisk",
        "3,30,M,,0,72,/awayHours",
        "3,30,M,,,0,/dueWithinHours",
        "3,30,M,,,2161,/dueWithinHours"
    })
    void a_line_that_is_never_or_always_crossed_is_refused(
            int count,
            int window,
            @Nullable SegmentKind kind,
            @Nullable RiskLevel risk,
            @Nullable Integer away,
            int due,
            String pointer) {
        // Given
        TriggerTerms terms = new TriggerTerms(
                count,
                window,
                kind == null ? Set.of() : Set.of(kind),
                risk,
                away,
                false,
                TriggerScope.CHILD,
                TriggerAction.STRATEGY_MEETING,
                Duration.ofHours(due));

        // When
        assertThatThrownBy(terms::requireSensible)
                // Then
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.type()).isEqualTo(CaseworkProblem.RULE_INVALID);
                    assertThat(p.errors()).extracting("pointer").containsExactly(pointer);
                });
    }

    @Test
    @Tag("I53")
    void a_rule_does_not_reach_into_the_past() {
        // When
        assertThatThrownBy(() -> rule(TODAY.minusDays(1), null))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.RULE_INVALID));
    }

    @Test
    @Tag("I53")
    void a_rule_does_not_end_before_it_begins() {
        // When
        assertThatThrownBy(() -> rule(TODAY, TODAY.minusDays(1)))
                // Then
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(CaseworkProblem.RULE_INVALID));
    }

    @Test
    void days_that_two_rules_share_are_an_overlap_and_days_that_follow_are_none() {
        // Given
        TriggerRule rule = rule(TODAY, TODAY.plusDays(10));

        // When
        List<Boolean> overlaps = List.of(
                rule.overlaps(TODAY.plusDays(10), null),
                rule.overlaps(TODAY.plusDays(11), null),
                rule.overlaps(TODAY.minusDays(5), TODAY),
                rule.overlaps(TODAY.minusDays(5), TODAY.minusDays(1)));

        // Then
        assertThat(overlaps).containsExactly(true, false, true, false);
    }

    @Test
    void a_rule_is_ended_but_not_lengthened() {
        // Given
        TriggerRule rule = rule(TODAY, null);
        rule.end(TODAY.plusDays(5), TODAY);

        // When
        assertThatThrownBy(() -> rule.end(TODAY.plusDays(6), TODAY))
                // Then
                .isInstanceOf(Problem.class);
        assertThat(rule.holdsOn(TODAY.plusDays(5))).isTrue();
        assertThat(rule.holdsOn(TODAY.plusDays(6))).isFalse();
    }

    @Test
    void an_authoritys_own_rule_takes_the_place_of_the_default_on_its_days_only() {
        // Given
        TriggerRule own = rule(TODAY, TODAY.plusDays(10));
        RuleBook book = new RuleBook(new DefaultRules(), authority -> List.of(own));

        // When
        var during = book.rule("REPEAT_3_IN_30", TriggerScope.CHILD, "E08000014", TODAY);
        var after = book.rule("REPEAT_3_IN_30", TriggerScope.CHILD, "E08000014", TODAY.plusDays(11));

        // Then
        assertThat(during.map(r -> r.terms().count())).contains(2);
        assertThat(during.map(RuleInForce::ruleId)).contains(own.id());
        assertThat(after.map(r -> r.terms().count())).contains(3);
    }

    private static TriggerRule rule(LocalDate from, @Nullable LocalDate to) {
        return new TriggerRule(
                "REPEAT_3_IN_30", from, to, CrossingsTest.counting(2, 30), "a decision", MANAGER, NOW, TODAY);
    }
}
