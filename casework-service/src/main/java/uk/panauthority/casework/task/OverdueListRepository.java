package uk.panauthority.casework.task;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;

/** Keeps the lists of each morning. */
@ApplicationScoped
class OverdueListRepository implements PanacheRepositoryBase<OverdueList, UUID> {

    boolean madeOn(LocalDate day) {
        return count("day", day) > 0;
    }

    List<OverdueList> pageOf(String organisation, PageRequest page) {
        return page.after() == null
                ? find("organisation = ?1 order by id desc", organisation)
                        .page(0, page.limit() + 1)
                        .list()
                : find("organisation = ?1 and id < ?2 order by id desc", organisation, page.after())
                        .page(0, page.limit() + 1)
                        .list();
    }
}
