package uk.panauthority.placement.referral;

import java.util.UUID;
import uk.panauthority.common.identity.Caller;

/**
 * Told inside the service, in the transaction of the withdrawal, to whatever rests on the referral: live holds are to be
 * released, open competitions and unsigned orders cancelled, each with the same reason. An observer that fails undoes the
 * withdrawal.
 *
 * @param reason free text: never for events or logs
 * @param by who withdrew it
 */
public record ReferralWithdrawn(UUID referralId, String childRef, String reason, Caller by) {}
