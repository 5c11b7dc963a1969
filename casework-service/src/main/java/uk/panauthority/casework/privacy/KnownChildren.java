package uk.panauthority.casework.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

/** Whether a reference is that of a registered child, for people who may not see the child's record itself. */
@ApplicationScoped
public class KnownChildren {

    private static final Pattern REFERENCE = Pattern.compile("([A-Z][0-9]{8})-[A-Za-z0-9-]{1,20}");

    private final EntityManager entities;

    public KnownChildren(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The authority that is responsible for the child, which is the first part of every reference.
     *
     * @throws Problem {@code not-found} when there is no such child
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String authorityOf(String childRef) {
        Matcher matcher = REFERENCE.matcher(childRef);
        if (!matcher.matches() || !isKnown(childRef)) {
            throw Problem.notFound();
        }
        return matcher.group(1);
    }

    /**
     * Refuses whoever does not belong to the child's authority.
     *
     * @throws Problem {@code not-found}, whether there is no such child or it is another authority's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOwn(String childRef, Caller caller) {
        if (!authorityOf(childRef).equals(caller.organisation())) {
            throw Problem.notFound();
        }
    }

    private boolean isKnown(String childRef) {
        return Boolean.TRUE.equals(DatabaseCall.value(entities, "select child_is_known(?1)", childRef));
    }
}
