package uk.panauthority.placement.hostnotice;

import java.time.LocalDate;

/**
 * When a notice is to be sent. Kept with each notice.
 *
 * @param workingDays after an emergency start, counted from the day after it; 0 before a planned one
 * @param basis the rule in words with its source
 */
record HostNoticeRule(int workingDays, String basis) {

    /** Counts working days. */
    interface Count {

        LocalDate after(LocalDate start, int workingDays);
    }
}
