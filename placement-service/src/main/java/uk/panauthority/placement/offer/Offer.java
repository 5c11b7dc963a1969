package uk.panauthority.placement.offer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** A provider's costed proposal for one version of a referral. Which instant it is and what the competition asks is told. */
@Entity
@Table(name = "offer")
class Offer implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private OfferState state;

    @Column(name = "competition_id", updatable = false)
    private UUID competitionId;

    @Column(name = "buyer_la", updatable = false)
    private String buyerLa;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Embedded
    private OfferContent content;

    @Column(name = "weekly_total")
    private Money weeklyTotal;

    @Column(name = "core_weekly")
    private Money coreWeekly;

    @Column(name = "listed_weekly")
    private @Nullable Money listedWeekly;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<GatewayFinding> findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<GatewayExemption> exemptions;

    /** Told by the service: the seal of the competition is broken, so that the buyer may know of it. */
    @Transient
    private boolean unsealed;

    protected Offer() {}

    static Offer draft(OfferTerms terms, OfferContent content, Caller caller) {
        Offer offer = new Offer();
        offer.id = Ids.next();
        offer.state = OfferLifecycle.TABLE.initial();
        offer.competitionId = terms.competitionId();
        offer.buyerLa = terms.buyerLa();
        offer.providerId = caller.organisation();
        offer.findings = List.of();
        offer.exemptions = List.of();
        offer.take(content);
        return offer;
    }

    void amend(Caller caller, OfferContent changed) {
        state = OfferLifecycle.TABLE.next(state, OfferAction.AMEND, caller, partiesOf(caller));
        take(changed);
    }

    /**
     * Hands the offer in. The instant is that of storing it, by the clock of the server.
     *
     * @throws Problem {@code offer-late}; {@code admission-not-live}; {@code referral-version-stale}; {@code offer-not-costed};
     *     {@code variance-evidence-missing}; {@code price-unconfirmed}; {@code field-invalid} for a service that the provider
     *     has not listed
     */
    void submit(Caller caller, OfferTerms terms, Instant now) {
        OfferPolicies.refuseLate(terms, now);
        OfferState next = OfferLifecycle.TABLE.next(state, OfferAction.SUBMIT, caller, partiesOf(caller));
        OfferPolicies.check(content, coreWeekly, weeklyTotal, terms);
        listedWeekly = OfferPolicies.listedPrice(content, terms).orElse(null);
        submittedBy = caller.username();
        submittedAt = now;
        state = next;
    }

    /** @throws Problem {@code offer-late} */
    void withdraw(Caller caller, OfferTerms terms, Instant now) {
        OfferPolicies.refuseLate(terms, now);
        state = OfferLifecycle.TABLE.next(state, OfferAction.WITHDRAW, caller, partiesOf(caller));
    }

    /** Moves by what happens to the competition. */
    void happens(OfferAction action) {
        state = OfferLifecycle.TABLE.automatically(state, action);
    }

    /**
     * Records the pass/fail tests, once.
     *
     * @throws Problem {@code transition-refused} when they have been recorded
     */
    void found(List<GatewayFinding> all) {
        if (!findings.isEmpty() || state != OfferState.SUBMITTED) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The gateway has been recorded.")
                    .with("state", state.name())
                    .with("allowedActions", List.of());
        }
        findings = List.copyOf(all);
        if (!failedTests().isEmpty()) {
            happens(OfferAction.FAIL_GATEWAY);
        }
    }

    /**
     * Lets it pass although it failed a test. When each failed test is exempted it is in the competition again.
     *
     * @throws Problem {@code field-invalid} for a test that it has not failed; {@code reason-required}
     */
    void exempt(Caller caller, String code, @Nullable String reason, Instant now) {
        OfferState next = OfferLifecycle.TABLE.next(state, OfferAction.EXEMPT, caller, partiesOf(caller));
        if (!failedTests().contains(code)) {
            throw Problem.at("/code", CommonProblem.FIELD_INVALID, "The offer has not failed this test.");
        }
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        List<GatewayExemption> all = new ArrayList<>(exemptions);
        all.add(new GatewayExemption(code, reason, caller.username(), now));
        exemptions = List.copyOf(all);
        if (failedTests().isEmpty()) {
            state = next;
        }
    }

    /** @throws Problem {@code gateway-failed} while a test is failed without exemption */
    void requirePassed() {
        List<String> failed = failedTests();
        if (!failed.isEmpty()) {
            throw Problem.of(PlacementProblem.GATEWAY_FAILED).with("failed", failed);
        }
    }

    boolean hasPassed() {
        return !findings.isEmpty() && failedTests().isEmpty();
    }

    List<String> failedTests() {
        return findings.stream()
                .filter(f -> !f.passed())
                .map(GatewayFinding::code)
                .filter(code -> exemptions.stream().noneMatch(e -> e.code().equals(code)))
                .toList();
    }

    Optional<PriceVariance> variance() {
        return listedWeekly == null ? Optional.empty() : PriceVariance.above(listedWeekly, coreWeekly);
    }

    /** A draft lapses at the deadline. */
    OfferState stateAt(Instant now, Instant deadline) {
        return state == OfferState.DRAFT && now.isAfter(deadline)
                ? OfferLifecycle.TABLE.automatically(state, OfferAction.LAPSE)
                : state;
    }

    /** Whether it counts in the competition. */
    boolean counts() {
        return switch (state) {
            case SUBMITTED, GATEWAY_FAILED, SCORED, SELECTED, NOT_SELECTED -> true;
            case DRAFT, SUPERSEDED, WITHDRAWN, LAPSED -> false;
        };
    }

    Offer unsealed() {
        unsealed = true;
        return this;
    }

    @Override
    public Set<String> visibleTo() {
        return unsealed && counts() ? Set.of(providerId, buyerLa) : Set.of(providerId);
    }

    Set<OfferParty> partiesOf(Caller caller) {
        Set<OfferParty> parties = EnumSet.noneOf(OfferParty.class);
        if (caller.organisation().equals(providerId)) {
            parties.add(OfferParty.PROVIDER);
        }
        if (caller.organisation().equals(buyerLa)) {
            parties.add(OfferParty.BUYER);
        }
        return parties;
    }

    private void take(OfferContent given) {
        content = given;
        weeklyTotal = given.weekly(line -> true);
        coreWeekly = given.weekly(OfferContent::isCore);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    OfferState state() {
        return state;
    }

    UUID competitionId() {
        return competitionId;
    }

    String providerId() {
        return providerId;
    }

    OfferContent content() {
        return content;
    }

    Money weeklyTotal() {
        return weeklyTotal;
    }

    Money coreWeekly() {
        return coreWeekly;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    List<GatewayFinding> findings() {
        return findings;
    }

    List<GatewayExemption> exemptions() {
        return exemptions;
    }
}
