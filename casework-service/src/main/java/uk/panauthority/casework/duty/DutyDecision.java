package uk.panauthority.casework.duty;

import java.util.UUID;

/**
 * The duty that holds at the moment a clock starts; there always is one.
 *
 * @param version the version of the duty that is in force
 * @param deliverer code of {@link Deliverer}
 * @param deliveringLa the authority whose coordinators get the work
 * @param state {@code AGREED} or {@code STANDING_DEFAULT}
 */
public record DutyDecision(UUID dutyId, int version, String deliverer, String deliveringLa, String state) {}
