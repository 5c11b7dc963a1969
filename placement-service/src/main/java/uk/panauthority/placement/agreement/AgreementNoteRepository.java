package uk.panauthority.placement.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored notes. Row-level security shows them to the responsible authority alone. */
@ApplicationScoped
class AgreementNoteRepository implements PanacheRepositoryBase<AgreementNote, UUID> {

    /** One more than the page holds, newest first. */
    List<AgreementNote> newestOf(UUID agreementId, String responsibleLa, PageRequest page) {
        return find(
                        "agreementId = ?1 and responsibleLa = ?2 and id < ?3 order by id desc",
                        agreementId,
                        responsibleLa,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
