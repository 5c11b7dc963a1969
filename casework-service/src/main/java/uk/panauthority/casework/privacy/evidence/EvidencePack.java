package uk.panauthority.casework.privacy.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import uk.panauthority.casework.privacy.heldrecord.Withholding;
import uk.panauthority.common.access.Shared;

/** A pack that was made and given out. Nothing about it ever changes; the database grants no right to. */
@Entity
@Immutable
@Table(name = "evidence_pack")
class EvidencePack implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "child_ref")
    private String childRef;

    private String authority;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose_code")
    private EvidencePurpose purposeCode;

    private String recipient;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    private int entries;

    private int withheld;

    @Column(name = "list_hash")
    private String listHash;

    @Column(name = "key_id")
    private String keyId;

    private byte[] file;

    protected EvidencePack() {}

    EvidencePack(PackHeading heading, Withholding.Result content, PackSealer.Sealed sealed, String by) {
        this.id = heading.packId();
        this.childRef = heading.childRef();
        this.authority = heading.authority();
        this.purposeCode = EvidencePurpose.valueOf(heading.purposeCode());
        this.recipient = heading.recipient();
        this.madeAt = heading.madeAt();
        this.madeBy = by;
        this.entries = content.records().size();
        this.withheld = content.withheld().size();
        this.listHash = sealed.listHash();
        this.keyId = sealed.keyId();
        this.file = sealed.file();
    }

    @Override
    public Set<String> visibleTo() {
        return Set.of(authority);
    }

    UUID id() {
        return id;
    }

    String childRef() {
        return childRef;
    }

    byte[] file() {
        return file.clone();
    }

    EvidencePackView view() {
        return new EvidencePackView(
                id,
                "SEALED",
                version,
                List.of(),
                childRef,
                purposeCode,
                recipient,
                madeAt,
                madeBy,
                entries,
                withheld,
                listHash,
                keyId);
    }
}
