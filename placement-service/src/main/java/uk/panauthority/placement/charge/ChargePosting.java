package uk.panauthority.placement.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.placement.party.Parties;

/** That a month of a placement has been posted, once; the database guards the once. Never changes. */
@Entity
@Immutable
@Table(name = "charge_posting")
class ChargePosting {

    @Id
    private UUID id;

    @Column(name = "placement_id")
    private UUID placementId;

    private String month;

    @Embedded
    private Parties parties;

    @Column(name = "posted_by")
    private String postedBy;

    @Column(name = "posted_at")
    private Instant postedAt;

    protected ChargePosting() {}

    static ChargePosting of(UUID placementId, YearMonth month, Parties parties, Caller caller, Instant now) {
        ChargePosting posting = new ChargePosting();
        posting.id = Ids.next();
        posting.placementId = placementId;
        posting.month = month.toString();
        posting.parties = parties;
        posting.postedBy = caller.username();
        posting.postedAt = now;
        return posting;
    }

    UUID id() {
        return id;
    }

    UUID placementId() {
        return placementId;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    Parties parties() {
        return parties;
    }

    String postedBy() {
        return postedBy;
    }

    Instant postedAt() {
        return postedAt;
    }
}
