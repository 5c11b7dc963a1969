package uk.panauthority.casework.notification;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.child.NameKey;
import uk.panauthority.casework.child.NameSimilarity;

/** In what a known child is like the one that a message describes. */
record Resemblance(ChildClaim claim, LocalDate today) {

    /**
     * The reasons for this child, the strongest first.
     *
     * @param placed in the home that the message names, that night
     * @param earlier told of by this force under the same reference
     */
    List<MatchReason> with(KnownChild child, boolean placed, boolean earlier) {
        Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
        if (placed) {
            reasons.add(MatchReason.PLACED_IN_HOME);
        }
        if (earlier) {
            reasons.add(MatchReason.EARLIER_MESSAGE);
        }
        if (child.responsibleLa().equals(claim.responsibleLa())
                && child.childNumber().equals(claim.childNumber())) {
            reasons.add(MatchReason.NUMBER_EQUAL);
        }
        name(child.nameKey(), reasons);
        born(child.dateOfBirth(), reasons);
        return reasons.stream().sorted().toList();
    }

    /** A day of birth shared with a stranger is no reason to show a child; the name must not contradict it. */
    boolean isEnough(List<MatchReason> reasons) {
        Set<MatchReason> all = Set.copyOf(reasons);
        if (all.isEmpty() || all.equals(Set.of(MatchReason.AGE_FITS))) {
            return false;
        }
        boolean named = claim.nameKey() != null || !claim.aliases().isEmpty();
        Set<MatchReason> dates =
                Set.of(MatchReason.DATE_OF_BIRTH_EQUAL, MatchReason.DATE_OF_BIRTH_NEAR, MatchReason.AGE_FITS);
        return !dates.containsAll(all) || (!named && all.contains(MatchReason.DATE_OF_BIRTH_EQUAL));
    }

    private void name(String key, Set<MatchReason> reasons) {
        String claimed = claim.nameKey();
        if (claimed != null) {
            if (claimed.equals(key)) {
                reasons.add(MatchReason.NAME_EQUAL);
            } else if (key.equals(claim.nameAsItLooks())) {
                reasons.add(MatchReason.NAME_LOOKS_EQUAL);
            } else if (NameSimilarity.similar(claimed, key)) {
                reasons.add(MatchReason.NAME_SIMILAR);
            }
        }
        if (claim.aliases().stream()
                .filter(alias -> !NameKey.mayDeceive(alias, ""))
                .anyMatch(alias -> NameSimilarity.calledBy(alias, key))) {
            reasons.add(MatchReason.ALIAS_FITS);
        }
    }

    private void born(LocalDate born, Set<MatchReason> reasons) {
        LocalDate claimed = claim.dateOfBirth();
        if (claimed != null) {
            if (claimed.equals(born)) {
                reasons.add(MatchReason.DATE_OF_BIRTH_EQUAL);
            } else if (born.equals(exchanged(claimed)) || isAYearFrom(claimed, born)) {
                reasons.add(MatchReason.DATE_OF_BIRTH_NEAR);
            }
        }
        Integer age = claim.age();
        if (age != null && Math.abs(Period.between(born, today).getYears() - age) <= 1) {
            reasons.add(MatchReason.AGE_FITS);
        }
    }

    private static boolean isAYearFrom(LocalDate one, LocalDate other) {
        return one.plusYears(1).equals(other) || other.plusYears(1).equals(one);
    }

    /** Day and month the other way round; null where that is no date. */
    static @Nullable LocalDate exchanged(LocalDate date) {
        int month = date.getDayOfMonth();
        int day = date.getMonthValue();
        return month <= 12 && YearMonth.of(date.getYear(), month).isValidDay(day)
                ? LocalDate.of(date.getYear(), month, day)
                : null;
    }
}
