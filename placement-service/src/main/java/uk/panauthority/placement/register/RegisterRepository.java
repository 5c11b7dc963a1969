package uk.panauthority.placement.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored lists, their entries and differences. */
@ApplicationScoped
class RegisterRepository {

    private final EntityManager entities;

    RegisterRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for an import that is under way. */
    void lock() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('register-edition'))", Integer.class)
                .getSingleResult();
    }

    Optional<RegisterEdition> last(RegisterList list) {
        return entities.createQuery("from RegisterEdition where list = ?1 order by id desc", RegisterEdition.class)
                .setParameter(1, list)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<RegisterEdition> edition(UUID id) {
        return Optional.ofNullable(entities.find(RegisterEdition.class, id));
    }

    /** One more than the page holds, newest first. */
    List<RegisterEdition> newest(PageRequest page) {
        return entities.createQuery("from RegisterEdition where id < ?1 order by id desc", RegisterEdition.class)
                .setParameter(1, ListStart.below(page))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    List<RegisterEntry> entries(RegisterList list) {
        return entities.createQuery("from RegisterEntry where list = ?1", RegisterEntry.class)
                .setParameter(1, list)
                .getResultList();
    }

    /** One more than the page holds, the last found first. */
    List<RegisterDifference> differences(UUID editionId, PageRequest page) {
        return entities.createQuery(
                        "from RegisterDifference where editionId = ?1 and id < ?2 order by id desc",
                        RegisterDifference.class)
                .setParameter(1, editionId)
                .setParameter(2, ListStart.below(page))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void keep(Object record) {
        entities.persist(record);
    }

    void flush() {
        entities.flush();
    }
}
