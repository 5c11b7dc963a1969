package uk.panauthority.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

/**
 * The second belt: the relation of the caller's organisation to a record, and the personal rights of the caller to the one
 * whom it is about. A record without such a relation does not exist for the caller, and the answer is the same as for an id
 * that was never given.
 */
@ApplicationScoped
public class AccessRule {

    private final Iterable<PersonalRight> rights;
    private final ReachedPersons reached;

    @Inject
    public AccessRule(Instance<PersonalRight> rights, ReachedPersons reached) {
        this((Iterable<PersonalRight>) rights, reached);
    }

    /** A rule without personal rights, which remembers nothing. */
    protected AccessRule() {
        this(List.of(), new ReachedPersons());
    }

    AccessRule(Iterable<PersonalRight> rights, ReachedPersons reached) {
        this.rights = rights;
        this.reached = reached;
    }

    /**
     * The record, when the caller's organisation may know of it.
     *
     * @throws Problem {@code not-found} when there is none or it is another organisation's
     */
    public <T extends Shared> T visible(Optional<T> found, Caller caller) {
        T record = found.filter(r -> isVisible(r, caller)).orElseThrow(Problem::notFound);
        record.person().ifPresent(reached::add);
        return record;
    }

    private boolean isVisible(Shared record, Caller caller) {
        Set<PersonalRight.Ruling> rulings =
                record.person().map(person -> rulings(person, caller)).orElseGet(Set::of);
        if (rulings.contains(PersonalRight.Ruling.OPENED)) {
            return true;
        }
        return !rulings.contains(PersonalRight.Ruling.WITHHELD)
                && record.visibleTo().contains(caller.organisation());
    }

    private Set<PersonalRight.Ruling> rulings(String person, Caller caller) {
        Set<PersonalRight.Ruling> all = EnumSet.noneOf(PersonalRight.Ruling.class);
        rights.forEach(right -> all.add(right.on(person, caller)));
        return all;
    }
}
