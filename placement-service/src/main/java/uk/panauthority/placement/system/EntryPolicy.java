package uk.panauthority.placement.system;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When providers may enter after the start. Round n opens n times the months after the anchor, always counted from the anchor,
 * so that ends of months do not drift. No round is typed.
 *
 * @param kind rounds, or at any time
 * @param months between two openings
 * @param anchor from which the openings are counted; the first round opens the first interval after it
 * @param windowDays how many days a round takes applications, its opening day included
 */
@Embeddable
public record EntryPolicy(
        @Enumerated(EnumType.STRING) @Column(name = "entry_kind")
        EntryKind kind,

        @Column(name = "entry_months") @Nullable Integer months,
        @Column(name = "entry_anchor") @Nullable LocalDate anchor,
        @Column(name = "entry_window") @Nullable Integer windowDays) {

    /** Applications at any time. */
    public static EntryPolicy continuous() {
        return new EntryPolicy(EntryKind.CONTINUOUS, null, null, null);
    }

    public static EntryPolicy rounds(int months, LocalDate anchor, int windowDays) {
        return new EntryPolicy(EntryKind.ROUNDS, months, anchor, windowDays);
    }

    public boolean hasRounds() {
        return kind == EntryKind.ROUNDS;
    }

    /** Whether what the kind needs is given, and nothing else. */
    boolean isComplete() {
        boolean all = months != null && anchor != null && windowDays != null;
        boolean none = months == null && anchor == null && windowDays == null;
        return hasRounds() ? all : none;
    }

    /** The days of a round. */
    public RoundDays round(int number) {
        LocalDate opens = require(anchor).plusMonths((long) number * require(months));
        return new RoundDays(number, opens, opens.plusDays(require(windowDays) - 1L));
    }

    /** The round that decides an application of that day: the first that has not closed before it. */
    public RoundDays roundOf(LocalDate applied) {
        int number = 1;
        while (round(number).closes().isBefore(applied)) {
            number++;
        }
        return round(number);
    }

    private static <T> T require(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the system has no rounds");
        }
        return value;
    }

    /**
     * A round as its policy gives it.
     *
     * @param number from 1
     * @param opens first day
     * @param closes last day
     */
    public record RoundDays(int number, LocalDate opens, LocalDate closes) {}
}
