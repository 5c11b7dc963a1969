package uk.panauthority.casework.returns;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of the return: ids, codes and days. */
public sealed interface ReturnEvents extends DomainEvent {

    UUID breachId();

    @Override
    default String subject() {
        return breachId().toString();
    }

    /**
     * A recorded absence breaks a rule of a year's return.
     *
     * @param year for example {@code 2025-26}
     * @param rule the Department's number
     * @param episodeId absent where last year's return alone tells of the absence
     * @param date the day on which it was noticed
     */
    record StatutoryBreachOpened(
            UUID breachId,
            String childRef,
            String responsibleLa,
            String year,
            String rule,
            @Nullable UUID episodeId,
            LocalDate date)
            implements ReturnEvents {}

    /**
     * The absence no longer breaks the rule. That it did stays on record.
     *
     * @param date the day on which that was noticed
     */
    record StatutoryBreachCleared(
            UUID breachId,
            String childRef,
            String responsibleLa,
            String year,
            String rule,
            @Nullable UUID episodeId,
            LocalDate date)
            implements ReturnEvents {}
}
