package uk.panauthority.casework.privacy.subjectaccess;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps requests. */
@ApplicationScoped
class SubjectAccessRepository implements PanacheRepositoryBase<SubjectAccess, UUID> {}
