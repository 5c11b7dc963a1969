package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;
import uk.panauthority.placement.problem.PlacementProblem;

/** One version of the terms, from its draft to the day when another takes its place. Part of the agreement. */
@Entity
@Table(name = "agreement_version")
class AgreementVersion {

    static final int FIRST = 1;

    private static final Set<AgreementState> IN_PREPARATION =
            Set.of(AgreementState.DRAFT, AgreementState.TERMS_APPROVED, AgreementState.SENT, AgreementState.RETURNED);

    @Id
    private UUID id;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private @Nullable VersionBasis basis;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Clause> clauses;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RequestedDocument> documents;

    @Embedded
    private VersionActs acts;

    @Column(name = "meeting_on")
    private @Nullable LocalDate meetingOn;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    protected AgreementVersion() {}

    static AgreementVersion first(List<Clause> clauses, Instant now) {
        return version(FIRST, null, AgreementTerms.NOTHING, clauses, List.of(), now);
    }

    /** The draft of the next version: the terms as they are, and the documents that are still on file. */
    AgreementVersion next(int of, VersionBasis why, List<Clause> standing, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        List<RequestedDocument> onFile = documents.stream()
                .filter(d -> d.isOnFile(today))
                .map(d -> new RequestedDocument(d.kind(), null, d.receivedOn(), d.expiresOn(), d.reference()))
                .toList();
        return version(of, why, terms, standing, onFile, now);
    }

    private static AgreementVersion version(
            int number,
            @Nullable VersionBasis basis,
            AgreementTerms terms,
            List<Clause> clauses,
            List<RequestedDocument> documents,
            Instant now) {
        AgreementVersion version = new AgreementVersion();
        version.id = Ids.next();
        version.number = number;
        version.state = AgreementLifecycle.TABLE.initial();
        version.basis = basis;
        version.terms = terms;
        version.clauses = clauses;
        version.documents = documents;
        version.acts = VersionActs.begun(now);
        return version;
    }

    void require(AgreementAction action, Caller caller, Set<Party> parties) {
        AgreementLifecycle.TABLE.require(state, action, caller, parties);
    }

    void record(AgreementTerms said, Caller caller, Set<Party> parties) {
        state = AgreementLifecycle.TABLE.next(state, AgreementAction.RECORD_TERMS, caller, parties);
        terms = said;
    }

