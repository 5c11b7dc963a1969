package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.admission.AdmissionService;
import uk.panauthority.placement.admission.AdmittedProvider;
import uk.panauthority.placement.offer.EvaluatedOffer;
import uk.panauthority.placement.offer.OfferService;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.SystemService;

/** Drafts, publishes, closes and opens competitions, each in one transaction. */
@ApplicationScoped
public class MiniCompetitionService {

    private static final String PRESELECTED = "COMPETITION_PRESELECTED";
    private static final String DIRECT = "DIRECT";

    private final CompetitionRepository repository;
    private final InvitationRepository invitations;
    private final NoOfferRepository noOffers;
    private final CompetitionSight sight;
    private final CompetitionReferral referrals;
    private final CompetitionTables tables;
    private final SystemService systems;
    private final AdmissionService admissions;
    private final OfferService offers;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;

    public MiniCompetitionService(
            CompetitionRepository repository,
            InvitationRepository invitations,
            NoOfferRepository noOffers,
            CompetitionSight sight,
            CompetitionReferral referrals,
            CompetitionTables tables,
            SystemService systems,
            AdmissionService admissions,
            OfferService offers,
            CurrentCaller currentCaller,
            Outbox outbox) {
        this.repository = repository;
        this.invitations = invitations;
        this.noOffers = noOffers;
        this.sight = sight;
        this.referrals = referrals;
        this.tables = tables;
        this.systems = systems;
        this.admissions = admissions;
        this.offers = offers;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
    }

    /**
     * Drafts a competition under a lot from which the caller's authority may order.
     *
     * @throws Problem {@code not-found} for a referral of others; {@code referral-version-stale}; {@code system-not-open};
     *     {@code weights-total}; {@code code-not-valid}; {@code field-invalid}
     */
    @Transactional
    public CompetitionView draft(CompetitionRequests.Draft request) {
        Caller caller = currentCaller.get();
        CompetitionTerms terms = checked(request, caller);
        if (request.rerunOf() != null) {
            requireEndedWithoutAward(request.rerunOf(), caller);
        }
        MiniCompetition competition = MiniCompetition.draft(lotOf(request.lotId(), caller), request, terms, caller);
        repository.persist(competition);
        return sight.saved(competition, caller, "draft");
    }

