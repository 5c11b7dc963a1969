package uk.panauthority.casework.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.common.http.Versioned;

/**
 * A rule of the caller's authority.
 *
 * @param validTo last day; absent while it holds without end
 * @param kinds in the order of the codes
 */
public record TriggerRuleView(
        UUID id,
        long version,
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int count,
        int windowDays,
        List<SegmentKind> kinds,
        @Nullable RiskLevel minRisk,
        @Nullable Integer awayHours,
        boolean onlyFoundHarmed,
        TriggerScope scope,
        TriggerAction action,
        long dueWithinHours,
        String basis,
        String setBy,
        Instant setAt)
        implements Versioned {

    static TriggerRuleView of(TriggerRule rule) {
        TriggerTerms terms = rule.terms();
        return new TriggerRuleView(
                rule.id(),
                rule.version(),
                rule.code(),
                rule.validFrom(),
                rule.validTo(),
                terms.count(),
                terms.windowDays(),
                terms.kinds().stream().sorted().toList(),
                terms.minRisk(),
                terms.awayHours(),
                terms.onlyFoundHarmed(),
                terms.scope(),
                terms.action(),
                terms.dueWithin().toHours(),
                rule.basis(),
                rule.setBy(),
                rule.setAt());
    }
}
