package uk.panauthority.common.audit;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the audit found.
 *
 * @param intact whether nothing was changed, removed or slipped in
 * @param sealed entries whose seal was checked and holds
 * @param waiting entries too new to be sealed
 * @param head the newest hash: noted elsewhere, it later proves that the end of the chain was not cut off
 * @param fault what is wrong, or null
 * @param brokenAt where: a place in the chain, counted from 1, or for {@link Fault#NEVER_SEALED} an entry's id
 */
public record AuditVerification(
        boolean intact,
        long sealed,
        long waiting,
        String head,
        @Nullable Fault fault,
        @Nullable Long brokenAt) {

    /** The ways in which an audit can be broken. */
    public enum Fault {
        /** An entry, or its seal, is not what was sealed. */
        CHANGED,
        /** A seal's entry is gone. */
        ENTRY_REMOVED,
        /** A seal is gone. */
        SEAL_REMOVED,
        /** An entry has no seal and waits for none. */
        NEVER_SEALED
    }

    static AuditVerification broken(long sealed, long waiting, byte[] head, Fault fault, long at) {
        return new AuditVerification(false, sealed, waiting, HexFormat.of().formatHex(head), fault, at);
    }

    static AuditVerification intact(long sealed, long waiting, byte[] head) {
        return new AuditVerification(true, sealed, waiting, HexFormat.of().formatHex(head), null, null);
    }
}
