package uk.panauthority.casework.returns;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was open in the files of the years before. */
@ApplicationScoped
class LastYearRepository implements PanacheRepositoryBase<LastYearPeriod, UUID> {

    List<LastYearPeriod> ofChild(String childRef) {
        return list("childRef = ?1 order by year, startedOn", childRef);
    }

    List<LastYearPeriod> of(String authority, String year) {
        return list("responsibleLa = ?1 and year = ?2", authority, year);
    }
}
