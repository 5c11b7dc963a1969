package uk.panauthority.casework.child;

import java.time.LocalDate;
import java.time.Period;

/** What can be said of a date of birth by itself. */
public final class BirthDate {

    /** Nobody alive is older; such a date is a slip of the keyboard. */
    private static final int OLDEST = 130;

    private static final int ADULT = 18;

    private BirthDate() {}

    /** Whether somebody born on this day can be alive today. */
    public static boolean isPossible(LocalDate born, LocalDate today) {
        return !born.isAfter(today) && Period.between(born, today).getYears() < OLDEST;
    }

    /**
     * Whether the person is 18 or over. Children born on 29 February come of age on 1 March in common years.
     */
    public static boolean isAdult(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears() >= ADULT;
    }

    /** The day on which somebody comes of age; of those born on 29 February, 1 March in common years. */
    public static LocalDate comesOfAge(LocalDate born) {
        LocalDate birthday = born.plusYears(ADULT);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
