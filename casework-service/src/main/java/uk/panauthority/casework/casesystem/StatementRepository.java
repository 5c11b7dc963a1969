package uk.panauthority.casework.casesystem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Statements of case systems by the row that they came in. */
@ApplicationScoped
class StatementRepository implements PanacheRepositoryBase<InterviewStatement, UUID> {

    Optional<InterviewStatement> of(String authority, String tableId) {
        return find("responsibleLa = ?1 and tableId = ?2", authority, tableId).firstResultOptional();
    }
}
