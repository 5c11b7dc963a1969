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
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.system.EntryPolicy;
import uk.panauthority.placement.system.OpenLot;

/** A window in which providers may apply. Its days follow from the policy of the system and open and close it. */
@Entity
@Table(name = "entry_round")
class EntryRound {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code OPEN} or {@code EVALUATING}: see {@link #stateOn}. */
    @Enumerated(EnumType.STRING)
    private RoundState state;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Column(name = "lot_id", updatable = false)
    private UUID lotId;

    @Column(updatable = false)
    private int number;

    @Column(name = "opens_on", updatable = false)
    private LocalDate opensOn;

    @Column(name = "closes_on", updatable = false)
    private LocalDate closesOn;

    @Column(name = "criteria_version", updatable = false)
    private int criteriaVersion;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    protected EntryRound() {}

    /**
     * A round of a lot with the criteria that hold on its opening day, as far as they are published.
     *
     * @throws Problem {@code transition-refused} while the lot has published no criteria
     */
    static EntryRound plan(OpenLot lot, EntryPolicy.RoundDays days) {
        EntryRound round = new EntryRound();
        round.id = Ids.next();
        round.state = RoundLifecycle.TABLE.initial();
        round.systemId = lot.systemId();
        round.lotId = lot.lotId();
        round.number = days.number();
        round.opensOn = days.opens();
        round.closesOn = days.closes();
        round.criteriaVersion = AdmissionPolicies.criteriaOf(lot, days.opens()).version();
        return round;
    }

    /** All applications have been decided by the criteria of the round. */
    AdmissionEvents.EntryRoundDecided decide(
            Caller caller,
            Set<AdmissionParty> parties,
            int byVersion,
            List<ProviderAdmission> applications,
            Instant now,
            LocalDate today) {
        refuseWhileOpen(parties, today);
        RoundState next = RoundLifecycle.TABLE.next(stateOn(today), RoundAction.DECIDE, caller, parties);
        if (byVersion != criteriaVersion) {
            throw Problem.of(PlacementProblem.CRITERIA_CHANGED).with("advertised", criteriaVersion);
        }
        long undecided = applications.stream()
                .filter(a -> a.state() == AdmissionState.APPLIED)
                .count();
        if (undecided > 0) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Applications of the round wait for a decision.")
                    .with("state", stateOn(today).name())
                    .with("undecided", undecided)
                    .with("allowedActions", List.of());
        }
        state = next;
        decidedBy = caller.username();
        decidedAt = now;
        return new AdmissionEvents.EntryRoundDecided(
                id, systemId, lotId, number, admittedAmong(applications), refusedAmong(applications));
    }

    /** @throws Problem {@code reason-required} */
    void cancel(Caller caller, Set<AdmissionParty> parties, @Nullable String reason, LocalDate today) {
        RoundState next = RoundLifecycle.TABLE.next(stateOn(today), RoundAction.CANCEL, caller, parties);
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        cancelReason = reason;
        state = next;
    }

    /** @throws Problem {@code round-still-open} before the day after the closing day */
    void refuseWhileOpen(Set<AdmissionParty> parties, LocalDate today) {
        if (parties.contains(AdmissionParty.LEAD) && state == RoundState.PLANNED && !today.isAfter(closesOn)) {
            throw Problem.of(PlacementProblem.ROUND_STILL_OPEN)
                    .with("state", stateOn(today).name())
                    .with("closesOn", closesOn);
        }
    }

    RoundState stateOn(LocalDate today) {
        if (state != RoundState.PLANNED || today.isBefore(opensOn)) {
            return state;
        }
        RoundState open = RoundLifecycle.TABLE.automatically(state, RoundAction.OPEN);
        return today.isAfter(closesOn) ? RoundLifecycle.TABLE.automatically(open, RoundAction.CLOSE) : open;
    }

    private static List<String> admittedAmong(List<ProviderAdmission> applications) {
        return applications.stream()
                .filter(ProviderAdmission::wasAdmitted)
                .map(ProviderAdmission::providerId)
                .sorted()
                .toList();
    }

    private static int refusedAmong(List<ProviderAdmission> applications) {
        return Math.toIntExact(applications.stream()
                .filter(a -> a.state() == AdmissionState.REFUSED)
                .count());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID systemId() {
        return systemId;
    }

    UUID lotId() {
        return lotId;
    }

    int number() {
        return number;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    int criteriaVersion() {
        return criteriaVersion;
    }

    boolean isCancelled() {
        return state == RoundState.CANCELLED;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String cancelReason() {
        return cancelReason;
    }
}
