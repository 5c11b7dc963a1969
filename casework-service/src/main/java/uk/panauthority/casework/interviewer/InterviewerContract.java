package uk.panauthority.casework.interviewer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A contract for return home interviews, as far as it decides who may be allocated. Made by its signature; a termination
 * that arrives first is kept here until the signature says what was terminated.
 */
@Entity
@Table(name = "interviewer_contract")
class InterviewerContract {

    /** The service under which procurement signs such contracts. */
    static final String SERVICE = "RETURN_INTERVIEW";

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "service_code")
    private @Nullable String serviceCode;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "lead_la")
    private String lead;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "areas")
    private List<String> areas;

    @Column(name = "start_on")
    private @Nullable LocalDate startOn;

    @Column(name = "end_on")
    private @Nullable LocalDate endOn;

    @Column(name = "extended_to")
    private @Nullable LocalDate extendedTo;

    @Column(name = "ground_code")
    private @Nullable String groundCode;

    @Column(name = "termination_effective_on")
    private @Nullable LocalDate terminationEffectiveOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected InterviewerContract() {}

    /** A contract of which nothing is known but its parties. */
    InterviewerContract(UUID contractId, String organisation, String lead, List<String> buyers) {
        this.contractId = contractId;
        this.organisation = organisation;
        this.lead = lead;
        this.areas = List.of();
        this.visibleTo = parties(buyers, List.of());
    }

    void signed(ContractSigned signed) {
        serviceCode = signed.serviceCode();
        areas = List.copyOf(signed.areas());
        startOn = signed.start();
        endOn = signed.end();
        visibleTo = parties(signed.buyers(), signed.areas());
    }

    /** The term ends later than was agreed before; an earlier end is no extension and changes nothing. */
    void extended(LocalDate end) {
        if (extendedTo == null || end.isAfter(extendedTo)) {
            extendedTo = end;
        }
    }

    void terminated(String ground, LocalDate effectiveOn) {
        groundCode = ground;
        terminationEffectiveOn = effectiveOn;
    }

    /** Whether it is signed, and for interviews. */
    boolean isForInterviews() {
        return SERVICE.equals(serviceCode);
    }

    /** How a signed contract stands; one that is terminated before it begins is over on the day of the termination. */
    ContractStanding standingOn(LocalDate day) {
        LocalDate end = endOn();
        if (startOn == null || end == null) {
            throw new IllegalStateException("a contract that is not signed has no standing");
        }
        LocalDate terminated = terminationEffectiveOn;
        if (day.isAfter(end) || (terminated != null && !day.isBefore(terminated))) {
            return ContractStanding.ENDED;
        }
        return day.isBefore(startOn) ? ContractStanding.UPCOMING : ContractStanding.LIVE;
    }

    /** The day on which it ended or will end: the last day of its term, or the day a termination takes effect. */
    @Nullable
    LocalDate endedOn() {
        return isTerminatedEarly() ? terminationEffectiveOn : endOn();
    }

    /** Why it ended before its term, or null when it did not. */
    @Nullable
    String groundCode() {
        return isTerminatedEarly() ? groundCode : null;
    }

    UUID contractId() {
        return contractId;
    }

    String organisation() {
        return organisation;
    }

    String lead() {
        return lead;
    }

    List<String> areas() {
        return List.copyOf(areas);
    }

    @Nullable
    LocalDate startOn() {
        return startOn;
    }

    /** Last day of the term as it is now. */
    @Nullable
    LocalDate endOn() {
        return endOn != null && extendedTo != null && extendedTo.isAfter(endOn) ? extendedTo : endOn;
    }

    @Nullable
    LocalDate terminationEffectiveOn() {
        return terminationEffectiveOn;
    }

    private boolean isTerminatedEarly() {
        LocalDate end = endOn();
        return terminationEffectiveOn != null && (end == null || !terminationEffectiveOn.isAfter(end));
    }

    private List<String> parties(List<String> buyers, List<String> served) {
        TreeSet<String> all = new TreeSet<>(buyers);
        all.addAll(served);
        all.add(lead);
        all.add(organisation);
        return List.copyOf(all);
    }
}
