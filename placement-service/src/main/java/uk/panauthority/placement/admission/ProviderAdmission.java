package uk.panauthority.placement.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.system.OpenLot;

/** One provider's membership of one lot, from its application on. The round that decides it, if any, is told. */
@Entity
@Table(name = "provider_admission")
class ProviderAdmission {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private AdmissionState state;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "lot_id", updatable = false)
    private UUID lotId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(name = "round_id")
    private @Nullable UUID roundId;

    @Column(name = "criteria_version")
    private int criteriaVersion;

    @Column(name = "response_version")
    private int responseVersion;

    @Column(name = "applied_by", updatable = false)
    private String appliedBy;

    @Column(name = "applied_at", updatable = false)
    private Instant appliedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable EntryEvaluation evaluation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "reason_codes")
    private String[] reasonCodes;

    @Column(name = "reason_text")
    private @Nullable String reasonText;

    @Column(name = "effective_on")
    private @Nullable LocalDate effectiveOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected ProviderAdmission() {}

    /** @param criteriaVersion of the round, or of the day where providers enter at any time */
    static ProviderAdmission apply(
            OpenLot lot, @Nullable EntryRound round, int criteriaVersion, Caller caller, Instant now) {
        ProviderAdmission admission = new ProviderAdmission();
        admission.id = Ids.next();
        admission.state = AdmissionLifecycle.TABLE.initial();
        admission.systemId = lot.systemId();
        admission.lotId = lot.lotId();
        admission.providerId = caller.organisation();
        admission.roundId = round == null ? null : round.id();
        admission.criteriaVersion = criteriaVersion;
        admission.responseVersion = 1;
        admission.appliedBy = caller.username();
        admission.appliedAt = now;
        admission.reasonCodes = new String[0];
        return admission;
    }

    /** Goes into a later round, since its own was cancelled. */
    void moveTo(EntryRound round) {
        roundId = round.id();
        criteriaVersion = round.criteriaVersion();
    }

    /**
     * The next version of the response; while it waits for a decision the evaluation begins anew.
     *
     * @return its number
     */
    int respond(Caller caller, Set<AdmissionParty> parties) {
        state = AdmissionLifecycle.TABLE.next(state, AdmissionAction.RESPOND, caller, parties);
        if (state == AdmissionState.APPLIED) {
            evaluation = null;
        }
        return ++responseVersion;
    }

    /** Keeps how it was judged. The scores have been checked against the criteria by {@link AdmissionPolicies}. */
    void evaluated(EntryEvaluation judgement, Caller caller, Set<AdmissionParty> parties) {
        requireRight(AdmissionAction.EVALUATE, caller, parties);
        evaluation = judgement;
    }

    /**
     * Admits a provider that has passed the entry tests.
     *
     * @throws Problem {@code transition-refused} without an evaluation that was passed
     */
    void admit(Caller caller, Set<AdmissionParty> parties, LocalDate from, Instant now) {
        AdmissionState next = AdmissionLifecycle.TABLE.next(state, AdmissionAction.ADMIT, caller, parties);
        if (evaluation == null || !evaluation.passed()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The entry tests have not been passed.")
                    .with("state", state.name())
                    .with("allowedActions", List.of("evaluate", "refuse"));
        }
        effectiveOn = from;
        decided(next, caller, now);
    }

    /**
     * Refuses entry.
     *
     * @throws Problem {@code reason-required} without a code and a text
     */
    void refuse(Caller caller, Set<AdmissionParty> parties, List<String> codes, @Nullable String text, Instant now) {
        AdmissionState next = AdmissionLifecycle.TABLE.next(state, AdmissionAction.REFUSE, caller, parties);
        if (codes.isEmpty()) {
            throw Problem.at("/reasonCodes", CommonProblem.REASON_REQUIRED, "Give at least one reason.");
        }
        reasonText = given(text, "/reasonText");
        reasonCodes = codes.toArray(String[]::new);
        decided(next, caller, now);
    }

    /** Suspends or removes. @throws Problem {@code reason-required} */
    void stop(AdmissionAction action, Caller caller, Set<AdmissionParty> parties, @Nullable String text, Instant now) {
        AdmissionState next = AdmissionLifecycle.TABLE.next(state, action, caller, parties);
        reasonText = given(text, "/reason");
        decided(next, caller, now);
    }

    /** Reinstates or withdraws. */
    void move(AdmissionAction action, Caller caller, Set<AdmissionParty> parties, Instant now) {
        AdmissionState next = AdmissionLifecycle.TABLE.next(state, action, caller, parties);
        reasonText = null;
        decided(next, caller, now);
    }

    void requireRight(AdmissionAction action, Caller caller, Set<AdmissionParty> parties) {
        AdmissionLifecycle.TABLE.require(state, action, caller, parties);
    }

    /** @throws Problem {@code criteria-changed} for any version but the one that it is judged by */
    void requireVersion(int byVersion) {
        if (byVersion != criteriaVersion) {
            throw Problem.of(PlacementProblem.CRITERIA_CHANGED).with("advertised", criteriaVersion);
        }
    }

    AdmissionEvents.AdmissionChanged changed(@Nullable Integer roundNumber, LocalDate today) {
        LocalDate from = state == AdmissionState.ADMITTED && effectiveOn != null && effectiveOn.isAfter(today)
                ? effectiveOn
                : today;
        return new AdmissionEvents.AdmissionChanged(id, systemId, lotId, roundNumber, providerId, state, from);
    }

    /** Whether it holds on a day; suspensions by procurement apart. */
    boolean isAdmittedOn(LocalDate day) {
        return state == AdmissionState.ADMITTED && effectiveOn != null && !day.isBefore(effectiveOn);
    }

    /** Whether those who may order know of it. */
    boolean wasAdmitted() {
        return switch (state) {
            case ADMITTED, SUSPENDED, REMOVED -> true;
            case APPLIED, REFUSED, WITHDRAWN -> false;
        };
    }

    private void decided(AdmissionState next, Caller caller, Instant now) {
        state = next;
        decidedBy = caller.username();
        decidedAt = now;
    }

    private static String given(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            throw Problem.at(pointer, CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return text;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    AdmissionState state() {
        return state;
    }

    UUID systemId() {
        return systemId;
    }

    UUID lotId() {
        return lotId;
    }

    String providerId() {
        return providerId;
    }

    @Nullable
    UUID roundId() {
        return roundId;
    }

    int criteriaVersion() {
        return criteriaVersion;
    }

    int responseVersion() {
        return responseVersion;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    @Nullable
    EntryEvaluation evaluation() {
        return evaluation;
    }

    List<String> reasonCodes() {
        return List.of(reasonCodes);
    }

    @Nullable
    String reasonText() {
        return reasonText;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
