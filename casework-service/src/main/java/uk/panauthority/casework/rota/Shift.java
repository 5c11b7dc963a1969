package uk.panauthority.casework.rota;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * When one person is on duty, in London time.
 *
 * @param person the user name, as the identity provider has it
 * @param days the days on which the shift begins
 * @param from the first minute
 * @param to the minute after the last; not after {@code from} means on the next day, equal means a whole day
 */
public record Shift(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,100}") String person,
        @NotEmpty @Size(max = 7) List<@NotNull DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {

    public Shift {
        days = days == null ? List.of() : List.copyOf(days);
    }

    boolean covers(ZonedDateTime london) {
        LocalTime time = london.toLocalTime();
        boolean today = days.contains(london.getDayOfWeek());
        boolean yesterday = days.contains(london.getDayOfWeek().minus(1));
        if (from.isBefore(to)) {
            return today && !time.isBefore(from) && time.isBefore(to);
        }
        return (today && !time.isBefore(from)) || (yesterday && time.isBefore(to));
    }
}
