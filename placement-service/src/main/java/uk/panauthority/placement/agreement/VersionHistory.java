package uk.panauthority.placement.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;

/** The versions of one agreement, oldest first: at most one in force, and at most one being prepared. */
@Embeddable
class VersionHistory {

    /** Counts the changes of versions and reviews, so that each raises the version of the whole record. */
    @SuppressWarnings("UnusedVariable") // read by the database alone
    private long changes;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<AgreementVersion> versions = new ArrayList<>();

    protected VersionHistory() {}

    static VersionHistory begun(AgreementVersion first) {
        VersionHistory history = new VersionHistory();
        history.versions.add(first);
        return history;
    }

    void changed() {
        changes++;
    }

    /** The version that speaks for the agreement: the one in force, or the last that was, or the newest. */
    AgreementVersion current() {
        return lastOf(versions.stream().filter(v -> v.state() == AgreementState.IN_FORCE))
                .or(() -> lastOf(versions.stream().filter(AgreementVersion::wasInForce)))
                .orElseGet(versions::getLast);
    }

    Optional<AgreementVersion> inPreparation() {
        return lastOf(versions.stream().filter(AgreementVersion::isInPreparation));
    }

    /** The version that is being prepared; the one that speaks for the agreement where there is none. */
    AgreementVersion workedOn() {
        return inPreparation().orElseGet(this::current);
    }

    Optional<AgreementVersion> version(int number) {
        return versions.stream().filter(v -> v.number() == number).findFirst();
    }

    /** Begins the next version with the terms as they are. */
    void begin(Caller caller, VersionBasis basis, List<Clause> clauses, Instant now) {
        int next = versions.getLast().number() + 1;
        versions.add(current().next(next, basis, clauses, now).openedBy(caller));
    }

    /** Another version is in force now; those that were until then make way. */
    List<AgreementVersion> makeWayFor(AgreementVersion coming, Instant now) {
        List<AgreementVersion> old = versions.stream()
                .filter(v -> v.state() == AgreementState.IN_FORCE && v != coming)
                .toList();
        old.forEach(v -> v.makeWay(now));
        return old;
    }

    /** Whatever is not closed ends with the agreement. */
    void end(Instant now) {
        versions.forEach(v -> v.end(null, Set.of(), now));
    }

    /** When a version first came into force; null as long as none has. */
    @Nullable
    Instant firstInForceAt() {
        return versions.stream()
                .filter(AgreementVersion::wasInForce)
                .findFirst()
                .map(v -> v.acts().inForceAt())
                .orElse(null);
    }

    List<AgreementVersion> all() {
        return List.copyOf(versions);
    }

    private static Optional<AgreementVersion> lastOf(Stream<AgreementVersion> some) {
        return some.reduce((first, second) -> second);
    }
}
