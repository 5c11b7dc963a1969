package uk.panauthority.casework.trigger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;

/**
 * A rule that holds for the caller's authority on a day.
 *
 * @param ruleId the authority's own rule; absent for a default of the product
 * @param source the authority's reason, or the source of the default
 */
public record RuleInForceView(
        String code,
        @Nullable UUID ruleId,
        String source,
        int count,
        int windowDays,
        List<SegmentKind> kinds,
        @Nullable RiskLevel minRisk,
        @Nullable Integer awayHours,
        TriggerScope scope,
        TriggerAction action,
        long dueWithinHours) {

    static RuleInForceView of(RuleInForce rule) {
        TriggerTerms terms = rule.terms();
        return new RuleInForceView(
                rule.code(),
                rule.ruleId(),
                rule.source(),
                terms.count(),
                terms.windowDays(),
                terms.kinds().stream().sorted().toList(),
                terms.minRisk(),
                terms.awayHours(),
                terms.scope(),
                terms.action(),
                terms.dueWithin().toHours());
    }
}
