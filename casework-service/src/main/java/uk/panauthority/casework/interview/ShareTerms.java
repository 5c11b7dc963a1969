package uk.panauthority.casework.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom something of an interview goes and why it may.
 *
 * @param recipient the organisation
 * @param role what its people must be to read it
 * @param person the only one of them who may; null when each of the role may
 * @param basisReason the sharer's words; needed without consent
 * @param childToldAt when the child was told what is shared
 * @param notToldReason why the child was not; null when told
 */
record ShareTerms(
        String recipient,
        Role role,
        @Nullable String person,
        String purposeCode,
        Basis basis,
        @Nullable String basisReason,
        @Nullable Instant childToldAt,
        @Nullable String notToldReason) {

    /** Whose people read it. */
    public enum Role {
        IRO,
        POLICE_COORDINATOR,
        CARER,
        SOCIAL_WORKER,
        TEAM_MANAGER,
        PANEL_MEMBER,
        CE_WORKER
    }

    /** How much of an interview is shared. */
    public enum Level {
        FULL,
        SUMMARY,
        ACTIONS_ONLY
    }

    /** Why it may be shared. */
    public enum Basis {
        CONSENT,
        SAFEGUARDING
    }
}
