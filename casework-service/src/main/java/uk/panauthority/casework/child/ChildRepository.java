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

    List<Child> bornOn(LocalDate born, int most) {
        return find("dateOfBirth = ?1 order by childRef", born).page(0, most).list();
    }

    List<Child> named(String nameKey, int most) {
        return find("nameKey = ?1 order by childRef", nameKey).page(0, most).list();
    }
}
