package uk.panauthority.placement.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.referral.CurrentReferral;
import uk.panauthority.placement.referral.Referrals;

/** Holds an order against what its referral's cascade demands before a bed is bought on the spot market. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OrdersAgainstSearch {

    private static final String OWN_BLOCK = "OWN_BLOCK";

    private final Referrals referrals;
    private final SearchStepRepository steps;
    private final SearchTables tables;
    private final Questions questions;
    private final Candidates candidates;
    private final Clock clock;

    public OrdersAgainstSearch(
            Referrals referrals,
            SearchStepRepository steps,
            SearchTables tables,
            Questions questions,
            Candidates candidates,
            Clock clock) {
        this.referrals = referrals;
        this.steps = steps;
        this.tables = tables;
        this.questions = questions;
        this.candidates = candidates;
        this.clock = clock;
    }

    /**
     * Refuses a spot order while a bed of an own block is free that meets everything essential, unless the rung of own
     * blocks says of it why it was not used, or was skipped with an approver.
     *
     * @param homeId that is ordered
     * @throws Problem {@code block-capacity-fits} with the homes
     */
    public void requireNoOwnBedFits(UUID referralId, UUID homeId, LocalDate firstNight) {
        CurrentReferral referral = referrals.current(referralId);
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        LocalDate night = firstNight.isBefore(today) ? today : firstNight;
        boolean spot = Candidates.OWN_BEDS.stream()
                .flatMap(step -> homes(step, referral, night, today))
                .noneMatch(home -> home.homeId().equals(homeId));
        if (!spot) {
            return;
        }
        Needs needs = questions.of(referral, night, today);
        Optional<SearchStep> record = steps.ofReferral(referralId, OWN_BLOCK)
                .filter(s -> s.state() == StepState.SKIPPED
                        || Integer.valueOf(referral.number()).equals(s.referralNumber()));
        List<UUID> fitting = Matching.rank(
                        needs, homes(OWN_BLOCK, referral, night, today).toList())
                .stream()
                .filter(r -> r.verdict() == MatchResult.Verdict.FITS)
                .map(r -> r.home().homeId())
                .filter(home -> record.filter(step -> step.saysWhyNot(home)).isEmpty())
                .toList();
        if (!fitting.isEmpty()) {
            throw Problem.of(PlacementProblem.BLOCK_CAPACITY_FITS).with("homeIds", fitting);
        }
    }

    private Stream<HomeFacts> homes(String step, CurrentReferral referral, LocalDate night, LocalDate today) {
        int most = tables.most(step, referral.responsibleLa(), today);
        return candidates.of(step, referral.responsibleLa(), null, night, most, today).homes().stream();
    }
}
