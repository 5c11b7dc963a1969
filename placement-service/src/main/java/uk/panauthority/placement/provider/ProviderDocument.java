package uk.panauthority.placement.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** A paper of a provider: what it is, where it is and how long it holds. Never changed; a new one is added. */
@Entity
@Table(name = "provider_document")
class ProviderDocument {

    @Id
    private UUID id;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String reference;

    @Column(name = "issued_on", updatable = false)
    private LocalDate issuedOn;

    @Column(name = "expires_on", updatable = false)
    private @Nullable LocalDate expiresOn;

    @Column(name = "added_by", updatable = false)
    private String addedBy;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected ProviderDocument() {}

    static ProviderDocument of(String providerId, ProviderRequests.Document facts, Caller caller, Instant now) {
        ProviderDocument document = new ProviderDocument();
        document.id = Ids.next();
        document.providerId = providerId;
        document.kind = facts.kind();
        document.title = facts.title();
        document.reference = facts.reference();
        document.issuedOn = facts.issuedOn();
        document.expiresOn = facts.expiresOn();
        document.addedBy = caller.username();
        document.addedAt = now;
        return document;
    }

    UUID id() {
        return id;
    }

    ProviderDocumentView view(LocalDate today) {
        boolean expired = expiresOn != null && today.isAfter(expiresOn);
        return new ProviderDocumentView(
                id, providerId, kind, title, reference, issuedOn, expiresOn, expired, addedAt, 0);
    }
}
