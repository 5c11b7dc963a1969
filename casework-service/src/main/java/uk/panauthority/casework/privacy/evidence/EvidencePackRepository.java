package uk.panauthority.casework.privacy.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps packs. */
@ApplicationScoped
class EvidencePackRepository implements PanacheRepositoryBase<EvidencePack, UUID> {}
