package uk.panauthority.casework.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import uk.panauthority.common.database.DatabaseCall;

/**
 * The reach of one transaction over one child. It lets one at a time, on whatever instance, decide about a child. The same lock as that of the child's
 * episodes, so that what follows from an absence and what follows from the child's care are never worked out at once.
 */
@ApplicationScoped
public class ChildLock {

    private final EntityManager entities;

    public ChildLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for the lock and holds it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(String childRef) {
        DatabaseCall.value(entities, "select pg_advisory_xact_lock(hashtextextended(?1, 1))", childRef);
    }

    /**
     * Lets this transaction see the registration, care, placements and return of one child, whoever acts: a force that
     * tells of a child changes the child's return without being shown anything of it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reach(String childRef) {
        DatabaseCall.value(entities, "select reach_child(?1)", childRef);
    }
}
