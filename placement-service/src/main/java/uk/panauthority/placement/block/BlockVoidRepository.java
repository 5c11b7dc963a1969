package uk.panauthority.placement.block;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Stored voids of beds of blocks. */
@ApplicationScoped
class BlockVoidRepository implements PanacheRepositoryBase<BlockVoid, UUID> {

    List<BlockVoid> of(UUID contractId) {
        return list("contractId = ?1 order by firstNight, bed, id", contractId);
    }
}
