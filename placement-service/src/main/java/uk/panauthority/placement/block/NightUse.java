package uk.panauthority.placement.block;

import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.home.VoidParty;

/**
 * What became of one night of one bed.
 *
 * @param authority who slept there, where somebody did
 * @param cause code of the void, where it was one
 */
record NightUse(
        Kind kind, @Nullable String authority, @Nullable String cause) {

    static final NightUse EMPTY = new NightUse(Kind.EMPTY, null, null);

    /** The kinds, in the order in which statements show them. */
    enum Kind {
        /** A child of the owner slept there. */
        OWN,
        /** A child of another authority slept there. */
        LENT,
        /** It could not be used, and not by the provider's fault. */
        AUTHORITY_VOID,
        /** It could be used and was not. */
        EMPTY,
        /** It could not be used by the provider's fault: not paid for. */
        PROVIDER_VOID;

        boolean isPaid() {
            return this != PROVIDER_VOID;
        }

        boolean isUse() {
            return this == OWN || this == LENT;
        }
    }

    static NightUse own(String ownerLa) {
        return new NightUse(Kind.OWN, ownerLa, null);
    }

    static NightUse lent(String borrowerLa) {
        return new NightUse(Kind.LENT, borrowerLa, null);
    }

    static NightUse voided(VoidParty attributedTo, String cause) {
        return new NightUse(attributedTo == VoidParty.PROVIDER ? Kind.PROVIDER_VOID : Kind.AUTHORITY_VOID, null, cause);
    }
}