    /** @throws Problem {@code criteria-locked} once it is published; otherwise as for a draft */
    @Transactional
    public CompetitionView amend(UUID id, VersionTag tag, CompetitionRequests.Draft request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        competition.amend(caller, request, request.terms(), sight.parties(competition, caller));
        checked(request, caller);
        if (!request.lotId().equals(competition.lotId())
                || !request.referralId().equals(competition.referralId())) {
            throw Problem.at("/lotId", CommonProblem.FIELD_INVALID, "Lot and referral stay; draft another.");
        }
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.AMEND));
    }

    /**
     * Invites all live providers of the lot, or those preselected, and locks the criteria.
     *
     * @throws Problem {@code deadline-invalid}; {@code referral-not-approved}; {@code referral-version-stale};
     *     {@code transition-refused} while nobody searches for the referral;
     *     {@code system-not-open}; {@code reason-required} for a preselection without reasons; {@code field-invalid} for one
     *     that leaves a live provider out
     */
    @Transactional
    public CompetitionView publish(UUID id, VersionTag tag, CompetitionRequests.Publish request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        Set<CompetitionParty> parties = sight.parties(competition, caller);
        Instant now = sight.now();
        competition.require(CompetitionAction.PUBLISH, caller, parties, now);
        OpenLot lot = lotOf(competition.lotId(), caller);
        referrals.requireSearching(competition.referralId(), competition.referralVersion());
        CompetitionEvents.CompetitionPublished published =
                competition.publish(caller, parties, lot.minimumDeadlineHours(), now);
        List<AdmittedProvider> live = admissions.admitted(competition.lotId(), today(now));
        List<CompetitionRequests.Choice> choices = competition.route().equals(PRESELECTED)
                ? preselected(request.choices(), live, today(now))
                : everybody(request.choices(), live);
        if (choices.stream().noneMatch(CompetitionRequests.Choice::invited)) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "No live provider is invited.")
                    .with("state", CompetitionState.DRAFT.name())
                    .with("allowedActions", List.of("amend", "cancel"));
        }
        choices.forEach(choice -> invite(competition, choice, live));
        outbox.publish(published);
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.PUBLISH));
    }

    /** @throws Problem {@code deadline-invalid} for one that is not later; {@code transition-refused} after the deadline */
    @Transactional
    public CompetitionView extend(UUID id, VersionTag tag, CompetitionRequests.Extend request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        competition.extend(caller, sight.parties(competition, caller), request.deadline(), sight.now());
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.EXTEND));
    }

    /** @throws Problem {@code transition-refused} while somebody has not answered */
    @Transactional
    public CompetitionView closeEarly(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        Counts counts = counts(id);
        competition.closeEarly(caller, sight.parties(competition, caller), counts.unanswered(), sight.now());
        outbox.publish(closed(competition, counts));
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.CLOSE_EARLY));
    }

    /** Breaks the seal. @throws Problem {@code competition-sealed} before the deadline */
    @Transactional
    public CompetitionView open(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        boolean closesNow = competition.closesBy(sight.now());
        competition.open(caller, sight.parties(competition, caller), sight.now());
        if (closesNow) {
            outbox.publish(closed(competition, counts(id)));
        }
        // The policy of offers looks at the stored opening.
        repository.flush();
        List<EvaluatedOffer> all = offers.evaluated(id);
        all.forEach(
                o -> outbox.publish(new CompetitionEvents.OfferSubmitted(id, all.size(), o.offerId(), o.providerId())));
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.OPEN));
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public CompetitionView cancel(UUID id, VersionTag tag, CompetitionRequests.Because request) {
        Caller caller = currentCaller.get();
        MiniCompetition competition = sight.visible(id, tag, caller);
        competition.cancel(caller, sight.parties(competition, caller), request.reason(), sight.now());
        return sight.saved(competition, caller, ActionCode.of(CompetitionAction.CANCEL));
    }

    @Transactional
    public CompetitionView get(UUID id) {
        Caller caller = currentCaller.get();
        return sight.read(sight.visible(id, caller), caller);
    }

    @Transactional
    public Page<CompetitionView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), page),
                page,
                MiniCompetition::id,
                c -> sight.view(c, caller));
    }

    /**
     * How many were asked and have answered.
     *
     * @param offers how many offers are in
     */
    record Counts(int invited, int offers, int noOffers) {

        int unanswered() {
            return invited - offers - noOffers;
        }
    }

    Counts counts(UUID id) {
        return new Counts(invitations.invited(id), offers.received(id), noOffers.number(id));
    }

    static CompetitionEvents.CompetitionClosed closed(MiniCompetition competition, Counts counts) {
        return new CompetitionEvents.CompetitionClosed(
                competition.id(),
                competition.systemId(),
                competition.lotId(),
                counts.invited(),
                counts.offers(),
                counts.noOffers());
    }

    private CompetitionTerms checked(CompetitionRequests.Draft request, Caller caller) {
        OpenLot lot = lotOf(request.lotId(), caller);
        if (request.route().equals(DIRECT) || !lot.awardMethods().contains(request.route())) {
            throw Problem.at("/route", CommonProblem.CODE_NOT_VALID, "The lot has no such competition.");
        }
        tables.requireAll("GATEWAY", request.gateway(), today(sight.now()), "/gateway");
        CompetitionTerms terms = request.terms();
        terms.check();
        return terms;
    }

    private OpenLot lotOf(UUID lotId, Caller caller) {
        OpenLot lot = systems.lot(lotId, today(sight.now()))
                .orElseThrow(() -> Problem.at("/lotId", CommonProblem.FIELD_INVALID, "There is no such lot."));
        if (!lot.isOpen() || !lot.participants().contains(caller.organisation())) {
            throw Problem.of(PlacementProblem.SYSTEM_NOT_OPEN)
                    .with("systemState", lot.systemState().name());
        }
        return lot;
    }

    private void requireEndedWithoutAward(UUID earlier, Caller caller) {
        CompetitionState state = sight.visible(earlier, caller).stateAt(sight.now());
        if (state != CompetitionState.NO_AWARD && state != CompetitionState.CANCELLED) {
            throw Problem.at(
                    "/rerunOf", CommonProblem.FIELD_INVALID, "That competition has not ended without an award.");
        }
    }

    private static List<CompetitionRequests.Choice> everybody(
            List<CompetitionRequests.Choice> given, List<AdmittedProvider> live) {
        if (!given.isEmpty()) {
            throw Problem.at("/preselection", CommonProblem.FIELD_INVALID, "All providers of the lot are invited.");
        }
        return live.stream()
                .map(p -> new CompetitionRequests.Choice(p.providerId(), true, List.of("ALL_OF_LOT"), null))
                .toList();
    }

    /** Each live provider once, invited or not, each with a reason. */
    private List<CompetitionRequests.Choice> preselected(
            List<CompetitionRequests.Choice> given, List<AdmittedProvider> live, LocalDate day) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            CompetitionRequests.Choice choice = given.get(i);
            String pointer = "/preselection/" + i;
            boolean known = live.stream().anyMatch(p -> p.providerId().equals(choice.providerId()));
            if (!known || !named.add(choice.providerId())) {
                throw Problem.at(pointer, CommonProblem.FIELD_INVALID, "Name each live provider of the lot once.");
            }
            if (choice.reasons().isEmpty()) {
                throw Problem.at(pointer + "/reasonCodes", CommonProblem.REASON_REQUIRED, "Say why, or why not.");
            }
            tables.requireAll("PRESELECTION", choice.reasons(), day, pointer + "/reasonCodes");
        }
        if (named.size() < live.size()) {
            throw Problem.at("/preselection", CommonProblem.FIELD_INVALID, "Name each live provider of the lot once.");
        }
        return given;
    }

    private void invite(MiniCompetition competition, CompetitionRequests.Choice choice, List<AdmittedProvider> live) {
        AdmittedProvider provider = live.stream()
                .filter(p -> p.providerId().equals(choice.providerId()))
                .findFirst()
                .orElseThrow();
        invitations.persist(new Invitation(
                new Invitation.Key(competition.id(), provider.providerId()),
                competition.buyerLa(),
                choice.invited(),
                choice.reasons(),
                choice.note(),
                provider.admissionId(),
                provider.responseVersion()));
        if (choice.invited()) {
            referrals.invite(competition.referralId(), provider.providerId());
        }
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, PlatformClock.LONDON);
    }
}
