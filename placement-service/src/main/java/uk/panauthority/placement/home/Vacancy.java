package uk.panauthority.placement.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bed that can take a child from a night on.
 *
 * @param bed its number in the home
 * @param until the first day whose night is not free any more; absent when no end is known
 * @param keptFor GSS code of the one authority whose children may come; absent when any may
 */
public record Vacancy(
        int bed,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String keptFor) {}
