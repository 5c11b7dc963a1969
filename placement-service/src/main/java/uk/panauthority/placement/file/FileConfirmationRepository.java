package uk.panauthority.placement.file;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored confirmations. */
@ApplicationScoped
class FileConfirmationRepository implements PanacheRepositoryBase<FileConfirmation, UUID> {

    boolean has(String organisation, String fingerprint) {
        return count("organisation = ?1 and fingerprint = ?2", organisation, fingerprint) > 0;
    }

    /** One more than the page holds, newest first. */
    List<FileConfirmation> newestOf(String organisation, PageRequest page) {
        return find("organisation = ?1 and id < ?2 order by id desc", organisation, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