    /** One of the two who make a version after the first; the first is made with its order. */
    void countersign(Caller caller, Set<Party> parties) {
        require(AgreementAction.COUNTERSIGN_VERSION, caller, parties);
        String missing = isFirst() ? null : acts.missingOpener();
        if (missing == null) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED).with("state", state.name());
        }
        if (acts.isOpenedBy(caller) || !caller.holdsAny(Set.of(missing))) {
            throw Problem.of(PlacementProblem.DUAL_SIGNATURE_REQUIRED).with("missing", missing);
        }
        acts.open(caller);
    }

    /** Who begins a version says so at once. */
    AgreementVersion openedBy(Caller caller) {
        acts.open(caller);
        return this;
    }

    /** @throws Problem {@code dual-signature-required} until both makers stand by it; {@code field-invalid} with each gap */
    void approveTerms(Caller caller, Set<Party> parties, Instant now) {
        AgreementState next = AgreementLifecycle.TABLE.next(state, AgreementAction.APPROVE_TERMS, caller, parties);
        String missing = acts.missingOpener();
        if (!isFirst() && missing != null) {
            throw Problem.of(PlacementProblem.DUAL_SIGNATURE_REQUIRED).with("missing", missing);
        }
        AgreementTermsRules.requireApprovable(terms);
        state = next;
        acts.termsApproved(caller, now);
    }

    /** @param kinds the documents to ask for; those that are on file are not asked for again */
    void send(Caller caller, Set<Party> parties, List<String> kinds, @Nullable LocalDate meeting, Instant now) {
        state = AgreementLifecycle.TABLE.next(state, AgreementAction.SEND, caller, parties);
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        List<RequestedDocument> all = new ArrayList<>(documents);
        kinds.stream()
                .distinct()
                .filter(kind -> all.stream().noneMatch(d -> d.kind().equals(kind) && d.isOnFile(today)))
                .forEach(kind -> all.add(RequestedDocument.asked(kind, today)));
        documents = List.copyOf(all);
        meetingOn = meeting;
        acts.sent(caller, now);
    }

    /** @throws Problem {@code signatory-mismatch}; {@code field-invalid} with each gap, or for a day to come */
    void comeBack(Caller caller, Parties parties, AgreementRequests.Return answer, Instant now) {
        parties.requireOwnSignatory(caller);
        AgreementState next =
                AgreementLifecycle.TABLE.next(state, AgreementAction.RETURN, caller, parties.of(caller.organisation()));
        if (answer.signedOn().isAfter(LocalDate.ofInstant(now, PlatformClock.LONDON))) {
            throw Problem.at("/signedOn", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        requireOwnContacts(answer.contactsOrNone());
        AgreementTerms completed = terms.completed(answer.keyWorker(), answer.contactsOrNone());
        AgreementTermsRules.requireCompleted(completed);
        terms = completed;
        state = next;
        acts.returned(caller, answer.signedOn(), now);
    }

    private static void requireOwnContacts(List<AgreementTerms.Contact> contacts) {
        for (int i = 0; i < contacts.size(); i++) {
            if (!contacts.get(i).kind().isOfProvider()) {
                throw Problem.at(
                        "/contacts/" + i + "/kind",
                        CommonProblem.FIELD_INVALID,
                        "The provider names its own contacts.");
            }
        }
    }

    /** @throws Problem {@code field-invalid} for a kind that was not asked for, or an expiry before the receipt */
    void receive(Caller caller, Set<Party> parties, AgreementRequests.Document document, LocalDate today) {
        state = AgreementLifecycle.TABLE.next(state, AgreementAction.RECORD_DOCUMENT, caller, parties);
        if (documents.stream().noneMatch(d -> d.kind().equals(document.kind()))) {
            throw Problem.at("/kind", CommonProblem.FIELD_INVALID, "This document was not asked for.");
        }
        LocalDate expires = document.expiresOn();
        if (expires != null && expires.isBefore(document.receivedOn())) {
            throw Problem.at("/expiresOn", CommonProblem.FIELD_INVALID, "It had expired when it was received.");
        }
        if (document.receivedOn().isAfter(today)) {
            throw Problem.at("/receivedOn", CommonProblem.FIELD_INVALID, "The day is in the future.");
        }
        documents = documents.stream()
                .map(d -> d.kind().equals(document.kind())
                        ? d.received(document.receivedOn(), expires, document.reference())
                        : d)
                .toList();
    }

    /**
     * One of the two approvals.
     *
     * @return whether both are there and the version is in force
     * @throws Problem {@code dual-signature-required} when this call could not add the approval that is missing
     */
    boolean bringIntoForce(Caller caller, Set<Party> parties, Instant now) {
        require(AgreementAction.BRING_INTO_FORCE, caller, parties);
        if (!acts.hasSocialWorker() && caller.holdsAny(Set.of(Roles.SOCIAL_WORKER))) {
            acts.approvedBySocialWorker(caller, now);
            return false;
        }
        if (acts.hasSocialWorker()
                && !acts.isSocialWorker(caller)
                && caller.holdsAny(Set.of(Roles.COMMISSIONING_OFFICER))) {
            state = AgreementLifecycle.TABLE.next(
                    state, AgreementAction.BRING_INTO_FORCE, AgreementState.IN_FORCE, caller, parties);
            acts.approvedByCommissioningOfficer(caller, now);
            return true;
        }
        throw Problem.of(PlacementProblem.DUAL_SIGNATURE_REQUIRED)
                .with("missing", acts.hasSocialWorker() ? Roles.COMMISSIONING_OFFICER : Roles.SOCIAL_WORKER);
    }

    /** The next version is in force instead. */
    void makeWay(Instant now) {
        state = AgreementLifecycle.TABLE.automatically(state, AgreementAction.SUPERSEDE);
        closedAt = now;
    }

    /** @throws Problem {@code transition-refused} for the first, which goes with its order; {@code reason-required} */
    void withdraw(Caller caller, Set<Party> parties, @Nullable String reason, Instant now) {
        AgreementState next = AgreementLifecycle.TABLE.next(state, AgreementAction.WITHDRAW_VERSION, caller, parties);
        if (isFirst()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The first version ends with its order.")
                    .with("state", state.name());
        }
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        state = next;
        withdrawalReason = reason;
        closedAt = now;
    }

    /** By the caller's act where there is a caller; otherwise with the agreement, or with its order. */
    void end(@Nullable Caller caller, Set<Party> parties, Instant now) {
        if (caller != null) {
            state = AgreementLifecycle.TABLE.next(state, AgreementAction.END, caller, parties);
            closedAt = now;
        } else if (AgreementLifecycle.TABLE.happens(state, AgreementAction.END)) {
            state = AgreementLifecycle.TABLE.automatically(state, AgreementAction.END);
            closedAt = now;
        }
    }

    boolean isFirst() {
        return number == FIRST;
    }

    boolean isInPreparation() {
        return IN_PREPARATION.contains(state);
    }

    boolean wasInForce() {
        return acts.inForceAt() != null;
    }

    /** Whether the provider has seen it; before that it is the buyer's own paper. */
    boolean wasSent() {
        return acts.sentAt() != null;
    }

    int number() {
        return number;
    }

    AgreementState state() {
        return state;
    }

    @Nullable
    VersionBasis basis() {
        return basis;
    }

    AgreementTerms terms() {
        return terms;
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<RequestedDocument> documents() {
        return documents;
    }

    VersionActs acts() {
        return acts;
    }

    @Nullable
    LocalDate meetingOn() {
        return meetingOn;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String withdrawalReason() {
        return withdrawalReason;
    }
}
