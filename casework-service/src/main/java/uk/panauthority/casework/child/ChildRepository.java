package uk.panauthority.casework.child;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Children by their own identity. */
@ApplicationScoped
class ChildRepository implements PanacheRepositoryBase<Child, String> {

    List<Child> bornAndNamed(LocalDate born, String nameKey) {
        return list("dateOfBirth = ?1 and nameKey = ?2 order by childRef", born, nameKey);
    }
}
