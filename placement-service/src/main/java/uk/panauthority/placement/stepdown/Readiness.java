package uk.panauthority.placement.stepdown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Why a child may be ready, as it was known on the day of the suggestion. Evidence, never a decision.
 *
 * @param nightsClear nights without a missing episode, counted from the last one or from the arrival
 * @param clearSince the day from which they are counted
 * @param nightsNeeded how many the authority's rule asks for
 * @param exploitationBandFell whether the band of exploitation has fallen, as the one who suggests has seen it in casework
 * @param bandReference where that is recorded
 * @param ready both together
 */
public record Readiness(
        long nightsClear,
        LocalDate clearSince,
        int nightsNeeded,
        boolean exploitationBandFell,
        @Nullable String bandReference,
        boolean ready) {

    static Readiness of(
            LocalDate clearSince, LocalDate today, int needed, boolean bandFell, @Nullable String reference) {
        long nights = Math.max(0, clearSince.until(today, ChronoUnit.DAYS));
        return new Readiness(nights, clearSince, needed, bandFell, reference, nights >= needed && bandFell);
    }
}
