package uk.panauthority.placement.home;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was said of a void at one time. None is ever changed or left out.
 *
 * @param number from 1
 * @param returnedOn the first day whose night can be used again
 */
public record VoidRevision(
        int number,
        VoidAction action,
        LocalDate firstNight,
        LocalDate returnedOn,
        String cause,
        VoidParty attributedTo,
        String by,
        Instant at) {}
