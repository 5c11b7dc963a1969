package uk.panauthority.placement.exclusion;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.identity.CurrentCaller;

/**
 * Knows which children must not live together, as casework told it. Says only in which homes a child is not to be placed,
 * never because of whom: the other child may be another authority's.
 */
@ApplicationScoped
public class LinkedChildren {

    private final EntityManager entities;
    private final CurrentCaller currentCaller;

    public LinkedChildren(EntityManager entities, CurrentCaller currentCaller) {
        this.entities = entities;
        this.currentCaller = currentCaller;
    }

    /**
     * Homes in which a linked child lives or is expected on a day. Looks across authorities, and so as a step of the
     * platform's own, in a transaction apart.
     */
    public Set<UUID> homesToAvoid(String childRef, LocalDate day) {
        currentCaller.actAs(Purpose.MATCHING, currentCaller.organisation());
        try {
            return QuarkusTransaction.requiringNew().call(() -> homes(childRef, day));
        } finally {
            currentCaller.actAsCaller();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void learn(AssociationRaised told) {
        entities.createNativeQuery("""
                        insert into child_association (pair_id, child_a, child_b, strength, expires_on)
                        values (?1, ?2, ?3, ?4, cast(?5 as date))
                        on conflict (pair_id) do update
                        set strength = excluded.strength, expires_on = excluded.expires_on""")
                .setParameter(1, told.pairId())
                .setParameter(2, told.childRefs().getFirst())
                .setParameter(3, told.childRefs().getLast())
                .setParameter(4, told.strength())
                .setParameter(
                        5, told.expiresOn() == null ? null : told.expiresOn().toString())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query of one column
    private Set<UUID> homes(String childRef, LocalDate day) {
        List<UUID> found = entities.createNativeQuery("""
                        select p.home_id from placement p
                        where p.state in ('PLANNED', 'STARTED') and p.child_ref in (
                            select child_b from child_association
                            where child_a = ?1 and (expires_on is null or expires_on >= ?2)
                            union
                            select child_a from child_association
                            where child_b = ?1 and (expires_on is null or expires_on >= ?2))""", UUID.class)
                .setParameter(1, childRef)
                .setParameter(2, day)
                .getResultList();
        return new HashSet<>(found);
    }
}
