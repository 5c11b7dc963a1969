package uk.panauthority.casework.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * The duty to see that a return home interview is offered to one child in one placement (or, without a placement, in one
 * area), with all its versions. At most one version is in force; at most one later version is on the table beside it.
 * Does not decide which deliverer is the default: {@link StandingDefaults} does.
 */
@Entity
@Table(name = "interview_duty")
class InterviewDuty implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "placement_id")
    private @Nullable UUID placementId;

    @Column(name = "child_ref")
    private String childRef;

    @Column(name = "responsible_la")
    private String responsibleLa;

    @Column(name = "host_la")
    private String hostLa;

    /** By which a child without a placement is found, also after care has passed on. */
    @Column(name = "first_responsible_la")
    private String firstResponsibleLa;

    private @Nullable String contact;

    @Column(name = "standing_instructions")
    private @Nullable String standingInstructions;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "versions")
    private List<DutyVersion> versions;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected InterviewDuty() {}

    /** A duty whose first version is the standing default, agreed by nobody yet. */
    InterviewDuty(
            @Nullable UUID placementId,
            String childRef,
            String responsibleLa,
            String hostLa,
            StandingDefaults.Default standing,
            Instant now) {
        this.id = Ids.next();
        this.placementId = placementId;
        this.childRef = childRef;
        this.responsibleLa = responsibleLa;
        this.firstResponsibleLa = responsibleLa;
        this.hostLa = hostLa;
        this.versions = List.of(defaultVersion(1, standing, now));
        this.visibleTo = Stream.of(responsibleLa, hostLa).distinct().sorted().toList();
    }

    /**
     * A clock starts. Without a version in force the proposal falls to the standing default; when it named another
     * deliverer, it gives way to the default and may be proposed again.
     */
    void clockStarts(StandingDefaults.Default standing, Instant now) {
        if (inForce().isPresent()) {
            return;
        }
        if (latest().deliverer() != standing.deliverer()) {
            addVersion(defaultVersion(latest().number() + 1, standing, now), now);
        }
        DutyState fallen = DutyLifecycle.TABLE.automatically(latest().state(), DutyAction.CLOCK_STARTS);
        replaceLatest(latest().inForceAs(fallen, null, day(now)));
    }

    /**
     * Puts another deliverer on the table, as the next version.
     *
     * @param hostUsesPlatform whether the host's coordinators can be given the work here
     * @throws Problem {@code forbidden} when the caller is not a manager of the responsible authority
     */
    void propose(Deliverer deliverer, String basis, boolean hostUsesPlatform, Caller caller, Instant now) {
        DutyLifecycle.TABLE.next(latest().state(), DutyAction.PROPOSE, caller, partiesOf(caller.organisation()));
        addVersion(
                DutyVersion.proposed(
                        latest().number() + 1,
                        deliverer,
                        responsibleLa,
                        deliveringLa(deliverer, hostUsesPlatform),
                        basis,
                        caller.username(),
                        now),
                now);
    }

    /**
     * One authority agrees to the latest version; when both have, it is in force and the version before it is not.
     *
     * @param hostEvidence where the host's agreement is kept, when the responsible authority records it for a host that
     *     does not use the platform
     * @param hostUsesPlatform whether the host must give its word itself
     * @return the event of the agreement that became complete, if this was the second word
     * @throws Problem {@code both-authorities-required} when the responsible authority would speak for a host that uses
     *     the platform, or repeats its own word while the host has not given its
     */
    Optional<DutyEvents.InterviewDutyAgreed> agree(
            @Nullable String hostEvidence, boolean hostUsesPlatform, Caller caller, Instant now) {
        Set<DutyParty> parties = partiesOf(caller.organisation());
        DutyLifecycle.TABLE.require(latest().state(), DutyAction.AGREE, caller, parties);
        if (hostEvidence != null && (hostUsesPlatform || !parties.contains(DutyParty.RESPONSIBLE))) {
            throw Problem.of(
                    CaseworkProblem.BOTH_AUTHORITIES_REQUIRED, "The host uses the platform and agrees itself.");
        }
        DutyVersion before = latest();
        DutyAgreement word = new DutyAgreement(now, caller.username(), null);
        DutyAgreement ofResponsible = before.responsible();
        DutyAgreement ofHost = before.host();
        if (ofResponsible == null && parties.contains(DutyParty.RESPONSIBLE)) {
            ofResponsible = word;
        }
        if (ofHost == null && parties.contains(DutyParty.HOST)) {
            ofHost = word;
        }
        if (ofHost == null && hostEvidence != null) {
            ofHost = new DutyAgreement(now, caller.username(), hostEvidence);
        }
        DutyVersion after = before.withAgreements(ofResponsible, ofHost);
        if (after.equals(before)) {
            throw Problem.of(
                    CaseworkProblem.BOTH_AUTHORITIES_REQUIRED, "This authority has agreed already; the other has not.");
        }
        if (!after.agreedByBoth()) {
            replaceLatest(after);
            return Optional.empty();
        }
        DutyState agreed =
                DutyLifecycle.TABLE.next(before.state(), DutyAction.AGREE, DutyState.AGREED, caller, parties);
        supersedeInForceBefore(after, now);
        replaceLatest(after.inForceAs(agreed, now, day(now)));
        return Optional.of(agreedEvent(now));
    }

    /**
     * Another authority has taken over the child's care. What fell due before that day stays under the version that held
     * then; from that day on the standing default of the new authority holds, so that no clock is without a duty, until
     * both have agreed anew. No clock is reset.
     *
     * @param on first day of the new authority's responsibility
     * @param standing the default between the new authority and the host
     * @throws Problem {@code field-invalid} when it is responsible already, or the day is not after the one on which the
     *     present version began, or lies in the future
     */
    void takeOver(String by, LocalDate on, StandingDefaults.Default standing, Caller caller, Instant now) {
        DutyState next = DutyLifecycle.TABLE.next(
                latest().state(), DutyAction.TAKE_OVER, caller, partiesOf(caller.organisation()));
        if (by.equals(responsibleLa)) {
            throw Problem.at("/by", CommonProblem.FIELD_INVALID, "This authority is responsible already.");
        }
        boolean tooEarly = inForce()
                .map(DutyVersion::validFrom)
                .filter(began -> !on.isAfter(began))
                .isPresent();
        if (on.isAfter(day(now)) || tooEarly) {
            throw Problem.at("/from", CommonProblem.FIELD_INVALID, "The day is past, and after the last change.");
        }
        responsibleLa = by;
        visibleTo = Stream.concat(visibleTo.stream(), Stream.of(by))
                .distinct()
                .sorted()
                .toList();
        versions = versions.stream()
                .map(v -> v.state() == DutyState.SUPERSEDED ? v : v.superseded(on.minusDays(1)))
                .collect(Collectors.toCollection(ArrayList::new));
        versions.add(defaultVersion(latest().number() + 1, standing, now).inForceAs(next, null, on));
    }

    /**
     * Says whom the host and its police call, and what they are to do when the child is away.
     *
     * @throws Problem {@code forbidden} to all but the responsible authority
     */
    void instruct(String whom, @Nullable String instructions, Caller caller) {
        if (!partiesOf(caller.organisation()).contains(DutyParty.RESPONSIBLE)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        contact = whom;
        standingInstructions = instructions;
    }

    /** The version that held on that day; the one in force now for a day before there was any. */
    Optional<DutyVersion> inForceOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> version.heldOn(day))
                .findFirst()
                .or(this::inForce);
    }

    /** The version under which work is done, if any. */
    Optional<DutyVersion> inForce() {
        return versions.stream().filter(DutyVersion::inForce).findFirst();
    }

    /** The version that was made last: in force, or on the table. */
    DutyVersion latest() {
        return versions.getLast();
    }

    /** The authorities whose word on the latest version is missing. */
    Set<String> stillToAgree() {
        DutyVersion latest = latest();
        return latest.state() == DutyState.AGREED
                ? Set.of()
                : Stream.concat(
                                latest.responsible() == null ? Stream.of(responsibleLa) : Stream.empty(),
                                latest.host() == null ? Stream.of(hostLa) : Stream.empty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Where one authority has both parts there is nothing to agree. */
    boolean concernsTwoAuthorities() {
        return !responsibleLa.equals(hostLa);
    }

    Set<DutyParty> partiesOf(String organisation) {
        Set<DutyParty> parties = EnumSet.noneOf(DutyParty.class);
        if (organisation.equals(responsibleLa)) {
            parties.add(DutyParty.RESPONSIBLE);
        }
        if (organisation.equals(hostLa)) {
            parties.add(DutyParty.HOST);
        }
        return parties;
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    @Override
    public Optional<String> person() {
        return Optional.of(childRef);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    UUID placementId() {
        return placementId;
    }

    String childRef() {
        return childRef;
    }

    String responsibleLa() {
        return responsibleLa;
    }

    String hostLa() {
        return hostLa;
    }

    @Nullable
    String contact() {
        return contact;
    }

    @Nullable
    String standingInstructions() {
        return standingInstructions;
    }

    List<DutyVersion> versions() {
        return List.copyOf(versions);
    }

    /** A host that does not use the platform has nobody here to give work to: the responsible authority sees to it. */
    private String deliveringLa(Deliverer deliverer, boolean hostUsesPlatform) {
        return hostUsesPlatform ? deliverer.deliveringLa(responsibleLa, hostLa) : responsibleLa;
    }

    private DutyVersion defaultVersion(int number, StandingDefaults.Default standing, Instant now) {
        return DutyVersion.proposed(
                number,
                standing.deliverer(),
                responsibleLa,
                deliveringLa(standing.deliverer(), standing.hostUsesPlatform()),
                standing.citation(),
                null,
                now);
    }

    private DutyEvents.InterviewDutyAgreed agreedEvent(Instant now) {
        DutyVersion agreed = latest();
        return new DutyEvents.InterviewDutyAgreed(
                id,
                agreed.number(),
                placementId,
                responsibleLa,
                hostLa,
                agreed.deliverer(),
                agreed.deliveringLa(),
                now,
                day(now),
                agreed.validTo());
    }

    /** A version that was only on the table gives way; one in force stays until the new one is agreed. */
    private void addVersion(DutyVersion next, Instant now) {
        List<DutyVersion> all = new ArrayList<>(versions);
        if (!latest().inForce()) {
            all.set(all.size() - 1, latest().superseded(day(now)));
        }
        all.add(next);
        versions = all;
    }

    private void supersedeInForceBefore(DutyVersion next, Instant now) {
        versions = versions.stream()
                .map(v -> v.inForce() && v.number() != next.number() ? v.superseded(day(now)) : v)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void replaceLatest(DutyVersion with) {
        List<DutyVersion> all = new ArrayList<>(versions);
        all.set(all.size() - 1, with);
        versions = all;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformClock.LONDON);
    }
}
