package uk.panauthority.placement.system;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How long a system runs.
 *
 * @param start first day
 * @param months of the first term; null for a system without end
 * @param options months of each option to go on, in their order
 * @param optionsTaken how many have been taken
 */
@Embeddable
record SystemTerm(
        @Column(name = "start_on") LocalDate start,
        @Column(name = "term_months") @Nullable Integer months,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "option_months")
        List<Integer> options,

        @Column(name = "options_taken") int optionsTaken) {

    /** The last day with the options that have been taken; empty for a system without end. */
    Optional<LocalDate> lastDay() {
        return lastDayWith(optionsTaken);
    }

    /** The last day if every option is taken. */
    Optional<LocalDate> latestEnd() {
        return lastDayWith(options.size());
    }

    boolean hasOptionLeft() {
        return optionsTaken < options.size();
    }

    SystemTerm renewed() {
        return new SystemTerm(start, months, options, optionsTaken + 1);
    }

    private Optional<LocalDate> lastDayWith(int taken) {
        if (months == null) {
            return Optional.empty();
        }
        int all = months
                + options.subList(0, taken).stream().mapToInt(Integer::intValue).sum();
        return Optional.of(start.plusMonths(all).minusDays(1));
    }
}
