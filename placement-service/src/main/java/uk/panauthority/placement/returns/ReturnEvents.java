package uk.panauthority.placement.returns;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.placement.returns.rule.ReturnTable;

/** What others learn of the return: ids, codes and days. */
public sealed interface ReturnEvents extends DomainEvent {

    UUID breachId();

    @Override
    default String subject() {
        return breachId().toString();
    }

    /**
     * Something recorded breaks a rule of a year's return.
     *
     * @param year for example {@code 2025-26}
     * @param rule the Department's number, or a word for a rule of our own
     * @param placementId absent where no placement is concerned
     * @param date the day on which it was noticed
     */
    record StatutoryBreachOpened(
            UUID breachId,
            String childRef,
            String responsibleLa,
            String year,
            String rule,
            ReturnTable table,
            @Nullable UUID placementId,
            LocalDate date)
            implements ReturnEvents {}

    /**
     * The rule is no longer broken. That it was stays on record.
     *
     * @param date the day on which that was noticed
     */
    record StatutoryBreachCleared(
            UUID breachId,
            String childRef,
            String responsibleLa,
            String year,
            String rule,
            ReturnTable table,
            @Nullable UUID placementId,
            LocalDate date)
            implements ReturnEvents {}
}
