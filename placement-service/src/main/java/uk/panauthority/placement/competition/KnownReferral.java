package uk.panauthority.placement.competition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What is known here of a referral: whose it is, its newest version, and whether that is approved. Nothing of the child. */
@Entity
@Table(name = "competition_referral")
class KnownReferral {

    @Id
    @Column(name = "referral_id")
    private UUID referralId;

    @Column(name = "authority", updatable = false)
    private String authority;

    private int version;
    private boolean approved;

    protected KnownReferral() {}

    KnownReferral(UUID referralId, String authority, int version, boolean approved) {
        this.referralId = referralId;
        this.authority = authority;
        this.version = version;
        this.approved = approved;
    }

    void stands(int newest, boolean isApproved) {
        version = newest;
        approved = isApproved;
    }

    String authority() {
        return authority;
    }

    int version() {
        return version;
    }

    boolean isApproved() {
        return approved;
    }
}
