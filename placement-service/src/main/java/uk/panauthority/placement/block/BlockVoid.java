package uk.panauthority.placement.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** Nights on which a bed of a block could not be used, and who answers for them. Never changed. */
@Entity
@Table(name = "block_void")
class BlockVoid {

    @Id
    private UUID id;

    @Column(name = "contract_id", updatable = false)
    private UUID contractId;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(updatable = false)
    private int bed;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    @Column(name = "returned_on", updatable = false)
    private LocalDate returnedOn;

    @Column(updatable = false)
    private String cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "attributed_to", updatable = false)
    private VoidParty attributedTo;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected BlockVoid() {}

    static BlockVoid record(
            UUID contractId,
            UUID claimId,
            BlockContractRequests.RecordVoid request,
            VoidParty attributedTo,
            Caller caller,
            Instant now) {
        BlockVoid recorded = new BlockVoid();
        recorded.id = Ids.next();
        recorded.contractId = contractId;
        recorded.claimId = claimId;
        recorded.bed = request.bed();
        recorded.firstNight = request.firstNight();
        recorded.returnedOn = request.returnedOn();
        recorded.cause = request.cause();
        recorded.attributedTo = attributedTo;
        recorded.recordedBy = caller.username();
        recorded.recordedAt = now;
        return recorded;
    }

    UUID claimId() {
        return claimId;
    }

    BlockOccupancy.Taken taken() {
        return new BlockOccupancy.Taken(bed, firstNight, returnedOn, NightUse.voided(attributedTo, cause));
    }

    BlockContractView.Void view() {
        return new BlockContractView.Void(id, bed, firstNight, returnedOn, cause, attributedTo);
    }
}
