package uk.panauthority.casework.measure.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps scrutiny packs. */
@ApplicationScoped
class ScrutinyPackRepository implements PanacheRepositoryBase<ScrutinyPack, UUID> {}
