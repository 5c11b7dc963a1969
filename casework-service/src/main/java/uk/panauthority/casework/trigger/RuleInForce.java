package uk.panauthority.casework.trigger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it holds for one authority on one day.
 *
 * @param ruleId the authority's own rule; null for the product's default
 * @param source the authority's reason for its rule, or the citation of the default
 */
record RuleInForce(String code, @Nullable UUID ruleId, String source, TriggerTerms terms) {}
