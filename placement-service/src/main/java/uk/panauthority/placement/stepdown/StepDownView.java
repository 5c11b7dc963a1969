package uk.panauthority.placement.stepdown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;

/**
 * A step-down as the responsible authority sees it.
 *
 * @param serviceCode the less intensive kind of service that a referral starts from
 * @param oldWeekly what the placement cost in a week on the day of the suggestion, by its live price lines
 * @param expectedSaving old weekly less expected weekly; negative when it would cost more
 * @param newWeekly what the new placement costs in a week on its first night; absent before the child has come
 * @param weeklySaving old weekly less new weekly; negative when it costs more; absent before the child has come
 * @param sustainedFrom the day on which the weeks are full; absent before the child has come
 * @param leftOn when the child left the new place
 */
public record StepDownView(
        UUID id,
        StepDownState state,
        long version,
        List<String> actions,
        UUID placementId,
        String childRef,
        String responsibleLa,
        String serviceCode,
        Readiness readiness,
        String reason,
        Money oldWeekly,
        @Nullable Money expectedWeekly,
        @Nullable Money expectedSaving,
        String suggestedBy,
        Instant suggestedAt,
        @Nullable String childsViews,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID referralId,
        @Nullable UUID newPlacementId,
        @Nullable LocalDate placedOn,
        @Nullable Money newWeekly,
        @Nullable Money weeklySaving,
        @Nullable LocalDate sustainedFrom,
        @Nullable LocalDate leftOn)
        implements Versioned {

    static StepDownView of(StepDown step, @Nullable Money newWeekly, Caller caller) {
        return new StepDownView(
                step.id(),
                step.state(),
                step.version(),
                StepDownLifecycle.TABLE.actions(step.state(), caller, step.partiesOf(caller)),
                step.placementId(),
                step.childRef(),
                step.responsibleLa(),
                step.serviceCode(),
                step.readiness(),
                step.reason(),
                step.oldWeekly(),
                step.expectedWeekly(),
                less(step.oldWeekly(), step.expectedWeekly()),
                step.suggestedBy(),
                step.suggestedAt(),
                step.childsViews(),
                step.decisionReason(),
                step.decidedBy(),
                step.decidedAt(),
                step.referralId(),
                step.newPlacementId(),
                step.placedOn(),
                newWeekly,
                less(step.oldWeekly(), newWeekly),
                step.sustainedFrom(),
                step.leftOn());
    }

    private static @Nullable Money less(Money before, @Nullable Money after) {
        return after == null ? null : before.minus(after);
    }
}
