package uk.panauthority.casework.child;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** A child for whom an authority is responsible. */
@Entity
@Table(name = "child")
class Child implements Shared {

    @Id
    @Column(name = "child_ref")
    private String childRef;

    @Version
    private long version;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "child_number")
    private String childNumber;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;

    @Column(name = "looked_after")
    private boolean lookedAfter;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    protected Child() {}

    private Child(Caller caller, ChildRequests.Registration request, Instant now) {
        this.responsibleLa = caller.organisation();
        this.childNumber = request.childNumber();
        this.childRef = responsibleLa + "-" + childNumber;
        this.givenName = request.givenName();
        this.familyName = request.familyName();
        this.nameKey = NameKey.of(givenName, familyName);
        this.dateOfBirth = request.dateOfBirth();
        this.lookedAfter = request.lookedAfter();
        this.registeredAt = now;
        this.registeredBy = caller.username();
        this.visibleTo = List.of(responsibleLa);
    }

    /**
     * Registers a child of the caller's own authority.
     *
     * @throws Problem {@code dob-invalid} when the date is in the future or makes the person an adult
     */
    static Child register(Caller caller, ChildRequests.Registration request, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        if (!BirthDate.isPossible(request.dateOfBirth(), today) || BirthDate.isAdult(request.dateOfBirth(), today)) {
            throw Problem.at("/dateOfBirth", CaseworkProblem.DOB_INVALID, "The date must be that of a child.");
        }
        return new Child(caller, request, now);
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    @Override
    public Optional<String> person() {
        return Optional.of(childRef);
    }

    String childRef() {
        return childRef;
    }

    KnownChild known() {
        return new KnownChild(childRef, responsibleLa, childNumber, nameKey, dateOfBirth);
    }

    RegisteredChild registered() {
        return new RegisteredChild(childRef, responsibleLa, childNumber, dateOfBirth, lookedAfter);
    }

    ChildView view() {
        return new ChildView(
                childRef,
                version,
                "REGISTERED",
                responsibleLa,
                childNumber,
                givenName,
                familyName,
                dateOfBirth,
                lookedAfter,
                registeredAt,
                List.of());
    }
}
