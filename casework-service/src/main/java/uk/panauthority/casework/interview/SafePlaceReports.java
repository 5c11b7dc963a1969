package uk.panauthority.casework.interview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps where located children were taken. */
@ApplicationScoped
class SafePlaceReports implements PanacheRepositoryBase<SafePlaceReport, UUID> {}
