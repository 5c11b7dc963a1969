package uk.panauthority.casework.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;

/** Registers children, shows them to their own authority, and finds the one that a police message speaks of. */
@ApplicationScoped
public class ChildService {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,60}");

    /** Beyond this a likeness is no likeness: nobody compares more. */
    private static final int MOST_COMPARED = 500;

    private final ChildRepository repository;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ChildService(
            ChildRepository repository, AccessRule access, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ChildView register(ChildRequests.Registration request) {
        Caller caller = currentCaller.get();
        Child child = Child.register(caller, request, clock.instant());
        if (repository.findByIdOptional(child.childRef()).isPresent()) {
            throw Problem.of(CaseworkProblem.CHILD_EXISTS);
        }
        repository.persistAndFlush(child);
        audit.record(AuditEntry.done("register", "child", child.childRef()));
        return child.view();
    }

    @Transactional
    public ChildView read(String childRef) {
        Caller caller = currentCaller.get();
        Child child = access.visible(found(childRef), caller);
        audit.record(AuditEntry.read("read", "child", child.childRef()));
        return child.view();
    }

    /** Whether this is a child of the caller's own authority. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isOwn(String childRef, Caller caller) {
        return found(childRef)
                .filter(child -> child.visibleTo().contains(caller.organisation()))
                .isPresent();
    }

    /** What is known of a child of the caller's own authority; empty for any other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownChild> own(String childRef, Caller caller) {
        return found(childRef)
                .filter(child -> child.visibleTo().contains(caller.organisation()))
                .map(Child::known);
    }

    /** The child with this number at this authority. Sees anything only for {@code Purpose.MATCHING}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownChild> numbered(String responsibleLa, String childNumber) {
        return found(responsibleLa + "-" + childNumber).map(Child::known);
    }

    /** What care and returns need of the child; empty when the present sight does not reach it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RegisteredChild> registered(String childRef) {
        return found(childRef).map(Child::registered);
    }

    /** The children of any authority with this date of birth and exactly this name. As {@link #numbered}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownChild> bornAndNamed(LocalDate born, String nameKey) {
        return repository.bornAndNamed(born, nameKey).stream().map(Child::known).toList();
    }

    /** Children of any authority born on this day; for suggestions to a person. As {@link #numbered}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownChild> bornOn(LocalDate born) {
        return repository.bornOn(born, MOST_COMPARED).stream().map(Child::known).toList();
    }

    /** Children of any authority with exactly this name, whenever they were born; as {@link #bornOn}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KnownChild> named(String nameKey) {
        return repository.named(nameKey, MOST_COMPARED).stream()
                .map(Child::known)
                .toList();
    }

    /** The child with this reference. As {@link #numbered}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KnownChild> known(String childRef) {
        return found(childRef).map(Child::known);
    }

    /** A text that no reference can have is never asked of the database, which might choke on it. */
    private Optional<Child> found(String childRef) {
        return Optional.of(childRef)
                .filter(ref -> REFERENCE.matcher(ref).matches())
                .flatMap(repository::findByIdOptional);
    }
}
