package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.offer.OfferService;

/**
 * Who may know of a competition: its buyer and, from the publication on, those who are invited. Also what all changes of one
 * have in common: loading, saving, the audit and the view.
 */
@ApplicationScoped
class CompetitionSight {

    private static final String SUBJECT = "mini-competition";

    private final CompetitionRepository repository;
    private final InvitationRepository invitations;
    private final NoOfferRepository noOffers;
    private final OfferService offers;
    private final AccessRule access;
    private final AuditTrail audit;
    private final Clock clock;

    CompetitionSight(
            CompetitionRepository repository,
            InvitationRepository invitations,
            NoOfferRepository noOffers,
            OfferService offers,
            AccessRule access,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.invitations = invitations;
        this.noOffers = noOffers;
        this.offers = offers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found} */
    MiniCompetition visible(UUID id, Caller caller) {
        return access.visible(
                        repository.findByIdOptional(id).map(c -> new Related(c, organisations(c, caller))), caller)
                .competition();
    }

    /** @throws Problem {@code not-found}; {@code version-mismatch} */
    MiniCompetition visible(UUID id, VersionTag tag, Caller caller) {
        MiniCompetition competition = visible(id, caller);
        tag.mustMatch(competition.version());
        return competition;
    }

    Set<CompetitionParty> parties(MiniCompetition competition, Caller caller) {
        Set<CompetitionParty> parties = EnumSet.noneOf(CompetitionParty.class);
        if (caller.organisation().equals(competition.buyerLa())) {
            parties.add(CompetitionParty.BUYER);
        }
        if (invitations.of(competition.id(), caller.organisation()).isPresent()) {
            parties.add(CompetitionParty.INVITED);
        }
        return parties;
    }

    CompetitionView saved(MiniCompetition competition, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, competition.id().toString()));
        return view(competition, caller);
    }

    CompetitionView read(MiniCompetition competition, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, competition.id().toString()));
        return view(competition, caller);
    }

    CompetitionView view(MiniCompetition competition, Caller caller) {
        Set<CompetitionParty> parties = parties(competition, caller);
        CompetitionView.ForBuyer more = parties.contains(CompetitionParty.BUYER)
                ? new CompetitionView.ForBuyer(
                        invitations.of(competition.id()).stream()
                                .map(Invitation::view)
                                .toList(),
                        noOffers.of(competition.id()).stream()
                                .map(NoOffer::view)
                                .toList(),
                        offers.received(competition.id()))
                : null;
        return CompetitionView.of(competition, more, caller, parties, now());
    }

    Instant now() {
        return clock.instant();
    }

    private Set<String> organisations(MiniCompetition competition, Caller caller) {
        Set<String> all = new HashSet<>(Set.of(competition.buyerLa()));
        invitations.of(competition.id(), caller.organisation()).ifPresent(i -> all.add(i.providerId()));
        return Set.copyOf(all);
    }

    /** A competition with the organisations that stand in a relation to it, as far as the caller is concerned. */
    private record Related(MiniCompetition competition, Set<String> visibleTo) implements Shared {}
}
